import type { Entry } from './api-adapter.ts';

/** Fits the longest text field of every CRM that keeps it in one. Characters. */
const longest = 30_000;

/** What is written into a CRM's one text field: how it went, then what the rep noted. */
export function entryText({ subject, text }: Pick<Entry, 'subject' | 'text'>): string {
  return [subject, text].filter(Boolean).join('\n').slice(0, longest);
}
