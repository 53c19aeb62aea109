import { newEnrollment } from '../sequences/enroll.ts';
import { isUnderWay, wakesAt } from '../sequences/enrollment.ts';
import type { Reach, Run } from '../sequences/run.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { nextOpen, type OpenHours } from '../time/open-hours.ts';
import type { Played } from './play-run.ts';
import type { RepDay } from './rep-days.ts';

/** So many new leads on each day the rep works, all alike and all started on one sequence. */
export interface NewLeads {
  readonly count: number;
  readonly sequence: Sequence;
  readonly reach: Reach;
}

/** A run as the play finds it, for so many leads in the same place. */
export interface Beginning extends Played {
  readonly leads: number;
}

/** The runs in flight as the play takes them up: those swapped start anew, once their pause is over. */
export function runsInFlight(
  { runs, swap }: { readonly runs: readonly Run[]; readonly swap: ReadonlyMap<string, Sequence> },
  now: number,
): readonly Beginning[] {
  return runs.flatMap((run) => {
    if (!isUnderWay(run.enrollment)) return [];
    const other = swap.get(run.enrollment.sequenceId);
    const taken = other ? startedAnew(run, other, now) : run;
    return taken ? [{ run: { ...taken, reach: withoutRoom(taken.reach) }, at: now, leads: 1 }] : [];
  });
}

/** Null while only the rep can end its pause. */
function startedAnew(run: Run, sequence: Sequence, now: number): Run | null {
  const { id, leadId, state } = run.enrollment;
  const startAt = state.kind === 'active' ? now : wakesAt(run.enrollment);
  if (startAt === null) return null;
  const enrollment = newEnrollment({ id, leadId, sequence, startAt: Math.max(startAt, now) }, now);
  return { ...run, sequence, enrollment, touch: null };
}

/** The leads to come, one run for all of a day: they start when the rep's work does. */
export function runsToCome(
  { count, sequence, reach }: NewLeads,
  { days, working }: { readonly days: readonly RepDay[]; readonly working: OpenHours },
  now: number,
): readonly Beginning[] {
  return days.flatMap((day) => {
    const at = day.isOff || day.isClosed ? null : nextOpen(Math.max(day.startAt, now), working);
    if (at === null || at >= day.endAt || count <= 0) return [];
    const id = `new/${day.on}`;
    const enrollment = newEnrollment({ id, leadId: id, sequence }, at);
    return [
      { run: { sequence, enrollment, touch: null, reach: withoutRoom(reach), newTouchId: id }, at, leads: count },
    ];
  });
}

/** The room is shared by all runs and counted here: what one of them knew of it is out of date. */
function withoutRoom({ room: _room, ...reach }: Reach): Reach {
  return reach;
}
