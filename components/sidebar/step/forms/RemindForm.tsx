import type { JSX } from 'preact';
import { shortTimeText } from '../../../../lib/time/format.ts';
import type { Words } from '../../../../lib/words/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { ChoiceChip } from '../../../kit/Chip.tsx';
import { Field } from '../../../kit/Field.tsx';
import { timeName } from '../../note/TimeChips.tsx';
import { TypedTime, type TypedTimeProps } from '../../note/TypedTime.tsx';
import type { TimeChoice } from '../../times.ts';
import type { TypedFields } from '../../typed-fields.ts';
import styles from './AskWhy.module.css';

export interface RemindFormProps {
  /** What stands for the reminder when the rep writes nothing. */
  readonly usualTitle: string;
  readonly times: readonly TimeChoice[];
  readonly typed: TypedFields;
  readonly words: Words;
  readonly read: TypedTimeProps['read'];
  readonly trusts: TypedTimeProps['trusts'];
  readonly onRemind: (reminder: { dueAt: number; title: string }) => void;
  readonly onCancel: () => void;
}

/** Asks what to be reminded of, and when; a press on a time sets it. */
export function RemindForm(props: RemindFormProps): JSX.Element {
  const { usualTitle, typed, words, trusts } = props;
  const { t } = words;
  const title = typed.of('title');
  const set = (dueAt: number): void => props.onRemind({ dueAt, title: title.trim() || usualTitle });
  return (
    <section class={styles.ask} aria-label={t('sidebar.remind_what')}>
      <h3>{t('sidebar.remind_what')}</h3>
      <Field
        label={t('sidebar.remind_title')}
        value={title}
        placeholder={usualTitle}
        maxLength={200}
        onInput={(text) => typed.type({ title: text })}
      />
      <div class={styles.reasons}>
        {props.times.map(({ name, at }) => (
          <ChoiceChip
            key={name}
            chosen={false}
            title={shortTimeText(at, words)}
            onChoose={(event) => trusts(event) && set(at)}
          >
            {timeName(name, words)}
          </ChoiceChip>
        ))}
      </div>
      <TypedTime t={t} read={props.read} trusts={trusts} typed={typed} onTime={set} />
      <div class={styles.buttons}>
        <Button onClick={props.onCancel}>{t('kit.cancel')}</Button>
      </div>
    </section>
  );
}
