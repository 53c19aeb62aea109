import { dayNumber } from '../../time/day.ts';
import { mondayOf, shiftDays, shiftMonths, shiftWorkingDays, weekdayOf } from './calendar.ts';
import { weekdayOfName, weekdaySource } from './calendar-words.ts';
import { type DayMeant, type DayRule, either, future, past, type Said, type Sure, type Today } from './day-rule.ts';
import { amountOf, amountSource, isRough } from './number-words.ts';

/** The source of a pattern for days and longer; the group `unit` has which. */
export const unitSource =
  '(?<unit>(?:business |working |calendar )?(?:days?|weeks?|wks?|fortnights?|months?|mos|years?|yrs?))\\b';
/** Ten years: farther is a number for something else. */
const farthestDays = 3660;
/** Words next to which "30 days" is a wait, though no "in" says so. */
const waitBefore = 'follow(?: |-)?up|again|back|next|check in|touch base|schedule|reminder';
const waitAfter = 'follow|check|re-?engage|reminder|call ?back|touch|review|out\\b|from now|from today|later\\b';

/** Days counted from today: "tomorrow", "in 60 days", "30-day follow-up", "3 days ago". */
export const relativeDays: readonly DayRule[] = [
  { pattern: /\btoday\b/g, meant: (_, { on }) => either(on) },
  {
    pattern:
      /\b(?:eod|eob|cob|(?:end of|close of|cob) (?:the )?(?:business )?day|(?:end|close) of (?:business|play))\b/g,
    meant: (_, { on }) => ({ ...either(on), isDayEnd: true }),
  },
  { pattern: /\b(?:the )?day after tomorrow\b/g, meant: (_, { on }) => future(shiftDays(on, 2)) },
  { pattern: /\b(?:tomorrows?|tomorow|tommorow|tmrw|tmr|tmw)\b/g, meant: (_, { on }) => future(shiftDays(on, 1)) },
  { pattern: /\bday before yesterday\b/g, meant: (_, { on }) => past(shiftDays(on, -2)) },
  { pattern: /\byesterday\b/g, meant: (_, { on }) => past(shiftDays(on, -1)) },
  { pattern: /\bearlier today\b/g, meant: (_, { on }) => past(on) },
  {
    pattern: new RegExp(
      `\\b(?:with)?in (?:the next |about |around |another )?(?<amount>${amountSource})(?<upTo> ?(?:-|to|or) ?\\d{1,3})?[ -]${unitSource}(?:' time| time)?`,
      'g',
    ),
    meant: waited,
  },
  {
    pattern: new RegExp(
      `(?<!\\d-)\\b(?<amount>${amountSource})(?<upTo> ?(?:-|to|or) ?\\d{1,3})?[ -]${unitSource}(?= (?:${waitAfter})|-(?:follow|check))(?: out\\b| from now| from today| later\\b)?`,
      'g',
    ),
    meant: waited,
  },
  {
    pattern: new RegExp(`(?<=\\b(?:${waitBefore})(?: in)?:? )(?<amount>${amountSource})[ -]${unitSource}`, 'g'),
    meant: waited,
  },
  {
    pattern: new RegExp(`\\b(?<amount>${amountSource})[ -]${unitSource} (?:ago|back|earlier)\\b`, 'g'),
    meant: (said, today) => gone(waited(said, today), today),
  },
  {
    pattern: new RegExp(
      `\\b(?:for|in|over) the (?:last|past) (?:${amountSource} )?(?:days?|weeks?|months?|years?)\\b`,
      'g',
    ),
    meant: (_, { on }) => past(shiftDays(on, -1)),
  },
  {
    pattern: /\blast (?<unit>week|month|quarter|year|night|time)\b/g,
    meant: (_, { on }) => past(shiftDays(on, -1)),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<amount>${amountSource}) )?weeks? from (?:this )?(?<name>${weekdaySource}|today|tomorrow)`,
      'g',
    ),
    meant: weeksFrom,
  },
];

/** The same without "in", as it is typed to a command: "snooze 3 days", "+3d". */
export const bareWaits: readonly DayRule[] = [
  {
    pattern: new RegExp(
      `(?<!(?:^|\\s)-)(?:\\+ ?|\\bfor |\\b)(?<amount>${amountSource})(?:[ -]|(?<=\\d))(?<unit>days?|d|weeks?|wks?|w|fortnights?|months?|mos?|business days?|working days?)\\b(?! ago)`,
      'g',
    ),
    meant: waited,
  },
];

function waited(said: Said, today: Today): DayMeant | null {
  const amount = amountOf(said('amount'));
  if (amount === null || amount === 0) return null;
  const on = dayAfter(amount, said('unit'), today);
  return on === null ? null : future(on, isRough(said('amount')) || said('upTo') !== '' ? 'ask' : 'sure');
}

/** The day so many of a unit later, or earlier when negative; null for what lies too far off. */
export function dayAfter(amount: number, unit: string, { on, place }: Pick<Today, 'on' | 'place'>): string | null {
  if (/^(?:business|working)/.test(unit)) return amount > 260 ? null : shiftWorkingDays(on, amount, place);
  if (unit.startsWith('mo')) return amount > 120 ? null : shiftMonths(on, amount);
  if (unit.startsWith('y')) return amount > 10 ? null : shiftMonths(on, amount * 12);
  const days = amount * (unit.startsWith('w') ? 7 : unit.startsWith('f') ? 14 : 1);
  return days > farthestDays ? null : shiftDays(on, days);
}

/** As long ago as the other lies ahead; months are taken by their days. */
function gone(meant: DayMeant | null, { on }: Today): DayMeant | null {
  if (!meant) return null;
  const days = dayNumber(meant.on) - dayNumber(on);
  return past(shiftDays(on, -days));
}

function weeksFrom(said: Said, { on }: Today): DayMeant | null {
  const weeks = said('amount') === '' ? 1 : amountOf(said('amount'));
  if (weeks === null || weeks > 520) return null;
  const name = said('name');
  if (name === 'today') return future(shiftDays(on, 7 * weeks));
  if (name === 'tomorrow') return future(shiftDays(on, 7 * weeks + 1));
  return future(shiftDays(comingWeekday(name, on), 7 * weeks));
}

/** The first such weekday after today. */
export function comingWeekday(name: string, on: string): string {
  return shiftDays(on, ((weekdayOfName(name) - weekdayOf(on) + 6) % 7) + 1);
}

/** How sure "next Friday" is: it is asked about where Friday alone would be an earlier one. */
export function nextWeekday(name: string, on: string): { readonly on: string; readonly sure: Sure } {
  const inNextWeek = shiftDays(mondayOf(on), 7 + weekdayOfName(name));
  return { on: inNextWeek, sure: inNextWeek === comingWeekday(name, on) ? 'sure' : 'ask' };
}
