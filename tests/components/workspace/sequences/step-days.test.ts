import { describe, expect, it } from 'vitest';
import { newStep } from '../../../../components/workspace/sequences/draft-edits.ts';
import { dayNumberOf, lanesOf } from '../../../../components/workspace/sequences/step-days.ts';
import type { Delay } from '../../../../lib/sequences/sequence.ts';
import { call, sequence } from './sequences.ts';

function after(
  amount: number,
  unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months',
  from: 'previous' | 'due' | 'start' = 'previous',
): Delay {
  return { from, amount, unit, at: null };
}

function daysOf(...steps: Parameters<typeof sequence>[0]): readonly (number | null)[] {
  return (lanesOf(sequence(steps))[0]?.places ?? []).map(({ offsetDays }) =>
    offsetDays === null ? null : dayNumberOf(offsetDays),
  );
}

describe('lanesOf', () => {
  it('adds up the waits from the start, which is day 1', () => {
    const steps = [
      call('A', { delay: after(0, 'minutes') }),
      call('B', { delay: after(2, 'days') }),
      call('C', { delay: after(1, 'weeks', 'due') }),
    ];
    expect(daysOf(...steps)).toEqual([1, 3, 10]);
  });

  it('keeps minutes and hours on the same day', () => {
    expect(daysOf(call('A', { delay: after(30, 'minutes') }), call('B', { delay: after(5, 'hours') }))).toEqual([1, 1]);
  });

  it('counts from the start where a step says so', () => {
    expect(daysOf(call('A', { delay: after(3, 'days') }), call('B', { delay: after(10, 'days', 'start') }))).toEqual([
      4, 11,
    ]);
  });

  it('counts five working days as a week', () => {
    const delay: Delay = { from: 'previous', amount: 5, unit: 'days', at: null, days: 'working' };
    expect(daysOf(call('A', { delay }))).toEqual([8]);
  });

  it('has no day for a step with a date of its own, and goes on from the one before', () => {
    const dated = call('B', { delay: { from: 'date', on: '2026-12-24', at: '09:00' } });
    expect(daysOf(call('A', { delay: after(1, 'days') }), dated, call('C', { delay: after(1, 'days') }))).toEqual([
      2,
      null,
      3,
    ]);
  });

  it('counts the days of a wait step, and of every time that a step comes again', () => {
    const wait = newStep('wait', { id: 'wait', title: 'Wait' });
    const again = call('A', {
      delay: after(0, 'minutes'),
      repeat: { times: 3, every: { amount: 2, unit: 'days', at: null }, taper: 2 },
    });
    const places = lanesOf(sequence([again, wait, call('B')]))[0]?.places ?? [];
    expect(places[0]?.againDays.map(dayNumberOf)).toEqual([3, 7]);
    expect(places.map(({ offsetDays }) => dayNumberOf(offsetDays ?? -1))).toEqual([1, 8, 9]);
  });

  it('tells each track apart, from the day that it begins', () => {
    const lanes = lanesOf(sequence([call('A'), call('P', { track: 'positive' }), call('B')]));
    expect(lanes.map(({ track, places }) => [track, ...places.map(({ number }) => number)])).toEqual([
      ['main', 1, 3],
      ['positive', 2],
    ]);
    expect(lanes[1]?.lastDay).toBe(2);
  });

  it('survives figures that the rep is still typing', () => {
    expect(daysOf(call('A', { delay: after(Number.NaN, 'days') }), call('B', { delay: after(1, 'days') }))).toEqual([
      1, 2,
    ]);
  });
});
