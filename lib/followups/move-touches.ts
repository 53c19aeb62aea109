import type { Recorder } from '../db/journal.ts';
import { nextStep } from '../sequences/next-step.ts';
import type { Decision, Run } from '../sequences/run.ts';
import type { Reason, RuleId } from '../touches/reason.ts';
import { countMove, type DayPlan, findDayPlan, roomBeside } from './day-plan.ts';
import type { RunState } from './load-many.ts';
import { runOf } from './load-run.ts';
import { storeDecision } from './store-decision.ts';
import type { World } from './world.ts';

/** A lead's open touch, and the time it is to have if the law and the rules allow it then. */
export interface TouchMove {
  readonly state: RunState;
  readonly dueAt: number;
  readonly why: readonly Reason[];
}

interface Moving {
  readonly record: Recorder;
  readonly moves: readonly TouchMove[];
  /** The days with all of these moves counted on them. */
  readonly plan: DayPlan;
}

/** Gives many open touches another time each, held against the rules there. Gives how many were moved. */
export async function moveTouches(world: World, { record, moves, plan }: Moving, now: number): Promise<number> {
  let moved = 0;
  for (const { state, dueAt, why } of moves) {
    const run = runOf(world, { ...state, room: roomBeside(plan, { dueAt }) }, { lead: state.lead, now });
    if (!run?.touch) continue;
    const decision = movedTo(run, { dueAt, why }, now);
    countMove(plan, { from: { dueAt }, to: decision.touch });
    moved += await storeMoved(world, { record, run, decision, state }, now);
  }
  return moved;
}

/** Holds many open touches against the rules again, the earliest first; gives how many had to move. */
export async function replanMany(
  world: World,
  { record, states }: { record: Recorder; states: readonly RunState[] },
  now: number,
): Promise<number> {
  const open = states.filter(({ touch }) => touch !== null).toSorted((one, other) => dueOf(one) - dueOf(other));
  const [first] = open;
  if (!first) return 0;
  const plan = await findDayPlan(world, first.rules, now);
  let moved = 0;
  for (const state of open) {
    const run = runOf(world, { ...state, room: roomBeside(plan, state.touch) }, { lead: state.lead, now });
    if (!run) continue;
    const decision = nextStep(run, { kind: 'replan' }, now);
    countMove(plan, { from: run.touch, to: decision.touch });
    moved += await storeMoved(world, { record, run, decision, state }, now);
  }
  return moved;
}

function dueOf({ touch }: RunState): number {
  return touch?.dueAt ?? 0;
}

/** What makes a time the rep's own choice, which no rule moves: here it is the rep who has all of them moved. */
const chosen: ReadonlySet<RuleId> = new Set(['rescheduled', 'callback-agreed']);

/** As the rep would move it, then against the law and the rules; why all of them were moved is said first. */
function movedTo(run: Run, { dueAt, why }: Pick<TouchMove, 'dueAt' | 'why'>, now: number): Decision {
  const placed = nextStep(run, { kind: 'reschedule', dueAt, how: 'reschedule' }, now);
  if (!placed.touch) return placed;
  const agreed = placed.touch.why.filter(({ rule }) => rule === 'callback-agreed');
  const touch = { ...placed.touch, why: placed.touch.why.filter(({ rule }) => !chosen.has(rule)) };
  const held = nextStep({ ...run, enrollment: placed.enrollment, touch }, { kind: 'replan' }, now);
  return held.touch ? { ...held, touch: { ...held.touch, why: [...why, ...held.touch.why, ...agreed] } } : held;
}

interface Moved {
  readonly record: Recorder;
  readonly run: Run;
  readonly decision: Decision;
  readonly state: RunState;
}

/**
 * Writes the touch alone where nothing but its time changed: its own `why` says so, and a thousand leads need no line of
 * history each. What ends or redirects a run is told in its history.
 */
async function storeMoved(world: World, { record, run, decision, state }: Moved, now: number): Promise<number> {
  const { touch } = decision;
  if (touch && touch.id === run.touch?.id && placeOf(decision) === placeOf(run)) {
    if (touch.dueAt === run.touch.dueAt) return 0;
    await record.put('touches', touch);
    return 1;
  }
  await storeDecision(world, { record, commandId: '', run, decision, state }, now);
  return 1;
}

/** Where in the sequence a run stands. */
function placeOf({ enrollment, touch }: Pick<Decision, 'enrollment' | 'touch'>): string {
  const { state, stepIndex, attempt, repeat } = enrollment;
  return JSON.stringify([state, stepIndex, attempt, repeat, touch?.channel]);
}
