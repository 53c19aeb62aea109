/** The stops as the rep put them; one that is new since then comes after the stop that it follows by street. */
export function inOwnOrder<Stop extends { readonly touchId: string }>(
  byStreet: readonly Stop[],
  touchIds: readonly string[],
): readonly Stop[] {
  const placeOf = new Map(touchIds.map((touchId, index) => [touchId, index]));
  const ordered = byStreet
    .filter(({ touchId }) => placeOf.has(touchId))
    .toSorted((one, other) => (placeOf.get(one.touchId) ?? 0) - (placeOf.get(other.touchId) ?? 0));
  for (const [index, stop] of byStreet.entries()) {
    if (placeOf.has(stop.touchId)) continue;
    const previous = byStreet[index - 1];
    ordered.splice(previous ? ordered.indexOf(previous) + 1 : 0, 0, stop);
  }
  return ordered;
}
