import { newEnrollment } from '../../../lib/sequences/enroll.ts';
import type { Enrollment } from '../../../lib/sequences/enrollment.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Decision, Reach, Run, RunEvent } from '../../../lib/sequences/run.ts';
import type { Delay, Sequence, Step } from '../../../lib/sequences/sequence.ts';
import { instantOf } from '../../../lib/time/zone.ts';
import { type Channel, channels } from '../../../lib/touches/channel.ts';
import type { OutcomeId } from '../../../lib/touches/outcome.ts';

export const newYork = 'America/New_York';

/** A time as a rep would write it, `2026-11-24 10:00`, on New York's clocks unless said otherwise. */
export function at(text: string, zone: string = newYork): number {
  const [on = '', clock = ''] = text.split(' ');
  return instantOf({ on, at: clock }, zone);
}

export function delay(amount: number, unit: Delay['unit'], changes: Partial<Delay> = {}): Delay {
  return { amount, unit, from: 'previous', at: null, ...changes };
}

export function step(changes: Partial<Step> = {}): Step {
  return {
    id: 'step',
    title: 'Call',
    channel: 'call',
    fallbacks: [],
    delay: delay(1, 'days'),
    notAfter: [],
    times: 1,
    verbs: {},
    ...changes,
  };
}

/** Call now, email two days later, call three days after that. */
export function sequence(changes: Partial<Sequence> = {}): Sequence {
  return {
    id: 'own-1',
    version: 1,
    name: 'Call, email, call',
    goal: 'Talk',
    origin: 'own',
    steps: [
      step({ id: 'first', title: 'First call', delay: delay(0, 'minutes') }),
      step({ id: 'second', title: 'Email', channel: 'email', delay: delay(2, 'days') }),
      step({ id: 'third', title: 'Last call', delay: delay(3, 'days') }),
    ],
    maxTouches: 10,
    maxAgeDays: 365,
    createdAt: 0,
    updatedAt: 0,
    ...changes,
  };
}

export function reach(changes: Partial<Reach> = {}): Reach {
  return { channels, zone: newYork, doNotContact: false, ...changes };
}

export const started = at('2026-11-24 10:00');

/** A run that has not started. */
export function run(changes: Partial<Omit<Run, 'enrollment'>> & { enrollment?: Partial<Enrollment> } = {}): Run {
  const plan = changes.sequence ?? sequence();
  const enrollment = newEnrollment({ id: 'run-1', leadId: 'lead-1', sequence: plan }, started);
  return {
    sequence: plan,
    touch: null,
    reach: reach(),
    newTouchId: 'touch-1',
    ...changes,
    enrollment: { ...enrollment, ...changes.enrollment },
  };
}

export function outcome(id: OutcomeId, changes: { channel?: Channel; nextAt?: number | null } = {}): RunEvent {
  return { kind: 'outcome', outcome: id, channel: 'call', nextAt: null, activityId: 'activity-1', ...changes };
}

/** The run after a decision, ready for the next event. */
export function after(before: Run, decision: Decision, newTouchId = 'touch-next'): Run {
  return { ...before, enrollment: decision.enrollment, touch: decision.touch, newTouchId };
}

/** A run whose first touch is open. */
export function startedRun(changes: Parameters<typeof run>[0] = {}): Run {
  const fresh = run(changes);
  return after(fresh, nextStep(fresh, { kind: 'start' }, fresh.enrollment.startedAt));
}

export function rulesOf({ why }: { readonly why: Decision['why'] }): readonly string[] {
  return why.map(({ rule }) => rule);
}
