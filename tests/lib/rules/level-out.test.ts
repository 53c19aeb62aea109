import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LevelRules, levelOut, type WaitingTouch } from '../../../lib/rules/level-out.ts';
import { hours, type Week, weekOf } from '../../../lib/time/allowed-hours.ts';
import { dayOf } from '../../../lib/time/day.ts';
import { isOpen } from '../../../lib/time/open-hours.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import { reason } from '../../../lib/touches/reason.ts';
import { runs } from '../../runs.ts';

const zone = 'Europe/London';
/** Monday 23 November 2026, 9:00. */
const monday = Date.parse('2026-11-23T09:00Z');

function rules(changes: Partial<LevelRules> = {}): LevelRules {
  return { perDay: 3, working: workingHours(zone, null), away: null, fromAt: monday, planned: {}, ...changes };
}

function touch(id: string, rank = 0): WaitingTouch {
  return { id, dueAt: Date.parse('2026-11-10T09:00Z'), rank };
}

const some = (...ids: readonly string[]): readonly WaitingTouch[] => ids.map((id) => touch(id));

function plan(touches: readonly WaitingTouch[], changes: Partial<LevelRules> = {}): readonly string[] {
  return levelOut(touches, rules(changes)).map(
    ({ id, dueAt }) => `${id} ${new Date(dueAt).toISOString().slice(5, 16)}`,
  );
}

describe('levelOut', () => {
  it('spreads a day’s touches through its hours, and the rest over the next days', () => {
    expect(plan(some('a', 'b', 'c', 'd', 'e'))).toEqual([
      'a 11-23T09:00',
      'b 11-23T12:00',
      'c 11-23T15:00',
      'd 11-24T09:00',
      'e 11-24T13:30',
    ]);
  });

  it('puts the most pressing first and keeps the order within a rank', () => {
    const touches = [touch('a', 2), touch('b', 1), touch('c', 2), touch('d', 1)];
    expect(levelOut(touches, rules()).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
  });

  it('leaves room for what is planned', () => {
    const planned = { '2026-11-23': 2, '2026-11-24': 5 };
    expect(plan(some('a', 'b'), { planned })).toEqual(['a 11-23T09:00', 'b 11-25T09:00']);
  });

  it('goes over an absence, from the middle of which it begins on the first day of work after', () => {
    const away = { fromAt: Date.parse('2026-11-24T00:00Z'), untilAt: Date.parse('2026-11-28T00:00Z') };
    expect(plan(some('a', 'b'), { away, perDay: 1 })).toEqual(['a 11-23T09:00', 'b 11-30T09:00']);
    const fromAt = Date.parse('2026-11-25T12:00Z');
    expect(plan(some('a', 'b'), { away, fromAt, perDay: 1 })).toEqual(['a 11-30T09:00', 'b 12-01T09:00']);
  });

  it('goes over weekends, holidays and breaks', () => {
    const friday = Date.parse('2026-12-24T09:00Z');
    const week: Week = weekOf([hours(9, 12), hours(14, 17)], [], []);
    const working = workingHours(zone, { country: 'GB', region: null }, week);
    expect(plan(some('a', 'b', 'c', 'd'), { working, fromAt: friday, perDay: 2 })).toEqual([
      'a 12-24T09:00',
      'b 12-24T14:00',
      'c 12-29T09:00',
      'd 12-29T14:00',
    ]);
  });

  it('gives what is left of a day its share', () => {
    const fromAt = Date.parse('2026-11-23T15:00Z');
    expect(plan(some('a', 'b', 'c', 'd'), { fromAt })).toEqual([
      'a 11-23T15:00',
      'b 11-24T09:00',
      'c 11-24T12:00',
      'd 11-24T15:00',
    ]);
  });

  it('starts with the next working day after hours', () => {
    expect(plan(some('a'), { fromAt: Date.parse('2026-11-27T18:00Z') })).toEqual(['a 11-30T09:00']);
  });

  it('never comes sooner than it may, to the minute', () => {
    expect(levelOut(some('a'), rules({ fromAt: monday + 1 }))[0]?.dueAt).toBe(monday + 60_000);
  });

  it('keeps to the rep’s clock when it changes', () => {
    const fromAt = Date.parse('2026-10-23T09:00+01:00');
    expect(plan(some('a', 'b'), { perDay: 1, fromAt })).toEqual(['a 10-23T08:00', 'b 10-26T09:00']);
  });

  it('takes at least one a day, and the usual week where none is worked', () => {
    const working = workingHours(zone, null, weekOf([], [], []));
    expect(plan(some('a', 'b'), { perDay: 0, working })).toEqual(['a 11-23T09:00', 'b 11-24T09:00']);
  });

  it('says from when it moved, and how many a day may take', () => {
    const [levelled] = levelOut(some('a'), rules());
    const fromAt = Date.parse('2026-11-10T09:00Z');
    expect(levelled?.why).toEqual([reason('levelled', { fromAt, dueAt: monday, most: 3 })]);
  });

  it('loses nobody, overfills no day, and keeps to the working hours', () => {
    const weeks: readonly Week[] = [
      weekOf([hours(9, 18)], [], []),
      weekOf([hours(8, 12), hours(13, 16.5)], [hours(10, 12)], []),
      weekOf([], [], [hours(0, 24)]),
    ];
    const given = fc.record({
      touches: fc.array(
        fc.record({ id: fc.uuid(), dueAt: fc.constant(monday), rank: fc.integer({ min: 0, max: 3 }) }),
        {
          maxLength: 40,
        },
      ),
      perDay: fc.integer({ min: 1, max: 9 }),
      place: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
      week: fc.constantFrom(...weeks),
      fromAt: fc.integer({ min: 0, max: 400 * 24 * 60 }).map((minutes) => monday + minutes * 60_000 + 1),
      full: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 12 }))),
    });
    fc.assert(
      fc.property(given, ({ touches, perDay, place, week, fromAt, full }) => {
        const working = workingHours(place, null, week);
        const planned = Object.fromEntries(
          full.map(([days, count]) => [dayOf(fromAt + days * 24 * 3_600_000, place), count]),
        );
        const levelled = levelOut(touches, { perDay, working, away: null, fromAt, planned });
        expect(levelled.map(({ id }) => id).toSorted()).toEqual(touches.map(({ id }) => id).toSorted());
        expect(levelled.every(({ dueAt }) => dueAt >= fromAt && isOpen(dueAt, working))).toBe(true);
        expect(levelled.map(({ dueAt }) => dueAt)).toEqual(
          levelled.map(({ dueAt }) => dueAt).toSorted((a, b) => a - b),
        );
        const perDayMade = Map.groupBy(levelled, ({ dueAt }) => dayOf(dueAt, place));
        for (const [on, made] of perDayMade) expect(made.length + (planned[on] ?? 0)).toBeLessThanOrEqual(perDay);
        const ranks = levelled.map(({ id }) => touches.find((one) => one.id === id)?.rank ?? 0);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
      { numRuns: runs(60) },
    );
  });
});
