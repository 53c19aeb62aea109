import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BacklogDay } from '../../../lib/insight/backlog.ts';
import { type BacklogInput, simulateBacklog } from '../../../lib/insight/simulate-backlog.ts';
import { newEnrollment } from '../../../lib/sequences/enroll.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { presets } from '../../../lib/sequences/presets/presets.ts';
import { previewSequence } from '../../../lib/sequences/preview-sequence.ts';
import type { Run } from '../../../lib/sequences/run.ts';
import type { Sequence } from '../../../lib/sequences/sequence.ts';
import { dayOf } from '../../../lib/time/day.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import { instantOf } from '../../../lib/time/zone.ts';
import { runs } from '../../runs.ts';
import { after, delay, newYork, reach, sequence, step } from '../sequences/builders.ts';

const at = (on: string, clock: string): number => instantOf({ on, at: clock }, newYork);
/** A Tuesday, two days before Thanksgiving. */
const tuesday = at('2026-11-24', '08:00');
const dayMs = 24 * 60 * 60_000;

/** A call at 9:00 two days after the start, and on the days after it, so many in all. */
function dailyCalls(times: number, id = 'calls'): Sequence {
  const daily = step({ repeat: { times, every: { amount: 1, unit: 'days', at: '09:00' }, taper: 1 } });
  return sequence({ id, steps: [{ ...daily, delay: delay(2, 'days', { at: '09:00' }) }], maxTouches: 50 });
}

/** A run started on Sunday at 8:00, whose first touch is open. */
function running(id: string, plan: Sequence, startedAt = tuesday - 2 * dayMs): Run {
  const enrollment = newEnrollment({ id, leadId: `lead of ${id}`, sequence: plan }, startedAt);
  const fresh: Run = { sequence: plan, enrollment, touch: null, reach: reach(), newTouchId: id };
  return after(fresh, nextStep(fresh, { kind: 'start' }, startedAt), id);
}

function asked(changes: Partial<BacklogInput>): BacklogInput {
  return {
    runs: [],
    newPerDay: null,
    swap: new Map(),
    sequences: new Map(),
    dayCap: null,
    daysOff: [],
    working: workingHours(newYork, { country: 'US', region: null }),
    days: 14,
    ...changes,
  };
}

/** The days on which anything happens: `24 Nov: 2`, with what was moved away from there. */
function told(days: readonly BacklogDay[]): readonly string[] {
  return days
    .filter(({ touches, movedAway }) => touches + movedAway > 0)
    .map(({ on, touches, movedAway }) => `${on.slice(5)}: ${touches}${movedAway > 0 ? `, ${movedAway} away` : ''}`);
}

const many = (count: number, plan: Sequence): readonly Run[] =>
  Array.from({ length: count }, (_, index) => running(`run-${index}`, plan));

describe('the days to come', () => {
  it('are as many as asked, today first, with nothing on them when nothing is in flight', () => {
    const days = simulateBacklog(asked({ days: 3 }), tuesday);
    expect(days).toEqual(
      ['2026-11-24', '2026-11-25', '2026-11-26'].map((on) => ({
        on,
        byChannel: {},
        touches: 0,
        capacity: null,
        movedAway: 0,
      })),
    );
  });

  it('are never more than 120', () => {
    expect(simulateBacklog(asked({ days: 5000 }), tuesday)).toHaveLength(120);
  });

  it('hold each touch on its day and channel', () => {
    const plan = sequence({
      steps: [
        step({ id: 'a', delay: delay(2, 'days') }),
        step({ id: 'b', channel: 'email', delay: delay(2, 'days') }),
        step({ id: 'c', delay: delay(3, 'days') }),
      ],
    });
    const days = simulateBacklog(asked({ runs: many(2, plan) }), tuesday);
    expect(days.filter(({ touches }) => touches > 0).map(({ on, byChannel }) => ({ on, byChannel }))).toEqual([
      { on: '2026-11-24', byChannel: { call: 2 } },
      { on: '2026-11-26', byChannel: { email: 2 } },
      { on: '2026-11-29', byChannel: { call: 2 } },
    ]);
  });

  it.each(presets.map((preset) => [preset.name, preset] as const))(
    'say what the projection of one lead says: %s',
    (_name, preset) => {
      const planned = previewSequence({ sequence: preset, reach: reach(), leadId: 'lead' }, tuesday);
      const days = simulateBacklog(asked({ runs: [running('one', preset, tuesday)], days: 90 }), tuesday);
      const endAt = tuesday + 89 * dayMs;
      const expected = planned.filter(({ dueAt }) => dueAt < endAt).map(({ dueAt }) => dayOf(dueAt, newYork));
      expect(days.slice(0, 89).flatMap(({ on, touches }) => Array.from({ length: touches }, () => on))).toEqual(
        expected,
      );
    },
  );

  it('begin with all that is overdue', () => {
    const late = running('late', dailyCalls(1), tuesday - 9 * dayMs);
    expect(told(simulateBacklog(asked({ runs: [late] }), tuesday))).toEqual(['11-24: 1']);
  });

  it('have nothing of runs that ended, or that only the rep can resume', () => {
    const open = running('open', dailyCalls(3));
    const stopped = after(open, nextStep(open, { kind: 'stop', because: '' }, tuesday));
    const paused = after(open, nextStep(open, { kind: 'pause', untilAt: null }, tuesday));
    expect(told(simulateBacklog(asked({ runs: [stopped, paused] }), tuesday))).toEqual([]);
  });

  it('have a paused run from the end of its pause', () => {
    const open = running('open', dailyCalls(2));
    const untilAt = at('2026-12-01', '10:00');
    const paused = after(open, nextStep(open, { kind: 'pause', untilAt }, tuesday));
    const days = simulateBacklog(asked({ runs: [paused] }), tuesday);
    expect(days.find(({ touches }) => touches > 0)?.on).toBe('2026-12-01');
  });

  it('go on with the sequence that takes over', () => {
    const then = dailyCalls(2, 'then');
    const first = sequence({
      id: 'first',
      steps: [
        step({ verbs: { 'no-answer': { kind: 'switch', sequenceId: 'then', inDays: 3 } }, delay: delay(2, 'days') }),
      ],
    });
    const days = simulateBacklog(
      asked({ runs: [running('one', first)], sequences: new Map([['then', then]]) }),
      tuesday,
    );
    expect(told(days)).toHaveLength(3);
    expect(told(days)[0]).toBe('11-24: 1');
  });

  it('end with the last: what lies beyond is not counted', () => {
    expect(told(simulateBacklog(asked({ runs: many(2, dailyCalls(20)), days: 2 }), tuesday))).toEqual([
      '11-24: 2',
      '11-25: 2',
    ]);
  });
});

describe('a cap', () => {
  it('moves what is over it to the next working day with room', () => {
    const days = simulateBacklog(asked({ runs: many(5, dailyCalls(1)), dayCap: 2 }), tuesday);
    expect(told(days)).toEqual(['11-24: 2, 3 away', '11-25: 2', '11-27: 1']);
    expect(days.slice(0, 5).map(({ capacity }) => capacity)).toEqual([2, 2, 0, 2, 0]);
  });

  it('leaves the earliest due where it is', () => {
    const early = running('z-early', dailyCalls(1));
    const emails = sequence({
      id: 'mails',
      steps: [step({ channel: 'email', delay: delay(2, 'days', { at: '11:00' }) })],
    });
    const late = running('a-late', emails);
    const days = simulateBacklog(asked({ runs: [late, early], dayCap: 1 }), tuesday);
    expect(days.slice(0, 2).map(({ byChannel }) => byChannel)).toEqual([{ call: 1 }, { email: 1 }]);
  });

  it('makes room for what waits less than a day', () => {
    const atOnce = sequence({ id: 'at-once', steps: [step({ delay: delay(5, 'minutes') })] });
    const fresh = Array.from({ length: 3 }, (_, index) => running(`fresh-${index}`, atOnce, tuesday));
    expect(told(simulateBacklog(asked({ runs: fresh, dayCap: 1 }), tuesday))).toEqual(['11-24: 3']);
  });

  it('delays what follows a touch that was moved', () => {
    const days = simulateBacklog(asked({ runs: many(2, dailyCalls(2)), dayCap: 1 }), tuesday);
    expect(days.reduce((sum, { touches }) => sum + touches, 0)).toBe(4);
    expect(days.every(({ touches }) => touches <= 1)).toBe(true);
  });
});

describe('days off', () => {
  it('have no touches: they come on the next working day', () => {
    const days = simulateBacklog(
      asked({ runs: many(3, dailyCalls(1)), daysOff: ['2026-11-24', '2026-11-25'] }),
      tuesday,
    );
    expect(told(days)).toEqual(['11-24: 0, 3 away', '11-27: 3']);
  });

  it('have no capacity', () => {
    const days = simulateBacklog(asked({ dayCap: 40, daysOff: ['2026-11-25'], days: 3 }), tuesday);
    expect(days.map(({ capacity }) => capacity)).toEqual([40, 0, 0]);
  });
});

describe('new leads', () => {
  const newPerDay = { count: 3, sequence: dailyCalls(1), reach: reach() };

  it('start on every working day', () => {
    const days = simulateBacklog(asked({ newPerDay, days: 7 }), tuesday);
    expect(told(days)).toEqual(['11-26: 3', '11-27: 3', '11-29: 3']);
  });

  it('share the room of a day with all others, some of them one day and some another', () => {
    const days = simulateBacklog(asked({ newPerDay, runs: many(2, dailyCalls(1)), dayCap: 4, days: 7 }), tuesday);
    expect(told(days)).toEqual(['11-24: 2', '11-26: 0, 3 away', '11-27: 4, 2 away', '11-29: 0, 3 away', '11-30: 4']);
  });
});

describe('a swap', () => {
  it('starts the runs of one sequence on another now, and leaves the others', () => {
    const [slow, quick] = [dailyCalls(1, 'slow'), dailyCalls(3, 'quick')];
    const input = asked({
      runs: [running('a', slow), running('b', dailyCalls(1, 'other'))],
      swap: new Map([['slow', quick]]),
    });
    expect(told(simulateBacklog(input, tuesday))).toEqual(['11-24: 1', '11-26: 1', '11-27: 1', '11-28: 1']);
  });

  it('waits for the end of a pause', () => {
    const open = running('open', dailyCalls(1, 'slow'));
    const untilAt = at('2026-12-01', '08:00');
    const paused = after(open, nextStep(open, { kind: 'pause', untilAt }, tuesday));
    const input = asked({ runs: [paused], swap: new Map([['slow', dailyCalls(2, 'quick')]]) });
    expect(told(simulateBacklog(input, tuesday))).toEqual(['12-03: 1', '12-04: 1']);
  });
});

describe('whatever is in flight', () => {
  const plans = [...presets, dailyCalls(5)];
  const someRuns = fc
    .array(fc.tuple(fc.constantFrom(...plans), fc.nat({ max: 20 })), { maxLength: 12 })
    .map((picked) => picked.map(([plan, daysAgo], index) => running(`run-${index}`, plan, tuesday - daysAgo * dayMs)));
  const someCap = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null });

  it('the order in which it is told changes nothing', () => {
    fc.assert(
      fc.property(someRuns, someCap, fc.nat(), (inFlight, dayCap, seed) => {
        const turned = [
          ...inFlight.slice(seed % (inFlight.length + 1)),
          ...inFlight.slice(0, seed % (inFlight.length + 1)),
        ];
        const days = simulateBacklog(asked({ runs: inFlight, dayCap, days: 60 }), tuesday);
        expect(simulateBacklog(asked({ runs: turned, dayCap, days: 60 }), tuesday)).toEqual(days);
      }),
      { numRuns: runs(40) },
    );
  });

  it('no day holds more than its capacity, where everything waits for days, and its channels add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), someCap, (count, times, dayCap) => {
        const inFlight = many(count, dailyCalls(times));
        for (const day of simulateBacklog(asked({ runs: inFlight, dayCap, days: 60 }), tuesday)) {
          if (day.capacity !== null) expect(day.touches).toBeLessThanOrEqual(day.capacity);
          expect(Object.values(day.byChannel).reduce((sum, made) => sum + made, 0)).toBe(day.touches);
        }
      }),
      { numRuns: runs(40) },
    );
  });
});
