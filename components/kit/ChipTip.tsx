import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import chip from './Chip.module.css';
import type { Tone } from './Chip.tsx';
import styles from './ChipTip.module.css';
import { classNames } from './class-names.ts';

export interface ChipTipProps {
  /** The short fact on the chip. */
  readonly children: ComponentChildren;
  readonly tone?: Tone;
  /** What the panel is about: its heading. */
  readonly title: string;
  /** What the chip opens to. */
  readonly panel: ComponentChildren;
}

/** A short fact that opens to what is behind it; closed by Escape or a click elsewhere. */
export function ChipTip({ children, tone = 'none', title, panel }: ChipTipProps): JSX.Element {
  const id = `chip-${useId()}`;
  const anchor = `--${id}`;
  return (
    <>
      <button
        type="button"
        class={classNames(chip.chip, chip[tone], styles.opener)}
        popovertarget={id}
        style={{ anchorName: anchor }}
      >
        {children}
      </button>
      <section id={id} popover="auto" class={styles.panel} aria-label={title} style={{ positionAnchor: anchor }}>
        <h3 class={styles.title}>{title}</h3>
        {panel}
      </section>
    </>
  );
}
