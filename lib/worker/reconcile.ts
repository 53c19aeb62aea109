import { saveSetting } from '../db/settings.ts';
import { endAwayWhenBack } from '../followups/away.ts';
import { lapseDue } from '../followups/lapse-due.ts';
import type { Round } from '../followups/one-by-one.ts';
import { resumeDue } from '../followups/resume-due.ts';
import { announceDue } from './announce-due.ts';
import { deliverOutbox } from './deliver-outbox.ts';
import { syncWake } from './sync-wake.ts';
import { tellChange } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

/** What is left after a round (a thousand due at once, a full disk) is not taken up without a rest. */
const restMs = 60_000;

/**
 * Makes the world match the data: runs that waited for their time go on, touches whose time has passed are given up, what
 * has fallen due is told once, an absence that is over ends, alarm and badge are right, and what is owed to a CRM is sent. Safe to repeat and to interrupt;
 * two at once wait for each other, so that nothing is told twice. What fails is reported and keeps nothing else back:
 * the rep hears of what is due, and the worker wakes again, whatever else went wrong.
 */
export async function reconcile(worker: Worker): Promise<void> {
  await followTime(worker);
  // By itself, and last: a CRM that is slow or fails delays no notification.
  await attempt(worker, 'delivering', () => deliverOutbox(worker));
}

function followTime(worker: Worker): Promise<void> {
  return worker.locks.request('reconcile', async () => {
    const now = worker.now();
    const world = worldOf(worker);
    const resumed = await attempt(worker, 'resuming runs', () => resumeDue(world, now));
    const lapsed = await attempt(worker, 'giving touches up', () => lapseDue(world, now));
    await attempt(worker, 'announcing', () => announceDue(worker, now));
    const taken = await attempt(worker, 'ending an absence', () => endAwayWhenBack(world, now));
    const changed = new Set([...leadsOf(worker, resumed), ...leadsOf(worker, lapsed), ...(taken ?? [])]);
    if (changed.size > 0) await attempt(worker, 'telling a change', () => tellChange(worker, [...changed]));
    await attempt(worker, 'noting the time', () => saveSetting(worker.db, 'lastCheckedAt', now));
    await syncWake(worker, now, now + restMs);
  });
}

/** What the work gives; null when it failed, which is reported. */
async function attempt<Result>(worker: Worker, what: string, work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    worker.report(what, error);
    return null;
  }
}

function leadsOf(worker: Worker, round: Round | null): readonly string[] {
  for (const failure of round?.failures ?? []) worker.report('a row that cannot be gone on with', failure);
  return round?.leadIds ?? [];
}
