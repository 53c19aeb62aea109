import type { JSX } from 'preact';
import { shortTimeText } from '../../lib/time/format.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { ChoiceChip } from '../kit/Chip.tsx';
import styles from './AskWhy.module.css';
import { TypedTime, type TypedTimeProps } from './TypedTime.tsx';

export interface PauseFormProps {
  readonly weekAt: number;
  readonly monthAt: number;
  readonly words: Words;
  readonly read: TypedTimeProps['read'];
  readonly trusts: TypedTimeProps['trusts'];
  /** Null: until the rep resumes. */
  readonly onPause: (untilAt: number | null) => void;
  readonly onCancel: () => void;
}

/** Asks how long to pause; a press on an answer pauses. */
export function PauseForm(props: PauseFormProps): JSX.Element {
  const { words, trusts, onPause } = props;
  const { t } = words;
  const answers = [
    { text: t('sidebar.pause_open'), untilAt: null },
    { text: t('sidebar.pause_week'), untilAt: props.weekAt },
    { text: t('sidebar.pause_month'), untilAt: props.monthAt },
  ];
  return (
    <div class={styles.ask}>
      <h3>{t('sidebar.pause_how_long')}</h3>
      <div class={styles.reasons}>
        {answers.map(({ text, untilAt }) => (
          <ChoiceChip
            key={text}
            chosen={false}
            title={untilAt === null ? text : shortTimeText(untilAt, words)}
            onChoose={(event) => trusts(event) && onPause(untilAt)}
          >
            {text}
          </ChoiceChip>
        ))}
      </div>
      <TypedTime t={t} read={props.read} trusts={trusts} onTime={onPause} />
      <div class={styles.buttons}>
        <Button onClick={props.onCancel}>{t('kit.cancel')}</Button>
      </div>
    </div>
  );
}
