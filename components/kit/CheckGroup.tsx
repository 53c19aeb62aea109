import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Field.module.css';
import type { Option } from './Field.tsx';
import { CheckField } from './LabelledField.tsx';

export interface CheckGroupProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (Option & { readonly value: Value })[];
  /** In the order they were ticked. */
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
  readonly hint?: string | undefined;
}

/** Some of a few, each with a box to tick. */
export function CheckGroup<Value extends string>(props: CheckGroupProps<Value>): JSX.Element {
  const { label, options, chosen, onChange, hint } = props;
  const about = useId();
  return (
    <fieldset class={styles.field} aria-describedby={hint ? about : undefined}>
      <legend class={styles.label}>{label}</legend>
      <div class={styles.checks}>
        {options.map(({ value, words }) => (
          <CheckField
            key={value}
            label={words}
            checked={chosen.includes(value)}
            onCheck={(isChecked) => {
              const others = chosen.filter((one) => one !== value);
              onChange(isChecked ? [...others, value] : others);
            }}
          />
        ))}
      </div>
      {hint && (
        <div id={about} class={styles.hint}>
          {hint}
        </div>
      )}
    </fieldset>
  );
}
