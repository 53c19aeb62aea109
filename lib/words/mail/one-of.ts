/** The source of a pattern that matches any of these. */
export function oneOf(sources: readonly string[]): string {
  return `(?:${sources.join('|')})`;
}
