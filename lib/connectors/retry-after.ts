import { readStamp } from '../time/stamp.ts';

/** No vendor's rest is believed to be longer: a wrong header must not stop the writing for good. */
const longestRestMs = 24 * 60 * 60_000;
/** Larger numbers of seconds are an instant and no wait; still larger ones are one in milliseconds (Zoho's). */
const firstEpochSecond = 1_000_000_000;
const firstEpochMs = 1_000_000_000_000;

/**
 * When the CRM said to come back, by what vendors send: `Retry-After` (seconds or a date), the `reset` of a `RateLimit`
 * header (seconds), `X-RateLimit-Reset` (seconds, or the epoch second). Null when it did not say.
 */
export function retryAtOf(headers: Readonly<Record<string, string>>, now: number): number | null {
  const { 'retry-after': after, ratelimit, 'x-ratelimit-reset': reset } = headers;
  const said = after ?? /reset=([\d.]+)/.exec(ratelimit ?? '')?.[1] ?? reset;
  if (said === undefined) return null;
  const at = /^\d+(\.\d+)?$/.test(said.trim()) ? fromSeconds(Number(said), now) : readStamp(said);
  return at === null ? null : Math.min(Math.max(at, now), now + longestRestMs);
}

function fromSeconds(seconds: number, now: number): number {
  if (seconds >= firstEpochMs) return seconds;
  return seconds >= firstEpochSecond ? seconds * 1000 : now + Math.ceil(seconds * 1000);
}
