/** The query of a link with these values, `''` where none has any; half a sign, which no link can hold, is replaced. */
export function linkQuery(values: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== '');
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');
  return query && `?${query}`;
}
