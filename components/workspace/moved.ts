/** A list with one of its entries moved by so many places; as it is when that would leave the list. */
export function withMoved<Entry>(list: readonly Entry[], at: number, by: number): readonly Entry[] {
  const entry = list[at];
  const to = at + by;
  if (entry === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(at, 1).toSpliced(to, 0, entry);
}
