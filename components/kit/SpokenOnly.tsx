import type { ComponentChildren, JSX } from 'preact';
import styles from './SpokenOnly.module.css';

/** Words for a screen reader that the eye gets from the layout. */
export function SpokenOnly({ children }: { children: ComponentChildren }): JSX.Element {
  return <span class={styles.spoken}>{children}</span>;
}
