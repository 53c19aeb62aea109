import type { JSX } from 'preact';
import type { Translate } from '../../../../lib/words/translate.ts';
import { Button } from '../../../kit/Button.tsx';
import { ChoiceChip } from '../../../kit/Chip.tsx';
import { Field } from '../../../kit/Field.tsx';
import type { TypedFields } from '../../typed-fields.ts';
import styles from './AskWhy.module.css';

export interface AskWhyProps {
  readonly question: string;
  readonly reasons: readonly string[];
  readonly act: string;
  readonly isDangerous: boolean;
  readonly typed: TypedFields;
  readonly t: Translate;
  readonly trusts: (event: Event) => boolean;
  readonly onAnswer: (because: string) => void;
  readonly onCancel: () => void;
}

/** Asks why before something is skipped or stopped; a press on a reason fills it in, and any words will do. */
export function AskWhy(props: AskWhyProps): JSX.Element {
  const { t, typed } = props;
  const because = typed.of('because');
  const setBecause = (text: string): void => typed.type({ because: text });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (props.trusts(event)) props.onAnswer(because.trim());
  };
  return (
    <form class={styles.ask} onSubmit={submit} aria-label={props.question}>
      <h3>{props.question}</h3>
      <div class={styles.reasons}>
        {props.reasons.map((reason) => (
          <ChoiceChip key={reason} chosen={because === reason} onChoose={() => setBecause(reason)}>
            {reason}
          </ChoiceChip>
        ))}
      </div>
      <Field label={t('sidebar.other_reason')} value={because} onInput={setBecause} />
      <div class={styles.buttons}>
        <Button onClick={props.onCancel}>{t('kit.cancel')}</Button>
        <Button type="submit" kind={props.isDangerous ? 'danger' : 'primary'}>
          {props.act}
        </Button>
      </div>
    </form>
  );
}
