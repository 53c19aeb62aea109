import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnderWay, wakesAt } from '../../../lib/sequences/enrollment.ts';
import { isChosenTime } from '../../../lib/sequences/move-touch.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Decision } from '../../../lib/sequences/run.ts';
import { addDelay } from '../../../lib/time/add-delay.ts';
import { minuteOfDay } from '../../../lib/time/zone.ts';
import { anything, holds, nothingChosen, numRuns, reachAfter, type Seen } from './any-run.ts';
import { after, at, reach, sequence, startedRun, step } from './builders.ts';

const dayMs = 24 * 3_600_000;

function isPromised(touch: Decision['touch']): boolean {
  return touch !== null && isChosenTime(touch);
}

describe('standing still', () => {
  /** The touch once the run goes on by itself, or once the rep says so where it does not. */
  function resumed({ before, now, decision }: Seen): Decision['touch'] {
    if (decision.touch || !isUnderWay(decision.enrollment)) return decision.touch;
    const wakes = Math.max(now, wakesAt(decision.enrollment) ?? now);
    return nextStep(after(before, decision), { kind: 'resume' }, wakes).touch;
  }

  it('a signal never makes a touch come earlier than it was', () => {
    holds(anything, (seen) => {
      const { touch } = seen.before;
      const later = resumed(seen);
      if (seen.event.kind !== 'signal' || !touch || !later) return;
      expect(later.dueAt).toBeGreaterThanOrEqual(touch.dueAt);
      if (isPromised(touch) && touch.dueAt >= (wakesAt(seen.decision.enrollment) ?? seen.now)) {
        expect(later.dueAt).toBe(touch.dueAt);
        expect(isPromised(later)).toBe(true);
      }
    });
  });

  it('a touch a day or more away keeps its clock time over a pause', () => {
    const anyMinutes = fc.integer({ min: 0, max: 40 * 24 * 60 });
    const anyZone = fc.constantFrom('America/New_York', 'Europe/Dublin', 'Asia/Kathmandu', 'Australia/Lord_Howe');
    const anyStart = fc.constantFrom('2026-03-07 22:00', '2026-10-24 23:30', '2026-12-31 18:00');
    fc.assert(
      fc.property(anyZone, anyStart, fc.integer({ min: 1, max: 30 }), anyMinutes, (zone, start, days, minutes) => {
        const due = { amount: days, unit: 'days', at: '09:10', from: 'previous' } as const;
        const steps = [step({ channel: 'task', delay: due })];
        const plan = { sequence: sequence({ steps, maxAgeDays: 3000 }), reach: reach({ zone }) };
        const lead = startedRun({ ...plan, enrollment: { startedAt: at(start) } });
        const pausedAt = lead.touch!.dueAt - dayMs - (minutes % (days * 24 * 60)) * 60_000;
        const paused = after(lead, nextStep(lead, { kind: 'pause', untilAt: null }, pausedAt));
        const { touch } = nextStep(paused, { kind: 'resume' }, pausedAt + minutes * 60_000);
        expect(minuteOfDay(touch!.dueAt, zone)).toBe(9 * 60 + 10);
      }),
      { numRuns },
    );
  });
});

describe('skipping', () => {
  it('brings no later touch nearer than its own delay from when the one left out was due', () => {
    holds(nothingChosen, ({ before, event, now, decision }) => {
      const run = after({ ...before, reach: reachAfter(before.reach, event, now) }, decision);
      const { touch, enrollment } = nextStep(run, { kind: 'skip', because: '' }, now);
      const next = run.sequence.steps[enrollment.stepIndex];
      if (!run.touch || !touch || next?.kind !== 'touch') return;
      const leftOutAt = Math.max(now, run.touch.dueAt);
      const { delay } = next;
      if (enrollment.repeat > 1 || delay.from === 'previous') expect(touch.dueAt).toBeGreaterThanOrEqual(leftOutAt);
      if (enrollment.repeat > 1 || delay.from !== 'previous' || run.reach.pace) return;
      expect(touch.dueAt).toBeGreaterThanOrEqual(addDelay(leftOutAt, delay, run.reach.zone));
    });
  });
});
