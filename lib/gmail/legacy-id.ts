/** The id where it is one of Gmail's legacy ids (15 or 16 hex digits), else null. */
export function legacyId(text: string | null | undefined): string | null {
  return text && /^[0-9a-f]{15,16}$/.test(text) ? text : null;
}

/**
 * When Gmail took the message in: a legacy id is a 64-bit number whose upper 44 bits are the milliseconds since 1970
 * (as its ids have been since 2004; observed, not documented). Null for no id, and for a time that makes no sense.
 */
export function receivedAt(id: string | null): number | null {
  const at = id ? Number.parseInt(id.slice(0, -5), 16) : 0;
  return at > 1_080_000_000_000 && at < 4_102_444_800_000 ? at : null;
}
