import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import styles from './Tip.module.css';

/** A small sign that opens a sentence; `label` is its name. */
export function Tip({ label, text }: { label: string; text: string }): JSX.Element {
  const id = `tip-${useId()}`;
  const anchor = `--${id}`;
  return (
    <>
      <button
        type="button"
        class={styles.sign}
        popovertarget={id}
        aria-label={label}
        title={label}
        style={{ anchorName: anchor }}
      >
        <Icon name="info" size={14} />
      </button>
      <div id={id} popover="auto" class={styles.tip} style={{ positionAnchor: anchor }}>
        {text}
      </div>
    </>
  );
}
