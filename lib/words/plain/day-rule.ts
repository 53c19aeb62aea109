import type { HolidayPlace } from '../../time/holidays.ts';

/** Do the words leave one meaning, or is the rep to be asked. */
export type Sure = 'sure' | 'ask';

/** Today, and whose holidays and way of writing dates count. */
export interface Today {
  readonly on: string;
  readonly place: HolidayPlace;
  /** False where nobody said whose holidays count: then the words of a holiday are asked about. */
  readonly isPlaceKnown: boolean;
}

/** What a rule makes of words for a day. */
export interface DayMeant {
  readonly on: string;
  /** The last day of what was named: `on` for a day, the 31st for a January. */
  readonly lastOn: string;
  readonly sure: Sure;
  /** `either`: the same words serve for a past day ("on Thursday"), the sentence around decides; else the words say it. */
  readonly tense: 'either' | 'future' | 'past';
  /** A weekday by its bare name: with a clock time still ahead, today's. */
  readonly isWeekday?: true;
  /** A day by its number in the month. */
  readonly isDate?: true;
  /** "EOD": today's, unless a day stands beside it. */
  readonly isDayEnd?: true;
}

/** A form of words for a day: what it looks like, in plain text, and what it means. Null: it is no day after all. */
export interface DayRule {
  /** With the flag `g`; every repetition in it is bounded, so that a long text costs its length. */
  readonly pattern: RegExp;
  readonly meant: (said: Said, today: Today) => DayMeant | null;
}

/** The named groups of a match; `''` for those that took no part. */
export type Said = (name: string) => string;

/** A single day, surely in the future. */
export function future(on: string, sure: Sure = 'sure'): DayMeant {
  return { on, lastOn: on, sure, tense: 'future' };
}

/** A single day that can be meant backwards too. */
export function either(on: string, sure: Sure = 'sure'): DayMeant {
  return { on, lastOn: on, sure, tense: 'either' };
}

/** A single day gone by. */
export function past(on: string): DayMeant {
  return { on, lastOn: on, sure: 'sure', tense: 'past' };
}
