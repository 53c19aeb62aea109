import { describe, expect, it } from 'vitest';
import { workingHours } from '../../../../lib/time/working-time.ts';
import { promiseTimeOf, timeOf } from '../../../../lib/words/plain/note-times.ts';

const zone = 'America/Chicago';
const working = workingHours(zone, { country: 'US', region: null });
/** Monday before Thanksgiving. */
const now = Date.parse('2026-11-23T11:10-06:00');
const at = (local: string): number => Date.parse(`${local}-06:00`);

describe('when something noted comes up', () => {
  it.each([
    ['2026-11-25', '2026-11-25T09:00', 'nine in the morning of its day'],
    ['2026-11-26', '2026-11-27T09:00', 'after a public holiday'],
    ['2026-11-28', '2026-11-30T09:00', 'after a weekend'],
    ['2026-11-23', '2026-11-23T12:00', 'the next full hour of today'],
  ])('on %s: %s, %s', (on, local) => {
    expect(timeOf({ kind: 'on', on }, working, now)).toBe(at(local));
  });

  it('is at the instant that was named, whatever the day', () => {
    expect(timeOf({ kind: 'at', at: at('2026-11-28T20:00') }, working, now)).toBe(at('2026-11-28T20:00'));
  });

  it('is at once when today has no full hour left', () => {
    const late = at('2026-11-23T23:30');
    expect(timeOf({ kind: 'on', on: '2026-11-23' }, working, late)).toBe(late);
  });

  it('ends also for a week in which nobody works', () => {
    const never = workingHours(zone, null, [[], [], [], [], [], [], []]);
    expect(timeOf({ kind: 'on', on: '2026-11-25' }, never, now)).toBe(at('2026-11-25T09:00'));
    expect(promiseTimeOf({ kind: 'on', on: '2090-11-25' }, never, now).dueAt).toBeGreaterThan(now);
  });
});

describe('when a promise is due', () => {
  it('is on its day, and it has until that day is over', () => {
    expect(promiseTimeOf({ kind: 'on', on: '2026-11-25' }, working, now)).toEqual({
      dueAt: at('2026-11-25T09:00'),
      missedAt: at('2026-11-26T00:00'),
    });
  });

  it.each([
    ['2026-11-28', '2026-11-27T09:00', 'a Saturday'],
    ['2026-11-26', '2026-11-25T09:00', 'Thanksgiving'],
  ])('is never after the day that was said: %s is %s, %s', (on, local) => {
    const due = promiseTimeOf({ kind: 'on', on }, working, now);
    expect(due.dueAt).toBe(at(local));
    expect(due.missedAt).toBeGreaterThan(at(`${on}T23:59`));
  });

  it('is on the day itself where no working day lies between', () => {
    const friday = at('2026-11-27T15:00');
    expect(promiseTimeOf({ kind: 'on', on: '2026-11-28' }, working, friday).dueAt).toBe(at('2026-11-28T09:00'));
  });

  it('said for today has until tonight', () => {
    expect(promiseTimeOf({ kind: 'on', on: '2026-11-23' }, working, now)).toEqual({
      dueAt: at('2026-11-23T12:00'),
      missedAt: at('2026-11-24T00:00'),
    });
  });

  it('has until the end of the hours that were named', () => {
    const when = { kind: 'between', at: at('2026-11-24T14:00'), untilAt: at('2026-11-24T16:00') } as const;
    expect(promiseTimeOf(when, working, now)).toEqual({ dueAt: when.at, missedAt: when.untilAt });
  });
});
