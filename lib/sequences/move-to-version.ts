import { type Reason, reason } from '../touches/reason.ts';
import type { Timing } from './due-time.ts';
import { closeRun } from './end-run.ts';
import { isUnderWay, wakesAt } from './enrollment.ts';
import { promisedTime } from './kept-time.ts';
import { type Opening, openStep } from './open-step.ts';
import { stepAt } from './position.ts';
import type { Decision, Run } from './run.ts';
import { sameStepAlong } from './same-step.ts';
import type { Sequence } from './sequence.ts';
import { lastPlaceInVersion, placeInVersion } from './version-place.ts';

/** What another version of its sequence makes of one run. */
export interface RunMove {
  /** `moves`: the next touch is at another time, of another step or on another channel; `same`: it stays as it is; `ends`: no step is left. */
  readonly kind: 'moves' | 'same' | 'ends';
  /** The titles; `''` where it has ended. */
  readonly oldStep: string;
  readonly newStep: string;
  /** When the next touch is due, or the run wakes; null when neither. */
  readonly oldAt: number | null;
  readonly newAt: number | null;
  readonly why: readonly Reason[];
}

/**
 * A run as a newer version of its sequence has it. It stays at the step of the same id, and its open touch comes when it
 * would have come along the newer version, never in the past and by all rules; a time the rep chose stays. Where the step
 * is gone it goes on with the one after the last step before it that is left, or the last of its track when a time was
 * chosen and none is left. A run that stands still goes on doing so.
 */
export function moveToVersion(
  run: Run,
  newer: Sequence,
  now: number,
): { readonly decision: Decision; readonly move: RunMove } {
  const decision = along(run, newer, now);
  return { decision, move: moveOf(run, newer, decision) };
}

function along(run: Run, newer: Sequence, now: number): Decision {
  const { enrollment, touch } = run;
  if (!isUnderWay(enrollment) || newer.version === enrollment.sequenceVersion) {
    return { enrollment, touch, why: [reason('nothing-moved')], effects: [] };
  }
  const why = [reason('moved-to-version', { sequence: newer.name, version: newer.version })];
  const place = placeInVersion(run, newer) ?? (promisedTime(run) ? lastPlaceInVersion(run, newer) : null);
  const moved: Run = { ...run, sequence: newer, enrollment: { ...enrollment, sequenceVersion: newer.version } };
  if (!place) return endThere(moved, why, now);
  const there: Run = { ...moved, enrollment: { ...moved.enrollment, ...place.position, updatedAt: now } };
  if (!touch) return { enrollment: there.enrollment, touch: null, why, effects: [] };
  const step = stepAt(newer, place.position);
  const isBegun = place.isSame && step?.kind === 'touch';
  const stays = isBegun ? sameStepAlong(there, { old: run, step, why }, now) : null;
  return stays ?? openAnew(there, { from: place.position, isBegun, why }, now);
}

function openAnew(run: Run, { from, isBegun, why }: Pick<Opening, 'from' | 'isBegun' | 'why'>, now: number): Decision {
  const { lastTouchAt, startedAt } = run.enrollment;
  const promised = promisedTime(run);
  const timing: Timing = promised
    ? { kind: 'chosen', dueAt: promised.dueAt, why: promised.chosen }
    : { kind: 'step-delay', sinceAt: lastTouchAt ?? startedAt };
  return openStep(run, { from, isBegun, timing, why, endsAs: 'no-reply' }, now);
}

function endThere(run: Run, why: readonly Reason[], now: number): Decision {
  const ended = reason('finished-last-step', { sequence: run.sequence.name });
  return closeRun(run, { state: { kind: 'finished', result: 'no-reply' }, why: [ended, ...why] }, now);
}

function moveOf(run: Run, newer: Sequence, { enrollment, touch, why }: Decision): RunMove {
  const hasEnded = !isUnderWay(enrollment);
  const old = stepAt(run.sequence, run.enrollment);
  const step = stepAt(newer, enrollment);
  const move = {
    oldStep: old?.title ?? '',
    newStep: hasEnded ? '' : (step?.title ?? ''),
    oldAt: run.touch?.dueAt ?? wakesAt(run.enrollment),
    newAt: touch?.dueAt ?? wakesAt(enrollment),
    why,
  };
  if (hasEnded) return { ...move, kind: isUnderWay(run.enrollment) ? 'ends' : 'same' };
  const isSame = old?.id === step?.id && move.oldAt === move.newAt && run.touch?.channel === touch?.channel;
  return { ...move, kind: isSame ? 'same' : 'moves' };
}
