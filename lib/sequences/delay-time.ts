import { addDelay, type Wait, waitMs } from '../time/add-delay.ts';
import { addWorkingDelay, workingHours } from '../time/working-time.ts';
import { instantOf } from '../time/zone.ts';
import type { Channel } from '../touches/channel.ts';
import { type Reason, type RuleId, reason } from '../touches/reason.ts';
import type { Enrollment } from './enrollment.ts';
import { atDistance, distanceFrom } from './kept-distance.ts';
import { type DueTime, movedTime } from './moved-time.ts';
import type { Position } from './position.ts';
import type { Run } from './run.ts';
import type { ActionStep, Delay, RelativeDelay, Repeat, TouchStep } from './sequence.ts';
import { pacedWait, stretchedWait } from './stretched-wait.ts';

/** A step that comes after a delay. */
export interface DelayedStep {
  readonly step: TouchStep | Extract<ActionStep, { kind: 'wait' }>;
  readonly position: Position;
  /** The completion of what came before. */
  readonly sinceAt: number;
  /** Null for a step that touches nobody. */
  readonly channel: Channel | null;
}

/** When a step comes by its own delay, or its repeat, at the lead's pace; before any rule of spacing or law. */
export function delayTime(run: Run, delayed: DelayedStep): DueTime {
  const { step, position, sinceAt } = delayed;
  const repeat = step.kind === 'touch' ? step.repeat : null;
  if (repeat && position.repeat > 1) {
    return waited(run, { delayed, wait: waitOfRepeat(repeat, position.repeat), sinceAt, rule: 'repeats' });
  }
  const { delay } = step;
  if (delay.from === 'date') return onDate(run, step.title, delay);
  const since = countsFrom(delay, sinceAt, run.enrollment);
  const waiting: Waiting = { delayed, wait: delay, sinceAt: since, rule: ruleOf(delay, since, run.enrollment) };
  const distance = step.kind === 'touch' && delay.from === 'start' ? distanceFrom(run, { step, position }) : null;
  if (!distance) return waited(run, waiting);
  const { pace: _pace, ...unpaced } = run.reach;
  return atDistance(run, waited({ ...run, reach: unpaced }, waiting), distance);
}

/** The wait before a repeat of a step, the second being the first that waits. */
function waitOfRepeat({ every, taper }: Repeat, repeat: number): Wait {
  return stretchedWait(every, taper ** (repeat - 2));
}

function onDate({ reach }: Run, step: string, delay: Extract<Delay, { from: 'date' }>): DueTime {
  const dueAt = instantOf(delay, reach.zone);
  return { dueAt, why: [reason('step-on-date', { step, dueAt })] };
}

function countsFrom({ from }: RelativeDelay, sinceAt: number, { startedAt, lastDueAt }: Enrollment): number {
  if (from === 'start') return startedAt;
  return from === 'due' ? (lastDueAt ?? startedAt) : sinceAt;
}

function ruleOf({ from }: RelativeDelay, since: number, { startedAt, lastTouchAt }: Enrollment): RuleId {
  if (lastTouchAt === null && since === startedAt) return 'first-step-delay';
  if (from === 'start') return 'step-delay-from-start';
  return from === 'due' ? 'step-delay-from-due' : 'step-delay';
}

interface Waiting {
  readonly delayed: DelayedStep;
  readonly wait: Wait;
  readonly sinceAt: number;
  readonly rule: RuleId;
}

function waited(run: Run, waiting: Waiting): DueTime {
  const { wait, sinceAt } = waiting;
  const { zone } = run.reach;
  const planned: DueTime = { dueAt: addDelay(sinceAt, wait, zone), why: [delayReason(waiting, zone)] };
  const paced = pacedWait(wait, run.reach.pace);
  const due = paced === wait ? planned : atPace(run, planned, addDelay(sinceAt, paced, zone));
  return wait.days === 'working' ? inWorkingTime(run, due, { ...waiting, wait: paced }) : due;
}

function delayReason({ delayed, wait, sinceAt, rule }: Waiting, zone: string): Reason {
  const { step, position } = delayed;
  const values = { step: step.title, waitMs: waitMs(sinceAt, wait, zone), sinceAt };
  if (rule !== 'repeats' || step.kind !== 'touch') return reason(rule, values);
  return reason(rule, { ...values, repeat: position.repeat, times: step.repeat?.times ?? 1 });
}

function atPace({ reach: { pace } }: Run, planned: DueTime, dueAt: number): DueTime {
  if (!pace || dueAt === planned.dueAt) return planned;
  const factor = Math.round(pace.factor * 100);
  return pace.because === 'interested'
    ? movedTime(planned, 'accelerated', { dueAt, factor })
    : movedTime(planned, 'slowed-down', { dueAt, factor, because: pace.because });
}

/** The same wait in working time, with the first holiday and the weekend it went over. */
function inWorkingTime({ reach }: Run, planned: DueTime, { delayed, wait, sinceAt }: Waiting): DueTime {
  const { zone, working = workingHours(zone, null) } = reach;
  const { at, over } = addWorkingDelay(sinceAt, wait, { zone, working });
  if (at === planned.dueAt) return planned;
  const { channel } = delayed;
  if (channel === null || over.length === 0) return movedTime(planned, 'moved-into-work-hours', { dueAt: at });
  const values = { channel, fromAt: planned.dueAt, dueAt: at, zone: working.zone, law: '' };
  const holiday = over.find(({ kind }) => kind === 'holiday');
  const moves = [
    ...(holiday?.kind === 'holiday' ? [reason('moved-off-holiday', { ...values, holiday: holiday.name })] : []),
    ...(over.some(({ kind }) => kind !== 'holiday') ? [reason('moved-off-weekend', values)] : []),
  ];
  return { dueAt: at, why: [...planned.why, ...moves] };
}
