import type { JSX } from 'preact';
import styles from './Key.module.css';

/** The key that does the same as the button it stands on; said by `aria-keyshortcuts`, so hidden here. */
export function Key({ name }: { name: string }): JSX.Element {
  return (
    <kbd class={styles.key} aria-hidden="true">
      {name}
    </kbd>
  );
}
