import type { Touch } from '../touches/touch.ts';
import { loadLead } from './load-run.ts';
import { replanRun } from './replan-run.ts';
import { runCommand } from './run-command.ts';
import type { World } from './world.ts';

/** Touches given up in one go, so that a long absence does not hold the worker's first answer up. */
const lapseLimit = 200;

/** Gives up every touch that was not made in the time its step gives it; safe to repeat. Returns the leads it concerned. */
export async function lapseDue(world: World, now: number): Promise<readonly string[]> {
  const due = await world.db.touches.where('lapsesAt').belowOrEqual(now).limit(lapseLimit).toArray();
  for (const touch of due) await lapseTouch(world, touch, now);
  return [...new Set(due.map(({ leadId }) => leadId))];
}

async function lapseTouch(world: World, touch: Touch, now: number): Promise<void> {
  const { leadId } = touch;
  const commandId = world.newId(now);
  await runCommand(world, { commandId, now }, async (record) => {
    const state = await loadLead(world, leadId, now);
    const { lapsesAt } = state?.touch?.id === touch.id ? state.touch : {};
    if (!state || lapsesAt === undefined || lapsesAt > now) return { refused: 'moved-on', leadId: null };
    return { leadId, says: await replanRun(world, { record, commandId, state, event: { kind: 'lapse' } }, now) };
  });
}
