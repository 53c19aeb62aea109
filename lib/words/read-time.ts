import { dayOf } from '../time/day.ts';
import { instantOf, instantOfWall, wallMs } from '../time/zone.ts';
import { shiftDays } from './plain/calendar.ts';
import { weekdaySource } from './plain/calendar-words.ts';
import { plainText } from './plain/plain-text.ts';
import { datesIn } from './plain/read-dates.ts';

/** Where and when the words were typed. */
export interface TypedAt {
  readonly now: number;
  /** The IANA zone that clock times are meant in. */
  readonly zone: string;
}

/** The clock time a bare day stands for. */
const workdayAt = '09:00';
const hourMs = 60 * 60_000;
const longestText = 100;
const aroundTime = /^(?:\b(?:at|on|by|around|about|again|the)\b|[\s,.@~])*$/;
/** The end of a day is no time to call at. */
const noTime = /\b(?:eod|end of (?:the )?day)\b/;
const weekdayAlone = new RegExp(`^(?:on |this )?(?:${weekdaySource})[.,]?$`);

/**
 * The instant meant by "thu 3pm", "tomorrow", "+3 d", "in 2 weeks" or "15:00": always after `now`. Days and clocks are
 * read as those of notes and commands are. A day without a time is 9:00, "at 3" is 15:00. Null for anything not wholly
 * understood, and for the past.
 */
export function readTime(text: string, typed: TypedAt): number | null {
  const said = saidTime(text);
  if (said.length > longestText || noTime.test(said)) return null;
  const [found, ...others] = datesIn(said, typed, 'bare');
  if (!found || others.length > 0 || found.tense === 'past') return null;
  if (!aroundTime.test(said.slice(0, found.start) + said.slice(found.end))) return null;
  const { when } = found;
  const at = when.kind === 'on' ? onDay(when.on, said, typed) : when.at;
  return at > typed.now ? at : null;
}

/** One line of plain text, "15.30" as "15:30", "12/7" as a date. A date in figures keeps its points. */
function saidTime(text: string): string {
  return plainText(text.replace(/\s+/g, ' '))
    .trim()
    .replace(/^(?=\d{1,2}\/\d{1,2}(?: |$))/, 'on ')
    .replace(/(?<![\d.])(\d{1,2})\.([0-5]\d)(?![\d.])/g, '$1:$2');
}

/** Nine in the morning; today it is the next full hour once nine has passed, and a weekday is today's until then. */
function onDay(on: string, said: string, { now, zone }: TypedAt): number {
  const today = dayOf(now, zone);
  const isToday = on === shiftDays(today, 7) && weekdayAlone.test(said);
  const todayAt = instantOf({ on: today, at: workdayAt }, zone);
  if (isToday && todayAt > now) return todayAt;
  if (on !== today || todayAt > now) return instantOf({ on, at: workdayAt }, zone);
  const next = instantOfWall((Math.floor(wallMs(now, zone) / hourMs) + 1) * hourMs, zone);
  return dayOf(next, zone) === today ? next : now;
}
