import { newEnrollment } from '../../../lib/sequences/enroll.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Decision, Run, RunEvent } from '../../../lib/sequences/run.ts';
import type { Sequence } from '../../../lib/sequences/sequence.ts';
import { wallMs } from '../../../lib/time/zone.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { OutcomeId } from '../../../lib/touches/outcome.ts';
import { after, at } from './builders.ts';

/** One thing that happens in a story. `at` is a local time, or `due`: when the open touch falls due. */
export type Scene =
  | { readonly at: string; readonly outcome: OutcomeId; readonly nextAt?: string; readonly left?: readonly Channel[] }
  | { readonly at: string; readonly event: RunEvent }
  | { readonly at: string; readonly moveTo: string }
  | { readonly at: string; readonly pauseUntil: string };

export interface Story {
  readonly sequence: Sequence;
  readonly zone: string;
  readonly channels: readonly Channel[];
  readonly start: string;
  readonly scenes: readonly Scene[];
}

/** A story as a rep would tell it: what happened when, what is due next, and by which rules. Times are the lead's. */
export function replay({ sequence, zone, channels, start, scenes }: Story): string {
  const startedAt = at(start, zone);
  const enrollment = newEnrollment({ id: 'run', leadId: 'lead', sequence }, startedAt);
  let run: Run = { sequence, enrollment, touch: null, reach: { channels, zone, doNotContact: false }, newTouchId: 't' };
  const lines = [`${sequence.name} (${sequence.id})`, `${zone}, reached by ${channels.join(', ')}`, ''];
  for (const scene of [{ at: start, event: { kind: 'start' } } satisfies Scene, ...scenes]) {
    const now = scene.at === 'due' ? dueAtOf(run) : at(scene.at, zone);
    if ('left' in scene && scene.left) run = { ...run, reach: { ...run.reach, channels: scene.left } };
    const event = eventOf(scene, run);
    const decision = nextStep(run, event, now);
    lines.push(`${shown(now, zone)}  ${said(event, zone)}`, `    ${standing(decision, zone)}`, ...reasons(decision));
    run = after(run, decision);
  }
  return `${lines.join('\n')}\n`;
}

function dueAtOf({ touch, enrollment: { state } }: Run): number {
  if (touch) return touch.dueAt;
  if (state.kind === 'paused' && state.untilAt !== null) return state.untilAt;
  throw new Error('Nothing is due in this story');
}

function eventOf(scene: Scene, { touch, reach: { zone } }: Run): RunEvent {
  if ('event' in scene) return scene.event;
  if ('moveTo' in scene) return { kind: 'reschedule', dueAt: at(scene.moveTo, zone), how: 'snooze' };
  if ('pauseUntil' in scene) return { kind: 'pause', untilAt: at(scene.pauseUntil, zone) };
  const nextAt = scene.nextAt === undefined ? null : at(scene.nextAt, zone);
  return { kind: 'outcome', channel: touch?.channel ?? 'call', outcome: scene.outcome, nextAt, activityId: 'a' };
}

function said(event: RunEvent, zone: string): string {
  if (event.kind === 'reschedule') return `moved to ${shown(event.dueAt, zone)}`;
  if (event.kind === 'pause') return `paused until ${event.untilAt === null ? 'resumed' : shown(event.untilAt, zone)}`;
  if (event.kind !== 'outcome') return event.kind;
  const chosen = event.nextAt === null ? '' : `, next chosen for ${shown(event.nextAt, zone)}`;
  return `${event.channel}: ${event.outcome}${chosen}`;
}

function standing({ touch, enrollment: { state, touchCount } }: Decision, zone: string): string {
  if (touch) return `→ ${shown(touch.dueAt, zone)}  ${touch.title} by ${touch.channel}, try ${touch.attempt}`;
  if (state.kind === 'paused')
    return `‖ paused until ${state.untilAt === null ? 'resumed' : shown(state.untilAt, zone)}`;
  if (state.kind === 'finished') return `■ finished: ${state.result}, after ${touchCount} touches`;
  return state.kind === 'stopped' ? `■ stopped: ${state.rule}, after ${touchCount} touches` : '· not started';
}

function reasons({ why }: Decision): readonly string[] {
  return [`      ${why.map(({ rule }) => rule).join(' · ')}`];
}

function shown(instant: number, zone: string): string {
  const wall = new Date(wallMs(instant, zone)).toISOString();
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(wallMs(instant, zone)).getUTCDay()];
  return `${weekday} ${wall.slice(0, 10)} ${wall.slice(11, 16)}`;
}
