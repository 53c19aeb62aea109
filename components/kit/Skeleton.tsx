import type { JSX } from 'preact';
import styles from './Skeleton.module.css';
import { SpokenOnly } from './SpokenOnly.tsx';

/** The shape of what is coming, and in words that it is coming. */
export function Skeleton({ lines, label }: { lines: number; label: string }): JSX.Element {
  return (
    <output class={styles.skeleton} aria-label={label}>
      <SpokenOnly>{label}</SpokenOnly>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class={styles.line} aria-hidden="true" />
      ))}
    </output>
  );
}
