import type { Message } from '../../../../lib/touches/message.ts';
import { isVariable, variables } from '../../../../lib/words/templates/variables.ts';

/** A variable about the lead that nothing fills, as it stands in a message. */
export interface Gap {
  readonly mark: string;
  readonly variable: string;
  /** What may be said instead; null where nothing else would do. */
  readonly fallback: string | null;
}

/** The first gap that the rep can fill by a few words; null where none is left. */
export function gapIn(unfilled: readonly string[]): Gap | null {
  return unfilled.map(gapOf).find((gap) => gap !== null) ?? null;
}

function gapOf(mark: string): Gap | null {
  const variable = /^\{\{ ((?:lead|company|deal|last|custom)\.[^\s|]+) \}\}$/.exec(mark)?.[1] ?? '';
  if (isVariable(variable)) return { mark, variable, fallback: variables[variable].fallback };
  return variable.startsWith('custom.') ? { mark, variable, fallback: null } : null;
}

/** The message with these words wherever the gap is, with a capital where a sentence begins. */
export function withoutGap({ subject, body }: Message, { mark }: Gap, words: string): Message {
  return { subject: filled(subject, mark, words), body: filled(body, mark, words) };
}

function filled(text: string, mark: string, words: string): string {
  const [first = '', ...others] = text.split(mark);
  return others.reduce((known, after) => known + (begins(known) ? capital(words) : words) + after, first);
}

function begins(before: string): boolean {
  return /(?:^|[.!?]\s+|\n\s*)$/.test(before);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
