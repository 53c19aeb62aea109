interface Span {
  readonly start: number;
  readonly end: number;
}

const longestWhat = 120;

/** The words of a span of text without those of a date in it, trimmed, and cut at a hundred and twenty characters. */
export function withoutDates(text: string, { start, end }: Span, date: Span | null): string {
  const words =
    date === null
      ? text.slice(start, end)
      : `${part(text, start, Math.min(date.start, end))} ${part(text, Math.max(start, date.end), end)}`;
  return tidy(words).slice(0, longestWhat).trim();
}

function part(text: string, start: number, end: number): string {
  return end > start ? text.slice(start, end) : '';
}

/** Without spaces and marks at the ends, and the small words that led up to a date. */
function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;.()\-–—]+|[\s,:;(\-–—]+$/g, '')
    .replace(/[.)]+$/, '')
    .replace(/(?:^| )(?:on|at|by|for|around|until|before|after|the|sometime)$/i, '')
    .trim();
}
