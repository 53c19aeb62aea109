import type { Channel } from '../touches/channel.ts';
import { type OutcomeId, outcomeOf } from '../touches/outcome.ts';
import type { PastTouch } from '../touches/past-touch.ts';
import type { Touch } from '../touches/touch.ts';
import { wakesAt } from './enrollment.ts';
import { imaginedOutcome } from './imagined-outcome.ts';
import { reachAfter } from './lead-after.ts';
import { nextStep } from './next-step.ts';
import type { PlannedTouch } from './planned-touch.ts';
import type { Decision, Run, RunEvent } from './run.ts';
import { withTouched } from './touched.ts';

/** As many touches as a projection looks ahead. */
export const mostPlanned = 30;
/** As many events: waits and pauses lie between touches. */
const mostEvents = 4 * mostPlanned;

/** What a touch on each channel leads to when all goes the expected way: nobody answers, what is sent arrives. */
const expectedOutcomes: Readonly<Record<Channel, OutcomeId>> = {
  call: 'no-answer',
  email: 'sent',
  sms: 'sent',
  whatsapp: 'sent',
  social: 'sent',
  video: 'no-answer',
  mail: 'delivered',
  'door-knock': 'not-home',
  'door-drop': 'delivered',
  meeting: 'connected',
  task: 'done',
};

/**
 * The touches planned after the open one, if each is made when it falls due and goes the expected way; at most
 * `mostPlanned`. Of a run that stands still, those from the end of it; none while only the rep can end it. Another sequence
 * that would take over is not looked into.
 */
export function projectSteps(run: Run, now: number): readonly PlannedTouch[] {
  const planned: PlannedTouch[] = [];
  let at = now;
  let ahead = run;
  for (let events = 0; events < mostEvents && planned.length < mostPlanned; events += 1) {
    const happens = expectedEvent(ahead, at);
    if (!happens) return planned;
    const decision = nextStep(ahead, happens.event, happens.at);
    at = happens.at;
    ahead = runAfter(ahead, { ...happens, decision });
    if (decision.touch) planned.push(plannedTouch(decision.touch));
  }
  return planned;
}

/** What happens next in a run if all goes the expected way, and when. */
export interface Happens {
  readonly event: RunEvent;
  readonly at: number;
}

/** The open touch made when it falls due, or the run going on when it does by itself; null when only the rep can go on. */
export function expectedEvent({ enrollment, touch }: Run, now: number): Happens | null {
  if (touch) {
    return { event: imaginedOutcome(touch.channel, expectedOutcomes[touch.channel]), at: Math.max(touch.dueAt, now) };
  }
  if (enrollment.state.kind === 'active') return { event: { kind: 'start' }, at: now };
  const wakes = wakesAt(enrollment);
  return wakes === null ? null : { event: { kind: 'resume' }, at: Math.max(wakes, now) };
}

/** The run once that has happened: the touch counts for spacing from then on, and the lead is as the steps have left it. */
export function runAfter(run: Run, { event, at, decision }: Happens & { readonly decision: Decision }): Run {
  const { enrollment, touch, effects } = decision;
  const made = event.kind === 'outcome' ? withTouched(run.reach, pastTouch(event, at)) : run.reach;
  return { ...run, enrollment, touch, reach: effects.reduce(reachAfter, made) };
}

function pastTouch({ channel, outcome }: Extract<RunEvent, { kind: 'outcome' }>, at: number): PastTouch {
  return { channel, at, isAnswered: outcomeOf(outcome).answered === 'answered' };
}

function plannedTouch({ stepId, title, channel, dueAt, why }: Touch): PlannedTouch {
  return { stepId, title, channel, dueAt, why };
}
