import { dayOf, endOfDay } from '../time/day.ts';
import { minuteOfDay } from '../time/zone.ts';
import { overdueAfterMs } from './due.ts';

/** Where a promise comes from. */
export interface Promised {
  /** As the rep wrote it: "I'll send pricing Thursday". */
  readonly words: string;
  readonly madeAt: number;
  /** The rep marked the note it stands in: it is told to nobody but them. */
  readonly isSensitive?: true;
}

/** The clock time that stands for a day without one. */
export const morningAt = '09:00';
const morningMinute = 9 * 60;

/** From when on a promise due then counts as missed: the end of its day where it is due in the morning, as days are. */
export function missedAtOf(dueAt: number, zone: string): number {
  const isOfDay = minuteOfDay(dueAt, zone) === morningMinute;
  return isOfDay ? endOfDay(dayOf(dueAt, zone), zone) : dueAt + overdueAfterMs;
}

/** Was it promised, and not kept in time; never so for what is no promise. */
export function isMissed({ missedAt }: { readonly missedAt?: number }, now: number): boolean {
  return missedAt !== undefined && missedAt <= now;
}
