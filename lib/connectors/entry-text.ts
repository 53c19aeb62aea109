import type { Entry } from './api-adapter.ts';

/** Fits the longest text field of every CRM that keeps it in one. Characters. */
const longest = 30_000;

/** What is written into a CRM's one text field: how it went, then what the rep noted. */
export function entryText({ subject, text }: Pick<Entry, 'subject' | 'text'>): string {
  return cut([subject, text].filter(Boolean).join('\n'), longest);
}

/** A text in a field of so many characters: that it was cut is to be seen, and no character of two halves is cut in two. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
