import { saveSetting } from '../db/settings.ts';
import { endAwayWhenBack } from '../followups/away.ts';
import { lapseDue } from '../followups/lapse-due.ts';
import { resumeDue } from '../followups/resume-due.ts';
import { announceDue } from './announce-due.ts';
import { syncWake } from './sync-wake.ts';
import { tellChange } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

/** What is left after a round (a thousand due at once, a row that cannot be read) is not taken up without a rest. */
const restMs = 60_000;

/**
 * Makes the world match the data: runs that waited for their time go on, touches whose time has passed are given up, what
 * has fallen due is told once, an absence that is over ends, alarm and badge are right. Safe to repeat and to interrupt;
 * two at once wait for each other, so that nothing is told twice.
 */
export function reconcile(worker: Worker): Promise<void> {
  return worker.locks.request('reconcile', async () => {
    const now = worker.now();
    const world = worldOf(worker);
    const resumed = await resumeDue(world, now);
    const lapsed = await lapseDue(world, now);
    await announceDue(worker, now);
    const taken = await endAwayWhenBack(world, now);
    const changed = new Set([...resumed, ...lapsed, ...taken]);
    if (changed.size > 0) await tellChange(worker, [...changed]);
    await saveSetting(worker.db, 'lastCheckedAt', now);
    await syncWake(worker, now, now + restMs);
  });
}
