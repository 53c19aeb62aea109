import type { Span } from './draft.ts';

const greetingLine = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^.!?]{0,40}[,!:]?$/i;
const greeting = /^(?:hi|hello|hey|dear)\b[^,.!?]{0,40},\s*/i;
const signOff =
  /^(?:(?:best|kind|warm)(?: regards| wishes)?|regards|thanks|thank you|many thanks|cheers|sincerely|yours(?: \w+)?|talk soon|all the best),?$/i;
const sentenceEnd = /.+?(?:[.!?…]+["')]*(?=\s|$)|$)/g;

/** Quotes and dashes as a keyboard writes them, every place kept. */
export function plainQuotes(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
}

/** The sentences of a body, each where it stands: without the greeting and what is below the sign-off. */
export function sentencesIn(body: string): readonly Span[] {
  const lines = linesIn(body);
  const endAt = lines.findIndex(({ text }, index) => index > 0 && isSignOff(text, index === lines.length - 1));
  const own = endAt < 0 ? lines : lines.slice(0, endAt);
  return own.filter(({ text }) => !greetingLine.test(text)).flatMap(sentencesOf);
}

/** Where a sentence may be added at the end: before the sign-off. */
export function closingAt(body: string): number {
  return sentencesIn(body).at(-1)?.end ?? body.trimEnd().length;
}

/** Where a sentence may be added at the beginning: after the greeting. */
export function openingAt(body: string): number {
  return sentencesIn(body)[0]?.start ?? 0;
}

/** The paragraphs of a body that hold sentences, each where it stands. */
export function paragraphsIn(body: string): readonly Span[] {
  const [from, to] = [openingAt(body), closingAt(body)];
  return [...body.matchAll(/[^\n]+(?:\n[^\n]+)*/g)]
    .map((match) => spanOf(match, 0))
    .filter(({ start, end }) => start >= from && end <= to);
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}

function linesIn(body: string): readonly Span[] {
  return [...body.matchAll(/[^\n]+/g)].map((match) => trimmed(spanOf(match, 0))).filter(({ text }) => text !== '');
}

function sentencesOf(line: Span): readonly Span[] {
  const skipped = greeting.exec(line.text)?.[0].length ?? 0;
  return [...line.text.slice(skipped).matchAll(sentenceEnd)]
    .map((match) => trimmed(spanOf(match, line.start + skipped)))
    .filter(({ text }) => text !== '');
}

function spanOf(match: RegExpMatchArray, from: number): Span {
  const start = from + (match.index ?? 0);
  return { start, end: start + match[0].length, text: match[0] };
}

function trimmed({ start, text }: Span): Span {
  const lead = text.length - text.trimStart().length;
  const kept = text.trim();
  return { start: start + lead, end: start + lead + kept.length, text: kept };
}

/** "Best," or, as the last line, a name alone. */
function isSignOff(line: string, isLast: boolean): boolean {
  return signOff.test(line) || (isLast && /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(line));
}
