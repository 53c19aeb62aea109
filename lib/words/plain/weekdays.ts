import { shiftDays, weekdayOf } from './calendar.ts';
import { weekdayOfName, weekdaySource } from './calendar-words.ts';
import { type DayMeant, type DayRule, either, future, past, type Said, type Today } from './day-rule.ts';
import { comingWeekday, nextWeekday } from './relative-days.ts';

/** Short names that are words of their own ("sat with her") count where a sentence leaves them no other sense. */
const shortWeekday =
  /(?<!\b(?:every|each|other) )\b(?<name>sat|sun|wed)\b(?=\s*(?:[.,;:!)]|$|\d|at \d|@|morning|afternoon|evening|noon))/g;
const afterPreposition = /(?<=\b(?:on|by|until|till|before|after|this|next|for) )(?<name>sat|sun|wed)\b/g;
const long = weekdaySource.replace('|wed|sat|sun', '');

/** Days named by their weekday: the next one after today; "next Friday" is next week's, and asked about. */
export const weekdays: readonly DayRule[] = [
  { pattern: new RegExp(`\\b(?:this past|last|past) (?<name>${weekdaySource})`, 'g'), meant: lastWeekday },
  {
    pattern: new RegExp(
      `\\b(?:next|nxt) (?:week (?:on )?)?(?<name>${weekdaySource})|\\b(?<after>${long}) (?:of )?next week\\b`,
      'g',
    ),
    meant: (said, { on }) => {
      const next = nextWeekday(said('name') || said('after'), on);
      return future(next.on, said('after') ? 'sure' : next.sure);
    },
  },
  {
    pattern: new RegExp(`\\b(?:this|this coming|coming) (?<name>${weekdaySource})`, 'g'),
    meant: (said, { on }) =>
      either(weekdayOfName(said('name')) === weekdayOf(on) ? on : comingWeekday(said('name'), on)),
  },
  {
    pattern: new RegExp(`\\b(?<name>${long}) week\\b`, 'g'),
    meant: (said, { on }) => future(shiftDays(comingWeekday(said('name'), on), 7)),
  },
  {
    pattern: new RegExp(`(?<!\\b(?:every|each|other|most) )\\b(?<name>${long})(?!'| after next\\b)`, 'g'),
    meant: coming,
  },
  { pattern: shortWeekday, meant: coming },
  { pattern: afterPreposition, meant: coming },
];

/** "Fridays" is a habit, not a day. */
function coming(said: Said, { on }: Today): DayMeant | null {
  const name = said('name');
  return name.endsWith('days') ? null : { ...either(comingWeekday(name, on)), isWeekday: true };
}

function lastWeekday(said: Said, { on }: Today): DayMeant {
  const next = comingWeekday(said('name'), on);
  return past(shiftDays(next, weekdayOf(next) === weekdayOf(on) ? -14 : -7));
}
