/** A text with single spaces, and where each of its characters stands in the text as typed. */
export interface Squeezed {
  readonly text: string;
  readonly places: readonly number[];
}

/** The text with runs of spaces and tabs as one space each; lines stay lines. */
export function squeezed(typed: string): Squeezed {
  const runs = [...typed.matchAll(/[^\S\n]{2,}/g)].map((run) => ({
    from: run.index + 1,
    to: run.index + run[0].length,
  }));
  if (runs.length === 0) return { text: typed, places: Array.from({ length: typed.length }, (_, at) => at) };
  const starts = [0, ...runs.map(({ to }) => to)];
  const kept = starts.map((from, index) => ({ from, to: runs[index]?.from ?? typed.length }));
  return {
    text: kept.map(({ from, to }) => typed.slice(from, to)).join(''),
    places: kept.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  };
}

/** A span of the squeezed text as one of the text as typed. */
export function asTyped(
  { start, end }: { readonly start: number; readonly end: number },
  { places }: Squeezed,
): { readonly start: number; readonly end: number } {
  const last = places[end - 1];
  return { start: places[start] ?? start, end: last === undefined ? end : last + 1 };
}
