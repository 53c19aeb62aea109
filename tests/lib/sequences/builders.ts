import { newEnrollment } from '../../../lib/sequences/enroll.ts';
import type { Enrollment } from '../../../lib/sequences/enrollment.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Decision, Reach, Run, RunEvent } from '../../../lib/sequences/run.ts';
import type { ActionStep, RelativeDelay, Sequence, Test, TouchStep } from '../../../lib/sequences/sequence.ts';
import { instantOf } from '../../../lib/time/zone.ts';
import { type Channel, channels } from '../../../lib/touches/channel.ts';
import type { OutcomeId } from '../../../lib/touches/outcome.ts';
import type { PastTouch } from '../../../lib/touches/past-touch.ts';
import type { Signal } from '../../../lib/touches/signal.ts';

export const newYork = 'America/New_York';

/** A time as a rep would write it, `2026-11-24 10:00`, on New York's clocks unless said otherwise. */
export function at(text: string, zone: string = newYork): number {
  const [on = '', clock = ''] = text.split(' ');
  return instantOf({ on, at: clock }, zone);
}

export function delay(
  amount: number,
  unit: RelativeDelay['unit'],
  changes: Partial<RelativeDelay> = {},
): RelativeDelay {
  return { amount, unit, from: 'previous', at: null, ...changes };
}

/** A touch: a call after a day, once, on the main track, waiting for the rep. */
export function step(changes: Partial<Omit<TouchStep, 'kind'>> = {}): TouchStep {
  return {
    kind: 'touch',
    id: 'step',
    title: 'Call',
    track: 'main',
    channel: 'call',
    fallbacks: [],
    delay: delay(1, 'days'),
    notAfter: [],
    repeat: null,
    late: { kind: 'wait' },
    verbs: {},
    text: null,
    ...changes,
  };
}

type ActionOf<Kind extends ActionStep['kind']> = Extract<ActionStep, { kind: Kind }>;

/** What each step that touches nobody is, where a test does not say otherwise; its id and title are its kind. */
const usualActions: { readonly [Kind in ActionStep['kind']]: Omit<ActionOf<Kind>, 'id' | 'title' | 'track'> } = {
  status: { kind: 'status', status: 'attempted' },
  tag: { kind: 'tag', tag: 'met', how: 'add' },
  remind: { kind: 'remind', inDays: 30 },
  wait: { kind: 'wait', delay: delay(3, 'days') },
  branch: branchOf({ kind: 'has-answered' }, null, null),
  end: { kind: 'end', result: 'no-reply' },
};

/** Where a branch asks what, and where it goes on. */
interface BranchChanges {
  readonly id?: string;
  readonly title?: string;
  readonly test?: Test;
  readonly yes?: string | null;
  readonly no?: string | null;
}

/** A branch: has anybody answered; either way it goes on with the next step. */
export function branch({
  test = { kind: 'has-answered' },
  yes = null,
  no = null,
  ...named
}: BranchChanges = {}): ActionStep {
  return action('branch', { ...branchOf(test, yes, no), ...named });
}

function branchOf(
  test: Test,
  yes: string | null,
  no: string | null,
): Omit<ActionOf<'branch'>, 'id' | 'title' | 'track'> {
  // oxlint-disable-next-line unicorn/no-thenable -- `then` is the id of a step, never a function, so nothing awaits it.
  return { kind: 'branch', test, then: yes, otherwise: no };
}

/** A step that touches nobody. */
export function action<Kind extends ActionStep['kind']>(kind: Kind, changes: Partial<ActionOf<Kind>> = {}): ActionStep {
  return { id: kind, title: kind, track: 'main', ...usualActions[kind], ...changes } as ActionStep;
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
    stops: {},
    suits: { temperatures: [], sources: [], statuses: [] },
    isOnce: false,
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

export function signal(
  id: Signal,
  changes: { readonly untilAt?: number | null; readonly activityId?: string } = {},
): RunEvent {
  return { kind: 'signal', signal: id, untilAt: null, activityId: 'activity-1', ...changes };
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

/** A touch made then, unanswered. */
export function made(text: string, channel: Channel = 'call'): PastTouch {
  return { at: at(text), channel, isAnswered: false };
}
