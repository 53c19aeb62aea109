import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Touch } from '../touches/touch.ts';
import { imaginedOutcome } from './imagined-outcome.ts';
import { nextStep } from './next-step.ts';
import type { PlannedTouch } from './planned-touch.ts';
import type { Run, RunEvent } from './run.ts';

/** As many touches as a projection looks ahead. */
export const mostPlanned = 30;

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
 * `mostPlanned`. Of a paused run, those from the end of its pause; none while only the rep can end it.
 */
export function projectSteps(run: Run, now: number): readonly PlannedTouch[] {
  const planned: PlannedTouch[] = [];
  let at = now;
  let ahead = run;
  while (planned.length < mostPlanned) {
    const happens = expectedEvent(ahead, at);
    if (!happens) return planned;
    const decision = nextStep(ahead, happens.event, happens.at);
    at = happens.at;
    ahead = { ...ahead, enrollment: decision.enrollment, touch: decision.touch };
    if (decision.touch) planned.push(plannedTouch(decision.touch));
  }
  return planned;
}

function expectedEvent({ enrollment, touch }: Run, now: number): { event: RunEvent; at: number } | null {
  const { state } = enrollment;
  if (touch) {
    return { event: imaginedOutcome(touch.channel, expectedOutcomes[touch.channel]), at: Math.max(touch.dueAt, now) };
  }
  if (state.kind === 'active') return { event: { kind: 'start' }, at: now };
  if (state.kind !== 'paused' || state.untilAt === null) return null;
  return { event: { kind: 'resume' }, at: Math.max(state.untilAt, now) };
}

function plannedTouch({ stepId, title, channel, dueAt, why }: Touch): PlannedTouch {
  return { stepId, title, channel, dueAt, why };
}
