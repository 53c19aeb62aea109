import type { ComponentChildren, JSX, TargetedEvent, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import styles from './Field.module.css';
import type { Option } from './Field.tsx';

interface Labelled {
  readonly label: string;
  /** What is wrong with it, in words. */
  readonly wrong?: string | null | undefined;
  readonly hint?: ComponentChildren;
  /** A sign beside the label that opens a sentence. */
  readonly tip?: ComponentChildren;
  readonly isOff?: boolean | undefined;
}

interface Wired {
  readonly id: string;
  readonly class: string | undefined;
  readonly disabled: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

/** A control under its label, with what is wrong or a hint below it. */
function LabelledField(props: Labelled & { children: (wired: Wired) => JSX.Element }): JSX.Element {
  const id = useId();
  const about = `${id}-about`;
  const isWrong = Boolean(props.wrong);
  const said = props.wrong ?? props.hint;
  const wired: Wired = {
    id,
    class: styles.input,
    disabled: props.isOff ?? false,
    'aria-invalid': isWrong,
    'aria-describedby': said ? about : '',
  };
  return (
    <div class={styles.field}>
      <div class={styles.labelLine}>
        <label class={styles.label} for={id}>
          {props.label}
        </label>
        {props.tip}
      </div>
      {props.children(wired)}
      {said && (
        <div id={about} class={isWrong ? styles.wrong : styles.hint}>
          {said}
        </div>
      )}
    </div>
  );
}

export interface NumberFieldProps extends Labelled {
  /** `NaN` is shown as an empty field. */
  readonly value: number;
  readonly onInput: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | 'any';
  /** What it counts, behind the number. */
  readonly unit?: string;
  readonly placeholder?: string;
}

/** One labelled number; an empty or unreadable one is told as `NaN`. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { value, onInput, unit, min = 0, max, step = 1 } = props;
  return (
    <LabelledField {...props}>
      {(wired) => (
        <span class={styles.withUnit}>
          <input
            {...wired}
            type="number"
            inputMode="decimal"
            min={min}
            max={max}
            step={step}
            placeholder={props.placeholder ?? ''}
            value={Number.isNaN(value) ? '' : value}
            onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
          />
          {unit && <span class={styles.unit}>{unit}</span>}
        </span>
      )}
    </LabelledField>
  );
}

export interface ClockFieldProps extends Labelled {
  /** `date`: `yyyy-MM-dd`; `time`: `HH:mm`. `''` where none is set. */
  readonly kind: 'date' | 'time';
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly min?: string;
}

/** One labelled day or clock time, by the platform's own picker. */
export function ClockField(props: ClockFieldProps): JSX.Element {
  const { kind, value, onInput, min } = props;
  const type = (event: TargetedInputEvent<HTMLInputElement>): void => onInput(event.currentTarget.value);
  return (
    <LabelledField {...props}>
      {(wired) => <input {...wired} type={kind} value={value} min={min} onInput={type} />}
    </LabelledField>
  );
}

export interface TextBoxProps extends Labelled {
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Labelled text of several lines. */
export function TextBox(props: TextBoxProps): JSX.Element {
  return (
    <LabelledField {...props}>
      {(wired) => (
        <textarea
          {...wired}
          dir="auto"
          rows={props.rows ?? 4}
          maxLength={props.maxLength ?? 20_000}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </LabelledField>
  );
}

export interface ChoiceFieldProps<Value extends string> extends Labelled {
  readonly value: Value;
  readonly options: readonly (Option & { readonly value: Value })[];
  readonly onChoose: (value: Value) => void;
}

/** One labelled choice of a typed list. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): JSX.Element {
  const { value, options, onChoose } = props;
  const choose = (event: TargetedEvent<HTMLSelectElement>): void => {
    const chosen = options.find((option) => option.value === event.currentTarget.value);
    if (chosen) onChoose(chosen.value);
  };
  return (
    <LabelledField {...props}>
      {(wired) => (
        <select {...wired} value={value} onChange={choose}>
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  );
}

export interface CheckFieldProps {
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
  readonly isOff?: boolean;
  /** One of several that exclude each other, with their shared name. */
  readonly radio?: string;
}

/** A box to tick, or with `radio` one of several to choose between, with its words beside it. */
export function CheckField({ label, checked, onCheck, isOff = false, radio }: CheckFieldProps): JSX.Element {
  return (
    <label class={classNames(styles.check, isOff && styles.off)}>
      <input
        type={radio ? 'radio' : 'checkbox'}
        {...(radio ? { name: radio } : {})}
        checked={checked}
        disabled={isOff}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
