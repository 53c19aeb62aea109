import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../lib/words/translate.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import type { TypedFields } from '../typed-fields.ts';
import styles from './TypedTime.module.css';

export interface TypedTimeProps {
  readonly t: Translate;
  /** The instant the words mean, null when they mean none. */
  readonly read: (text: string) => Promise<number | null>;
  readonly onTime: (at: number) => void;
  readonly trusts: (event: Event) => boolean;
  /** The form it is a field of, where that keeps what is typed. */
  readonly typed?: TypedFields;
}

/** A time in the rep's own words: "thu 3pm". */
export function TypedTime({ t, read, onTime, trusts, typed }: TypedTimeProps): JSX.Element {
  const [own, setOwn] = useState('');
  const text = typed ? typed.of('time') : own;
  const [wrong, setWrong] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!trusts(event) || isReading || text.trim() === '') return;
    setReading(true);
    const at = await readOr(read, text);
    // Another person may be on show by now: what was typed was not about them.
    if (isGone.current) return;
    setReading(false);
    if (typeof at === 'number') return onTime(at);
    setWrong(t(at === null ? 'sidebar.typed_wrong' : 'sidebar.typed_failed'));
  };
  return (
    <form class={styles.typed} onSubmit={(event) => void submit(event)}>
      <Field
        label={t('sidebar.typed_label')}
        value={text}
        placeholder={t('sidebar.typed_example')}
        wrong={wrong}
        maxLength={100}
        onInput={(next) => {
          if (typed) typed.type({ time: next });
          else setOwn(next);
          setWrong(null);
        }}
      />
      <Button type="submit" busy={isReading}>
        {t('sidebar.typed_set')}
      </Button>
    </form>
  );
}

async function readOr(read: TypedTimeProps['read'], text: string): Promise<number | null | 'failed'> {
  try {
    return await read(text);
  } catch {
    return 'failed';
  }
}
