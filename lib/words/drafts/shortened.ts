const mostShown = 110;

/** A text on one line, without its end where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // A character of two halves is not cut in two.
  return line.length > mostShown ? `${line.slice(0, mostShown - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
