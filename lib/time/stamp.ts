/** An instant as most APIs write it: `2026-11-22T17:30:00.000Z`. */
export function isoStamp(at: number): string {
  return new Date(at).toISOString();
}

/** An instant as databases write it, UTC, to the second: `2026-11-22 17:30:00`. */
export function sqlStamp(at: number): string {
  return isoStamp(at).slice(0, 19).replace('T', ' ');
}

/**
 * The instant of a stamp: ISO 8601 with or without a zone, a database's, or an HTTP date; without a zone it is UTC.
 * Null for anything else.
 */
export function readStamp(text: unknown): number | null {
  if (typeof text !== 'string' || text.length > 50) return null;
  const sql = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/.exec(text);
  const at = Date.parse(sql ? `${sql[1]}T${sql[2]}Z` : text);
  return Number.isFinite(at) ? at : null;
}
