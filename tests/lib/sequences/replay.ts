import { newEnrollment } from '../../../lib/sequences/enroll.ts';
import { isUnderWay } from '../../../lib/sequences/enrollment.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { expectedEvent, runAfter } from '../../../lib/sequences/project.ts';
import type { Decision, Effect, Reach, Run, RunEvent } from '../../../lib/sequences/run.ts';
import type { Sequence } from '../../../lib/sequences/sequence.ts';
import { wallMs } from '../../../lib/time/zone.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { OutcomeId } from '../../../lib/touches/outcome.ts';
import type { Signal } from '../../../lib/touches/signal.ts';
import { at } from './builders.ts';

/** One thing that happens in a story. `at` is a local time, or `due`: when the open touch falls due, or the run wakes. */
export type Scene =
  | { readonly at: string; readonly outcome: OutcomeId; readonly nextAt?: string; readonly left?: readonly Channel[] }
  | { readonly at: string; readonly event: RunEvent }
  | { readonly at: string; readonly signal: Signal; readonly until?: string }
  | { readonly at: string; readonly moveTo: string }
  | { readonly at: string; readonly pauseUntil: string };

export interface Story {
  readonly sequence: Sequence;
  readonly zone: string;
  readonly channels: readonly Channel[];
  readonly start: string;
  readonly scenes: readonly Scene[];
  /** After the scenes nobody answers any more, and each touch is made when it falls due, until the run ends. */
  readonly goesOn?: boolean;
  /** As the story goes on, this is how the first touch on that channel goes. */
  readonly once?: { readonly channel: Channel; readonly outcome: OutcomeId };
  readonly reach?: Partial<Reach>;
  /** Where a sequence that takes over is looked for; absent: the story ends where another takes over. */
  readonly thenOf?: readonly Sequence[];
}

/** More touches than any preset makes: a story that goes on for longer has no end. */
const mostEvents = 80;

interface Happening {
  readonly event: RunEvent;
  readonly at: number;
  readonly left?: readonly Channel[];
}

/** A story as a rep would tell it: what happened when, what is due next, and by which rules. Times are the lead's. */
export function replay(story: Story): string {
  const { sequence, zone, channels, start, scenes } = story;
  const startedAt = at(start, zone);
  const enrollment = newEnrollment({ id: 'run', leadId: 'lead', sequence }, startedAt);
  const reach: Reach = { channels, zone, doNotContact: false, ...story.reach };
  let run: Run = { sequence, enrollment, touch: null, reach, newTouchId: 't' };
  let now = startedAt;
  const lines = [`${sequence.name} (${sequence.id})`, `${zone}, reached by ${channels.join(', ')}`, ''];
  const happen = ({ event, at: then, left }: Happening): void => {
    if (left) run = { ...run, reach: { ...run.reach, channels: left } };
    const decision = nextStep(run, event, then);
    lines.push(
      `${shown(then, zone)}  ${said(event, zone)}`,
      ...effectsOf(decision, zone),
      `    ${standing(decision, zone)}`,
      `      ${decision.why.map(({ rule }) => rule).join(' · ')}`,
    );
    run = takenOver(story, runAfter(run, { event, at: then, decision }), { decision, now: then });
    now = then;
  };
  happen({ event: { kind: 'start' }, at: startedAt });
  for (const scene of scenes) happen(happeningOf(scene, run));
  let { once } = story;
  for (let count = 0; story.goesOn && isUnderWay(run.enrollment); count += 1) {
    const expected = expectedEvent(run, now);
    if (!expected || count === mostEvents) throw new Error(`${sequence.id} does not end`);
    const isOnce = run.touch !== null && run.touch.channel === once?.channel;
    happen(isOnce && once ? { at: expected.at, event: made(once) } : expected);
    if (isOnce) once = undefined;
  }
  return `${lines.join('\n')}\n`;
}

function takenOver(
  { thenOf = [] }: Story,
  run: Run,
  { decision, now }: { readonly decision: Decision; readonly now: number },
): Run {
  const start = decision.effects.find((effect) => effect.kind === 'start');
  const sequence = start && thenOf.find(({ id }) => id === start.sequenceId);
  if (!start || !sequence) return run;
  const enrollment = newEnrollment({ id: 'then', leadId: 'lead', sequence, startAt: start.startAt }, now);
  return { ...run, sequence, enrollment, touch: null };
}

function made({ channel, outcome }: NonNullable<Story['once']>): Extract<RunEvent, { kind: 'outcome' }> {
  return { kind: 'outcome', channel, outcome, nextAt: null, activityId: 'a' };
}

function happeningOf(scene: Scene, run: Run): Happening {
  const then = scene.at === 'due' ? dueAtOf(run) : at(scene.at, run.reach.zone);
  const left = 'left' in scene && scene.left ? { left: scene.left } : {};
  return { event: eventOf(scene, run), at: then, ...left };
}

function dueAtOf(run: Run): number {
  const expected = expectedEvent(run, 0);
  if (!expected) throw new Error('Nothing is due in this story');
  return expected.at;
}

function eventOf(scene: Scene, { touch, reach: { zone } }: Run): RunEvent {
  if ('event' in scene) return scene.event;
  if ('moveTo' in scene) return { kind: 'reschedule', dueAt: at(scene.moveTo, zone), how: 'snooze' };
  if ('pauseUntil' in scene) return { kind: 'pause', untilAt: at(scene.pauseUntil, zone) };
  if ('signal' in scene) {
    const untilAt = scene.until === undefined ? null : at(scene.until, zone);
    return { kind: 'signal', signal: scene.signal, untilAt, activityId: 'a' };
  }
  const nextAt = scene.nextAt === undefined ? null : at(scene.nextAt, zone);
  return { ...made({ channel: touch?.channel ?? 'call', outcome: scene.outcome }), nextAt };
}

function said(event: RunEvent, zone: string): string {
  if (event.kind === 'reschedule') return `moved to ${shown(event.dueAt, zone)}`;
  if (event.kind === 'pause') return `paused until ${whenOr(event.untilAt, 'resumed', zone)}`;
  if (event.kind === 'signal')
    return `signal: ${event.signal}${event.untilAt === null ? '' : `, until ${shown(event.untilAt, zone)}`}`;
  if (event.kind !== 'outcome') return event.kind;
  const chosen = event.nextAt === null ? '' : `, next chosen for ${shown(event.nextAt, zone)}`;
  return `${event.channel}: ${event.outcome}${chosen}`;
}

function effectsOf({ effects }: Decision, zone: string): readonly string[] {
  return effects.map((effect) => `    + ${effectText(effect, zone)}`);
}

function effectText(effect: Effect, zone: string): string {
  switch (effect.kind) {
    case 'status':
      return `status ${effect.status}`;
    case 'tag':
      return `${effect.how} tag ${effect.tag}`;
    case 'remind':
      return `remind on ${shown(effect.dueAt, zone)}: ${effect.title}`;
    case 'start':
      return `${effect.sequenceId} starts ${shown(effect.startAt, zone)}`;
  }
}

function standing({ touch, enrollment: { state, touchCount } }: Decision, zone: string): string {
  if (touch) return `→ ${shown(touch.dueAt, zone)}  ${touch.title} by ${touch.channel}, try ${touch.attempt}`;
  switch (state.kind) {
    case 'paused':
      return `‖ paused by ${state.by} until ${whenOr(state.untilAt, 'resumed', zone)}`;
    case 'out-of-office':
      return `‖ away until ${shown(state.returnAt, zone)}`;
    case 'waiting':
      return `‖ waits until ${shown(state.untilAt, zone)}`;
    case 'pending':
      return `· starts ${shown(state.startAt, zone)}`;
    case 'finished':
      return `■ finished: ${state.result}, after ${touchCount} touches`;
    case 'stopped':
      return `■ stopped: ${state.rule}, after ${touchCount} touches`;
    case 'failed':
      return `■ failed: ${state.because}`;
    case 'active':
      return '· not started';
  }
}

function whenOr(instant: number | null, otherwise: string, zone: string): string {
  return instant === null ? otherwise : shown(instant, zone);
}

function shown(instant: number, zone: string): string {
  const wall = new Date(wallMs(instant, zone));
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][wall.getUTCDay()];
  return `${weekday} ${wall.toISOString().slice(0, 10)} ${wall.toISOString().slice(11, 16)}`;
}
