import type { FollowthroughDb } from '../db/schema.ts';
import type { Touch } from '../touches/touch.ts';
import { findSilence } from './away.ts';
import { readLead } from './load-run.ts';
import { oneByOne, type Round } from './one-by-one.ts';
import { replanRun } from './replan-run.ts';
import { runCommand } from './run-command.ts';
import { setAside } from './unreadable.ts';
import type { World } from './world.ts';

/** Touches given up in one go, so that a long absence does not hold the worker's first answer up. */
const lapseLimit = 200;

/**
 * Gives up every touch that was not made in the time its step gives it; safe to repeat. While the rep is away nothing is
 * given up: nobody was told of it.
 */
export async function lapseDue(world: World, now: number): Promise<Round> {
  const silence = await findSilence(world);
  if (silence && silence.fromAt <= now) return { leadIds: [], failures: [] };
  const rows = await world.db.touches.where('lapsesAt').belowOrEqual(now).limit(lapseLimit).toArray();
  return oneByOne(world, { table: 'touches', rows, work: (touch) => lapseTouch(world, touch, now) }, now);
}

/** Gives one touch up; whether that changed anything. What is damaged about its lead is set aside. */
async function lapseTouch(world: World, touch: Touch, now: number): Promise<boolean> {
  const { leadId } = touch;
  const commandId = world.newId(now);
  const result = await runCommand(world, { commandId, now }, async (record) => {
    const state = await readLead(world, leadId, now);
    if (!('lead' in state)) return { refused: 'moved-on', leadId: null };
    const { lapsesAt } = state.touch?.id === touch.id ? state.touch : {};
    if (lapsesAt === undefined || lapsesAt > now) return { refused: 'moved-on', leadId: null };
    return { leadId, says: await replanRun(world, { record, commandId, state, event: { kind: 'lapse' } }, now) };
  });
  if (result.kind === 'refused' && result.because === 'storage-full') return false;
  const { unreadable } = result.kind === 'done' ? { unreadable: [] } : await readLead(world, leadId, now);
  await setAside(world.db, unreadable, now);
  await letStand(world.db, touch.id, now);
  return result.kind === 'done' || unreadable.length > 0;
}

/** A touch that cannot be given up, as its run is another by now, must not wake the worker for ever. */
async function letStand(db: FollowthroughDb, touchId: string, now: number): Promise<void> {
  const { lapsesAt, ...touch } = (await db.touches.get(touchId)) ?? {};
  if ('id' in touch && lapsesAt !== undefined && lapsesAt <= now) await db.touches.put(touch);
}
