import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { unfilledFields } from '../../../../lib/words/unfilled.ts';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { type AskedOfRep, askedOfRep, isUsable, withAnswer } from './asked-of-rep.ts';
import styles from './LibraryHelp.module.css';
import type { LibraryHelpProps } from './LibraryHelp.tsx';

/** The first thing that the message lacks of the rep themselves: told once, it is known for every text. */
export function AskRep(props: LibraryHelpProps): JSX.Element | null {
  const { message } = props;
  const asked = askedOfRep([message.subject, message.body].flatMap(unfilledFields));
  return asked && <Asking key={asked} {...props} asked={asked} />;
}

function Asking(props: LibraryHelpProps & { readonly asked: AskedOfRep }): JSX.Element {
  const { model, shown, channel, message, asked, words } = props;
  const { t } = words;
  const [typed, setTyped] = useState('');
  const answer = typed.trim();
  const isWrong = answer !== '' && !isUsable(asked, answer);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!model.world.trusts(event) || !isUsable(asked, answer)) return;
    // A message of the rep's own is not filled again: the marks in it are.
    if (model.messages.stateOf(shown, channel) !== null) props.onWrite(withAnswer(message, asked, answer));
    model.orders.saveRep(shown, { [asked]: answer });
  };
  return (
    <form class={styles.ask} aria-label={t('sidebar.rep_asked')} noValidate onSubmit={submit}>
      <Field
        label={t(`rep.${asked === 'bookingLink' ? 'booking_link' : asked}`)}
        value={typed}
        maxLength={200}
        hint={t('sidebar.rep_asked_hint')}
        wrong={isWrong ? t(asked === 'email' ? 'sidebar.email_wrong' : 'workspace.rule_problem.no_page') : null}
        onInput={setTyped}
      />
      <Button
        type="submit"
        kind="primary"
        small
        busy={model.commands.inFlight.value === 'saveRep'}
        blockedBecause={answer === '' ? t('workspace.rule_problem.empty') : null}
      >
        {t('sidebar.rep_asked_save')}
      </Button>
    </form>
  );
}
