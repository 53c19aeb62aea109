import type { JSX } from 'preact';
import { shortTimeText } from '../../../../lib/time/format.ts';
import type { Words } from '../../../../lib/words/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { ChoiceChip } from '../../../kit/Chip.tsx';
import { TypedTime, type TypedTimeProps } from '../../note/TypedTime.tsx';
import type { TypedFields } from '../../typed-fields.ts';
import styles from './AskWhy.module.css';

export interface UntilFormProps {
  readonly question: string;
  /** Answers of one press; null for no time at all. */
  readonly answers: readonly { readonly text: string; readonly untilAt: number | null }[];
  readonly typed: TypedFields;
  readonly words: Words;
  readonly read: TypedTimeProps['read'];
  readonly trusts: TypedTimeProps['trusts'];
  readonly onUntil: (untilAt: number | null) => void;
  readonly onCancel: () => void;
}

/** Asks until when: how long to pause, when they are back. A press on an answer does it. */
export function UntilForm(props: UntilFormProps): JSX.Element {
  const { question, words, trusts, onUntil } = props;
  const { t } = words;
  return (
    <section class={styles.ask} aria-label={question}>
      <h3>{question}</h3>
      <div class={styles.reasons}>
        {props.answers.map(({ text, untilAt }) => (
          <ChoiceChip
            key={text}
            chosen={false}
            title={untilAt === null ? text : shortTimeText(untilAt, words)}
            onChoose={(event) => trusts(event) && onUntil(untilAt)}
          >
            {text}
          </ChoiceChip>
        ))}
      </div>
      <TypedTime t={t} read={props.read} trusts={trusts} typed={props.typed} onTime={onUntil} />
      <div class={styles.buttons}>
        <Button onClick={props.onCancel}>{t('kit.cancel')}</Button>
      </div>
    </section>
  );
}
