import type { ComponentChildren, JSX, TargetedEvent, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Field.module.css';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly onDone?: ((text: string) => void) | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'search';
  readonly placeholder?: string | undefined;
  readonly list?: string | undefined;
  /** What is wrong with it, in words. */
  readonly wrong?: string | null | undefined;
  /** A word on where the value came from, or how sure it is. */
  readonly hint?: ComponentChildren;
  readonly maxLength?: number;
}

/** One labelled line of text. */
export function Field(props: FieldProps): JSX.Element {
  const id = useId();
  const about = `${id}-about`;
  const isWrong = Boolean(props.wrong);
  const said = props.wrong ?? props.hint;
  const line = {
    id,
    class: styles.input,
    value: props.value,
    placeholder: props.placeholder ?? '',
    maxLength: props.maxLength ?? 300,
    dir: 'auto',
    autocomplete: 'off',
    spellcheck: false,
    'aria-invalid': isWrong,
    'aria-describedby': said ? about : '',
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onInput(event.currentTarget.value),
    onChange: (event: TargetedEvent<HTMLInputElement>) => props.onDone?.(event.currentTarget.value),
  } as const;
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {props.label}
      </label>
      <input {...line} type={props.type ?? 'text'} list={props.list} />
      {said && (
        <div id={about} class={isWrong ? styles.wrong : styles.hint}>
          {said}
        </div>
      )}
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly words: string;
}
