import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { variableText } from '../../../../lib/words/templates/variable-text.ts';
import { unfilledFields } from '../../../../lib/words/unfilled.ts';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { askedOfRep } from './asked-of-rep.ts';
import { type Gap, gapIn, withoutGap } from './gap-in.ts';
import styles from './LibraryHelp.module.css';
import type { LibraryHelpProps } from './LibraryHelp.tsx';

/** The first thing that the message lacks of the lead, once nothing of the rep is: told once, it stands wherever it is missing. */
export function AskGap(props: LibraryHelpProps): JSX.Element | null {
  const { message } = props;
  const unfilled = [message.subject, message.body].flatMap(unfilledFields);
  const gap = askedOfRep(unfilled) === null ? gapIn(unfilled) : null;
  return gap && <Asking key={gap.mark} {...props} gap={gap} />;
}

function Asking({ model, message, gap, words, onWrite }: LibraryHelpProps & { readonly gap: Gap }): JSX.Element {
  const { t } = words;
  const [typed, setTyped] = useState('');
  const answer = typed.trim();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (model.world.trusts(event) && answer !== '') onWrite(withoutGap(message, gap, answer));
  };
  const say = (event: MouseEvent, fallback: string): void => {
    if (model.world.trusts(event)) onWrite(withoutGap(message, gap, fallback));
  };
  return (
    <form class={styles.ask} aria-label={t('sidebar.gap_asked')} noValidate onSubmit={submit}>
      <Field
        label={t('sidebar.gap', { name: variableText(gap.variable, t) })}
        value={typed}
        maxLength={200}
        hint={t('sidebar.gap_hint')}
        onInput={setTyped}
      />
      <div class={styles.line}>
        <Button
          type="submit"
          kind="primary"
          small
          blockedBecause={answer === '' ? t('workspace.rule_problem.empty') : null}
        >
          {t('sidebar.gap_fill')}
        </Button>
        {gap.fallback !== null && (
          <Button small onClick={(event) => say(event, gap.fallback ?? '')}>
            {t('sidebar.gap_say', { words: gap.fallback })}
          </Button>
        )}
      </div>
    </form>
  );
}
