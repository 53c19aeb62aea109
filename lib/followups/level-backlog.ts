import type { Command, CommandResult } from '../messages/protocol.ts';
import { levelOut } from '../rules/level-out.ts';
import { byPriority, type Prioritised } from '../rules/priorities.ts';
import { reason } from '../touches/reason.ts';
import { findPlanned } from './day-plan.ts';
import { loadMany, mostInOneCommand, type RunState } from './load-many.ts';
import { moveTouches, type TouchMove } from './move-touches.ts';
import { workingOf } from './reach-of.ts';
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
    const overdue = await world.db.touches.where('dueAt').belowOrEqual(now).limit(mostInOneCommand).toArray();
    const leadIds = overdue.map(({ leadId }) => leadId);
    const states = await loadMany(world, leadIds, now);
    const moves = await levelledMoves(world, { states, perDay, fromAt: now }, now);
    const count = await moveTouches(world, { record, moves }, now);
    return { leadId: '', says: [reason('backlog-levelled', { count, most: perDay })] };
  });
}

interface Levelling {
  readonly states: readonly RunState[];
  readonly perDay: number;
  /** Nothing comes sooner. */
  readonly fromAt: number;
}

/** New times for the open touches of many leads, on working days with room, the most pressing lead first. */
export async function levelledMoves(
  world: World,
  { states, perDay, fromAt }: Levelling,
  now: number,
): Promise<readonly TouchMove[]> {
  const [first] = states;
  if (!first) return [];
  const { rules } = first;
  const ranked = byPriority(states.map(rankedState), rules.priorities, now);
  const touches = ranked.flatMap(({ state: { touch } }, rank) => (touch ? [{ ...touch, rank }] : []));
  const planned = Object.fromEntries(await findPlanned(world, touches, now));
  const levelled = levelOut(touches, { perDay, working: workingOf(world, rules), fromAt, planned });
  const byTouch = new Map(states.map((state) => [state.touch?.id, state]));
  return levelled.flatMap(({ id, dueAt, why }) => {
    const state = byTouch.get(id);
    return state ? [{ state, dueAt, why }] : [];
  });
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
