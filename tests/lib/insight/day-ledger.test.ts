import { describe, expect, it } from 'vitest';
import {
  backlogDays,
  countMoved,
  countTouches,
  type Ledger,
  newLedger,
  nextDayWithRoom,
  roomOn,
} from '../../../lib/insight/day-ledger.ts';
import { repDays } from '../../../lib/insight/rep-days.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import { instantOf } from '../../../lib/time/zone.ts';

const london = 'Europe/London';

/** Friday to Wednesday, of which the weekend is closed and Monday is taken off. */
function ledger(most: number | null): Ledger {
  const now = instantOf({ on: '2026-12-11', at: '10:00' }, london);
  return newLedger(repDays({ days: 6, working: workingHours(london, null), daysOff: ['2026-12-14'] }, now), most);
}

const [friday, saturday, monday, tuesday, wednesday] = [0, 1, 3, 4, 5] as const;

describe('the room of a day', () => {
  it.each([
    ['a working day', friday, 2],
    ['a day without work', saturday, 0],
    ['a day off', monday, 0],
    ['a day that is not looked at', 99, 0],
  ])('under a cap of two: %s', (_what, day, room) => {
    expect(roomOn(ledger(2), day)).toBe(room);
  });

  it('has no end without a cap, but on a day off', () => {
    expect([friday, saturday, monday].map((day) => roomOn(ledger(null), day))).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      0,
    ]);
  });

  it('shrinks with each touch, and never below none', () => {
    const book = ledger(2);
    countTouches(book, { day: friday, channel: 'call', leads: 1 });
    expect(roomOn(book, friday)).toBe(1);
    countTouches(book, { day: friday, channel: 'email', leads: 5 });
    expect(roomOn(book, friday)).toBe(0);
  });
});

describe('the next day with room', () => {
  it('is a working day', () => {
    expect(nextDayWithRoom(ledger(2), friday)).toBe(tuesday);
    expect(nextDayWithRoom(ledger(null), friday)).toBe(tuesday);
  });

  it('passes full days over, and is none when all are full', () => {
    const book = ledger(1);
    countTouches(book, { day: tuesday, channel: 'call', leads: 1 });
    expect(nextDayWithRoom(book, friday)).toBe(wednesday);
    countTouches(book, { day: wednesday, channel: 'call', leads: 1 });
    expect(nextDayWithRoom(book, friday)).toBeNull();
  });
});

it('shows each day with its channels, its capacity and what was moved away', () => {
  const book = ledger(3);
  countTouches(book, { day: friday, channel: 'call', leads: 2 });
  countTouches(book, { day: friday, channel: 'email', leads: 1 });
  countMoved(book, { day: friday, leads: 4 });
  expect(backlogDays(book).slice(0, 2)).toEqual([
    { on: '2026-12-11', byChannel: { call: 2, email: 1 }, touches: 3, capacity: 3, movedAway: 4 },
    { on: '2026-12-12', byChannel: {}, touches: 0, capacity: 0, movedAway: 0 },
  ]);
});
