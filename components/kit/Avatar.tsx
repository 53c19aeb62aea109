import type { JSX } from 'preact';
import styles from './Avatar.module.css';

/** The first letters of a name's first and last word, in the name's own writing; `?` for none. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => firstLetter(word ?? '')).join('') || '?';
}

function firstLetter(word: string): string {
  return (word.match(/[\p{L}\p{N}]\p{M}*/u)?.[0] ?? '').toUpperCase();
}

/** A name as a small square; decoration, as the name stands beside it. */
export function Avatar({ name }: { name: string }): JSX.Element {
  return (
    <span class={styles.avatar} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
