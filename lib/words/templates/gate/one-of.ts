/** Finds all that any of the patterns does, the earlier first where two begin together; case does not matter. */
export function oneOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'gi');
}
