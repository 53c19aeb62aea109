import type { Command, CommandResult } from '../messages/protocol.ts';
import { levelOut } from '../rules/level-out.ts';
import { byPriority, type Prioritised } from '../rules/priorities.ts';
import { reason } from '../touches/reason.ts';
import { countMove, type DayPlan, findPlanned } from './day-plan.ts';
import { loadMany, mostInOneCommand, type RunState } from './load-many.ts';
import { moveTouches, type TouchMove } from './move-touches.ts';
import { awayTimes, workingOf } from './reach-of.ts';
import { findRuleSettings } from './rule-settings.ts';
import { runCommand } from './run-command.ts';
import type { World } from './world.ts';

/**
 * Spreads all that is overdue over the days to come, so many a day, in the order of the rep's priorities: the answers
 * owed first. One command, undone as one.
 */
export function levelBacklog(
  world: World,
  { commandId, perDay }: Command & { perDay: number },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const overdue = world.db.touches.where('dueAt').belowOrEqual(now);
    const all = await overdue.count();
    const some = await overdue.limit(mostInOneCommand).toArray();
    const leadIds = some.map(({ leadId }) => leadId);
    const states = await loadMany(world, leadIds);
    const levelled = await levelledMoves(world, { states, perDay, fromAt: now }, now);
    const count = await moveTouches(world, { record, ...levelled }, now);
    return { leadId: '', says: [reason('backlog-levelled', { count, most: perDay, left: all - some.length })] };
  });
}

interface Levelling {
  readonly states: readonly RunState[];
  readonly perDay: number;
  /** Nothing comes sooner. */
  readonly fromAt: number;
}

/** New times for touches, and the rep's days with these on them. */
interface Levelled {
  readonly moves: readonly TouchMove[];
  readonly plan: DayPlan;
}

/**
 * New times for the open touches of many leads, on working days with room on which the rep is not away, the most pressing
 * lead first.
 */
export async function levelledMoves(
  world: World,
  { states, perDay, fromAt }: Levelling,
  now: number,
): Promise<Levelled> {
  const rules = await findRuleSettings(world.db);
  const working = workingOf(world, rules);
  const ranked = byPriority(states.map(rankedState), rules.priorities, now);
  const touches = ranked.flatMap(({ state: { touch } }, rank) => (touch ? [{ ...touch, rank }] : []));
  const plan: DayPlan = { most: perDay, working, planned: await findPlanned(world, touches, now) };
  const away = rules.away && awayTimes(rules.away, world.repZone);
  const levelled = levelOut(touches, { perDay, working, away, fromAt, planned: Object.fromEntries(plan.planned) });
  const byTouch = new Map(states.map((state) => [state.touch?.id, state]));
  const moves = levelled.flatMap(({ id, dueAt, why }) => {
    const state = byTouch.get(id);
    return state ? [{ state, dueAt, why }] : [];
  });
  for (const move of moves) countMove(plan, { from: null, to: move });
  return { moves, plan };
}

function rankedState(state: RunState): Prioritised & { readonly state: RunState } {
  const { lead, touch } = state;
  const { response } = lead;
  return {
    state,
    dueAt: touch?.dueAt ?? null,
    respondBy: response && response.answeredAt === null ? response.dueAt : null,
    lastReplyAt: lead.lastReplyAt ?? null,
    motivation: lead.motivation ?? null,
    worth: lead.worth ?? null,
    score: lead.score ?? null,
    temperature: lead.temperature,
  };
}
