import type { SaidPart } from './command.ts';
import { plainText } from './plain-text.ts';
import { type DateFound, datesIn, type Typed } from './read-dates.ts';

/** A sentence and what of it is understood so far: those words are struck out of `plain`, each letter by `struck`. */
export interface Left {
  readonly text: string;
  readonly plain: string;
  readonly said: readonly SaidPart[];
}

/** What `take` took: the first group of the pattern as typed, or all of the match; null when there was nothing to take. */
export interface Taken {
  readonly left: Left;
  readonly words: string | null;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Stands in `plain` for each letter that is understood: a character nobody types. */
export const struck = '\u0001';
const polite =
  /^[\s,.!]*(?:(?:please|pls|can you|could you|hey|ok|okay|let's|i want to|i'd like to|i need to|now)[\s,]+){0,3}/;
/** Words that carry nothing by themselves. */
const fillers =
  /\b(?:please|pls|the|a|an|and|then|for|to|on|at|with|of|in|is|was|are|were|it|its|it's|this|that|these|until|till|til|my|me|i|we|us|all|any|just|also|now|again|next|lead|leads|him|her|them|his|their|by|as|from|up|do|does|did|need|have|has|be|who|what|which|there|new|call|outcome|result|touch|step|follow|so|go|get|got|today's|thanks|thank you|out|more|time|one|s|w|he|she|they|said)\b/g;

/** A sentence of which nothing is understood yet, but for words of politeness. */
export function leftOf(text: string): Left {
  const plain = plainText(text);
  return { text, plain: strike(plain, 0, polite.exec(plain)?.[0].length ?? 0), said: [] };
}

/** Takes the words that match out of what is left. The pattern has no flag `g`. */
export function take(left: Left, part: SaidPart['part'], pattern: RegExp): Taken {
  const match = pattern.exec(left.plain);
  if (!match) return { left, words: null, groups: {} };
  const end = match.index + match[0].length;
  const group = match[1] ?? match[0];
  const from = match[1] === undefined ? match.index : end - (match[0].length - match[0].lastIndexOf(group));
  const words = left.text.slice(from, from + group.length).trim();
  return { left: taken(left, part, { start: match.index, end }), words, groups: match.groups ?? {} };
}

/** Strikes out all that matches; the pattern has the flag `g`. */
export function takeAll(left: Left, part: SaidPart['part'], pattern: RegExp): Left {
  const spans = [...left.plain.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return spans.reduce((rest, span) => taken(rest, part, span), left);
}

/** Strikes out a span as a part. */
export function taken(
  left: Left,
  part: SaidPart['part'],
  { start, end }: { readonly start: number; readonly end: number },
): Left {
  const words = left.text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const text = words.trim();
  const said = { part, text, start: from, end: from + text.length };
  return { ...left, plain: strike(left.plain, start, end), said: text === '' ? left.said : [...left.said, said] };
}

/** The dates in what is left, "3 days" among them. */
export function datesLeft(left: Left, typed: Typed): readonly DateFound[] {
  return datesIn(left.plain, typed, 'bare');
}

/** Have all words been understood, but for those that carry nothing. */
export function isAllTaken(left: Left): boolean {
  return !/[\p{L}\p{N}]/u.test(telling(left));
}

/** What is left in plain text, with blanks for the words that carry nothing: every letter keeps its place. */
export function telling({ plain }: Left): string {
  return plain.replace(fillers, (word) => ' '.repeat(word.length));
}

function strike(plain: string, start: number, end: number): string {
  return plain.slice(0, start) + struck.repeat(end - start) + plain.slice(end);
}
