import { plainQuotes, sentencesIn } from './body-parts.ts';
import type { Draft, Finding, Fix, Span } from './draft.ts';
import { eased, pressureWords } from './pressure-words.ts';

interface Pressing extends Span {
  readonly softer: string | null;
}

/** Where a body presses, in order, each stretch once. */
export function pressingSpans(body: string): readonly Pressing[] {
  const plain = plainQuotes(body);
  const found = pressureWords.flatMap(({ says, softer }) =>
    [...plain.matchAll(says)].map(({ 0: text, index }) => ({ start: index, end: index + text.length, text, softer })),
  );
  return found
    .filter(({ start }) => !eased.test(plain.slice(Math.max(0, start - 40), start)))
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start }, index, all) => all.slice(0, index).every((before) => before.end <= start));
}

/** Words that press, each on its own. */
export function pressure({ body }: Draft): readonly Finding[] {
  return pressingSpans(body).map(({ softer, ...span }) => ({
    rule: 'pressure',
    span,
    values: { found: span.text },
    fix: softened(body, { ...span, softer }),
  }));
}

/** Gentler words, or the message without the sentence; null when there is no other sentence. */
function softened(body: string, { start, end, softer }: Pressing): Fix | null {
  if (softer !== null) return { kind: 'replace', start, end, text: softer };
  const sentences = sentencesIn(body);
  const sentence = sentences.find((one) => one.start <= start && one.end >= end);
  if (!sentence || sentences.length < 2) return null;
  return { kind: 'remove', ...sentence };
}
