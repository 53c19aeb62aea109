import type { ComponentChildren, JSX } from 'preact';
import styles from './Chip.module.css';
import { classNames } from './class-names.ts';

export type Tone = 'none' | 'accent' | 'good' | 'warn' | 'stop' | 'hold';

/** A short fact. Its tone only repeats what its words say. */
export function Chip({ children, tone = 'none' }: { children: ComponentChildren; tone?: Tone }): JSX.Element {
  return <span class={classNames(styles.chip, styles[tone])}>{children}</span>;
}

export interface ChoiceChipProps {
  readonly children: ComponentChildren;
  readonly chosen: boolean;
  readonly onChoose: (event: MouseEvent) => void;
  readonly title?: string | undefined;
}

/** One of a few choices, pressed or not. */
export function ChoiceChip({ children, chosen, onChoose, title }: ChoiceChipProps): JSX.Element {
  return (
    <button
      type="button"
      class={classNames(styles.chip, styles.choice, chosen && styles.chosen)}
      aria-pressed={chosen}
      title={title}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}
