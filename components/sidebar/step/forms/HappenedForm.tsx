import type { JSX } from 'preact';
import type { StopLine } from '../../../../lib/messages/prompt.ts';
import type { Signal } from '../../../../lib/touches/signal.ts';
import type { Translate } from '../../../../lib/words/translate.ts';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { CheckField } from '../../../kit/LabelledField.tsx';
import type { TypedFields } from '../../typed-fields.ts';
import styles from './AskWhy.module.css';

export interface HappenedFormProps {
  /** What signals do to the run under way. */
  readonly stops: readonly StopLine[];
  readonly typed: TypedFields;
  readonly t: Translate;
  readonly trusts: (event: Event) => boolean;
  readonly onHappened: (happened: { signal: Signal; note: string }) => void;
  readonly onCancel: () => void;
}

/** What a rep hears of besides answers to touches. */
const told: readonly Signal[] = ['answered', 'won', 'expired', 'ownership', 'consent-unclear', 'spam-complaint'];

/** Asks what happened, and says what that does to the sequence. */
export function HappenedForm({ stops, typed, t, trusts, onHappened, onCancel }: HappenedFormProps): JSX.Element {
  const signal = told.find((one) => one === typed.of('signal')) ?? null;
  const note = typed.of('note');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (signal && trusts(event)) onHappened({ signal, note: note.trim() });
  };
  const verb = stops.find((stop) => stop.signal === signal)?.verb ?? null;
  return (
    <form class={styles.ask} onSubmit={submit} aria-label={t('sidebar.happened_what')}>
      <h3>{t('sidebar.happened_what')}</h3>
      <fieldset class={styles.options} aria-label={t('sidebar.happened_what')}>
        {told.map((one) => (
          <CheckField
            key={one}
            radio="happened"
            label={t(`signal.${one}`)}
            checked={signal === one}
            onCheck={() => typed.type({ signal: one })}
          />
        ))}
      </fieldset>
      <output class={styles.says}>{verb && t(`sidebar.happened.${verb}`)}</output>
      <Field
        label={t('sidebar.happened_note')}
        value={note}
        maxLength={500}
        onInput={(text) => typed.type({ note: text })}
      />
      <div class={styles.buttons}>
        <Button onClick={onCancel}>{t('kit.cancel')}</Button>
        <Button
          type="submit"
          kind={verb === 'stop' ? 'danger' : 'primary'}
          blockedBecause={signal ? null : t('sidebar.choose_first')}
        >
          {t('sidebar.happened_log')}
        </Button>
      </div>
    </form>
  );
}
