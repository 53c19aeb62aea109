import type { JSX } from 'preact';
import styles from './ModelWriter.module.css';

/** Plain words in a box of their own: nothing in them is a link or does anything. */
export function WordsBox({ text, isBusy = false }: { text: string; isBusy?: boolean }): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard.
    <pre class={styles.text} dir="auto" tabIndex={0} aria-busy={isBusy}>
      {text}
    </pre>
  );
}
