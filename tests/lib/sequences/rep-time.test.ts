import { describe, expect, it } from 'vitest';
import { afterAway, onDayWithRoom } from '../../../lib/sequences/rep-time.ts';
import { hours, weekOf } from '../../../lib/time/allowed-hours.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import { at, newYork } from './builders.ts';

const plan = (text: string) => ({ dueAt: at(text), why: [] });

describe('afterAway', () => {
  const away = { fromAt: at('2026-11-24 00:00'), untilAt: at('2026-12-01 00:00') };

  it.each([
    ['2026-11-23 23:59', '2026-11-23 23:59'],
    ['2026-11-24 00:00', '2026-12-01 00:00'],
    ['2026-11-26 14:30', '2026-12-01 14:30'],
    ['2026-11-30 23:59', '2026-12-01 23:59'],
    ['2026-12-01 00:00', '2026-12-01 00:00'],
  ])('moves %s to %s', (due, moved) => {
    expect(afterAway(plan(due), away, { zone: newYork }).dueAt).toBe(at(moved));
  });

  it('keeps the clock time of the lead, on the next day when that hour has gone by on the day of the return', () => {
    const backAtNoon = { ...away, untilAt: at('2026-12-01 12:00') };
    expect(afterAway(plan('2026-11-26 09:00'), backAtNoon, { zone: newYork }).dueAt).toBe(at('2026-12-02 09:00'));
    expect(afterAway(plan('2026-11-26 15:00'), backAtNoon, { zone: newYork }).dueAt).toBe(at('2026-12-01 15:00'));
  });

  it('goes on from the first day that the rep works after it', () => {
    const untilSaturday = { ...away, untilAt: at('2026-11-28 00:00') };
    expect(afterAway(plan('2026-11-26 14:30'), untilSaturday, { zone: newYork }).dueAt).toBe(at('2026-11-30 14:30'));
    const working = workingHours(newYork, null, weekOf([], [hours(9, 12)], []));
    expect(afterAway(plan('2026-11-26 14:30'), untilSaturday, { zone: newYork, working }).dueAt).toBe(
      at('2026-11-28 14:30'),
    );
  });

  it('says until when the rep is away', () => {
    expect(afterAway(plan('2026-11-26 14:30'), away, { zone: newYork }).why).toMatchObject([
      { rule: 'moved-after-away', values: { fromAt: at('2026-11-26 14:30'), untilAt: away.untilAt } },
    ]);
  });
});

describe('onDayWithRoom', () => {
  const full = (...days: readonly string[]) => ({
    most: 2,
    zone: newYork,
    planned: Object.fromEntries(days.map((on) => [on, 2])),
  });

  it('moves to the next day with room, at the same clock time, over a change of the clocks', () => {
    const moved = onDayWithRoom(plan('2026-03-07 10:00'), full('2026-03-07', '2026-03-08'));
    expect(moved.dueAt).toBe(at('2026-03-09 10:00'));
    expect(moved.why).toMatchObject([{ rule: 'moved-after-full-day', values: { most: 2, fullOn: '2026-03-07' } }]);
  });

  it('leaves a day alone that has room for one more', () => {
    const room = { most: 2, zone: newYork, planned: { '2026-11-24': 1 } };
    expect(onDayWithRoom(plan('2026-11-24 10:00'), room)).toEqual(plan('2026-11-24 10:00'));
  });

  it('counts the days of the rep, not of the lead', () => {
    const room = { ...full('2026-11-25'), zone: 'Pacific/Auckland' };
    expect(onDayWithRoom(plan('2026-11-24 10:00'), room).dueAt).toBe(at('2026-11-25 10:00'));
  });

  it('goes over the days the rep does not work, and says so of one it was planned on', () => {
    const room = { ...full('2026-11-27'), working: workingHours(newYork, null) };
    expect(onDayWithRoom(plan('2026-11-27 10:00'), room)).toMatchObject({
      dueAt: at('2026-11-30 10:00'),
      why: [{ rule: 'moved-after-full-day' }],
    });
    expect(onDayWithRoom(plan('2026-11-28 10:00'), room)).toMatchObject({
      dueAt: at('2026-11-30 10:00'),
      why: [{ rule: 'moved-into-work-hours' }],
    });
  });

  it('gives up after ninety full days', () => {
    const days = Array.from({ length: 91 }, (_, day) =>
      new Date(Date.UTC(2026, 10, 24 + day)).toISOString().slice(0, 10),
    );
    expect(onDayWithRoom(plan('2026-11-24 10:00'), full(...days))).toEqual(plan('2026-11-24 10:00'));
    expect(onDayWithRoom(plan('2026-11-24 10:00'), full(...days.slice(0, 90))).dueAt).toBe(at('2027-02-22 10:00'));
  });
});
