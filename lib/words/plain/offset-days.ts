import { shiftDays, weekdayOf } from './calendar.ts';
import { weekdayOfName, weekdaySource } from './calendar-words.ts';
import type { DayMeant, Today } from './day-rule.ts';
import { amountOf, amountSource, isRough } from './number-words.ts';
import type { Piece } from './read-dates.ts';
import { comingWeekday, dayAfter, unitSource } from './relative-days.ts';

const longestOffset = 40;
const beside = new RegExp(
  `\\b(?:(?<amount>${amountSource})[ -]${unitSource}|(?:the )?(?<name>${weekdaySource})) (?<side>after|before|from) (?:the )?$`,
);

/** The pieces, those with "2 weeks after" or "the Monday before" in front of them as the day that is meant by it. */
export function withOffsets(pieces: readonly Piece[], plain: string, today: Today): readonly Piece[] {
  return pieces.reduce<readonly Piece[]>((kept, piece) => {
    const moved = offset(piece, plain, today);
    return moved ? [...kept.filter(({ end }) => end <= moved.start), moved] : [...kept, piece];
  }, []);
}

function offset(piece: Piece, plain: string, today: Today): Piece | null {
  const from = Math.max(0, piece.start - longestOffset);
  const match = piece.day && beside.exec(plain.slice(from, piece.start));
  if (!match?.groups || !piece.day) return null;
  const { amount, unit = '', name, side } = match.groups;
  const isBefore = side === 'before';
  const on =
    name === undefined
      ? daysFrom(piece.day, { amount: amountOf(amount ?? ''), unit, isBefore }, today)
      : weekdayFrom(piece.day, name, isBefore);
  if (on === null) return null;
  const sure = isRough(amount ?? '') ? 'ask' : piece.day.sure;
  const tense = on < today.on ? 'past' : piece.day.tense;
  return { ...piece, start: from + match.index, day: { on, lastOn: on, sure, tense } };
}

interface Offset {
  readonly amount: number | null;
  readonly unit: string;
  readonly isBefore: boolean;
}

/** As many days before it as they would be after it; working days are counted forwards only. */
function daysFrom(day: DayMeant, { amount, unit, isBefore }: Offset, { place }: Today): string | null {
  if (amount === null) return null;
  if (!isBefore) return dayAfter(amount, unit, { on: day.lastOn, place });
  return /^(?:business|working)/.test(unit) ? null : dayAfter(-amount, unit, { on: day.on, place });
}

function weekdayFrom(day: DayMeant, name: string, isBefore: boolean): string {
  if (!isBefore) return comingWeekday(name, day.lastOn);
  return shiftDays(day.on, -(((weekdayOf(day.on) - weekdayOfName(name) + 6) % 7) + 1));
}
