import { instantOf, wallClock } from '../../../../lib/time/zone.ts';
import type { Found } from '../../../../lib/words/plain/read-note.ts';

/** A thing found in a note in one line: `promise! Thu 2026-11-26 | send pricing | I'll send pricing Thursday`; `?` is for ask. */
export function shown({ kind, when, what, text, sure }: Found, zone: string): string {
  return `${kind}${sure === 'ask' ? '?' : ''} ${shownWhen(when, zone)} | ${what} | ${text}`;
}

/** A time as the rep's own calendar and clock have it: `2026-11-26`, `2026-11-26 15:00`, `2026-11-26 15:00-16:00`. */
export function shownWhen(when: Found['when'], zone: string): string {
  if (when.kind === 'unsaid') return 'unsaid';
  if (when.kind === 'on') return when.on;
  const until = when.kind === 'between' ? `-${clock(when.untilAt, zone).slice(11)}` : '';
  return `${clock(when.at, zone)}${until}`;
}

function clock(at: number, zone: string): string {
  const { year, month, day, hour, minute } = wallClock(at, zone);
  const [mm, dd, hh, min] = [month, day, hour, minute].map((part) => String(part).padStart(2, '0'));
  const local = `${year}-${mm}-${dd}`;
  return instantOf({ on: local, at: `${hh}:${min}` }, zone) === at ? `${local} ${hh}:${min}` : `${at}`;
}
