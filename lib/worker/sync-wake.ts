import { syncAlarm } from '../alarms/sync-alarm.ts';
import { findSilence } from '../followups/away.ts';
import { countDue, nextWakeAt } from '../followups/find-due.ts';
import { findNextTryAt } from '../followups/outbox/due-writes.ts';
import { showBadge } from '../notifications/badge.ts';
import { type Worker, worldOf } from './worker.ts';

/**
 * Makes the one alarm and the badge match the data; safe to repeat. While the rep is away nothing wakes to be announced;
 * what is owed to a CRM is sent all the same. Two at once wait for each other: the last to look sets the alarm.
 * `earliestAt`: what is due already waits until then; what falls due before it does not.
 */
export function syncWake(worker: Worker, now: number, earliestAt = now): Promise<void> {
  const { browser, db, locks } = worker;
  return locks.request('wake', async () => {
    const wakeAt = await findWakeAt(worker, now);
    await Promise.all([
      syncAlarm(browser.alarms, wakeAt !== null && wakeAt <= now ? earliestAt : wakeAt, now),
      showBadge(browser.action, await countDue(db, now)),
    ]);
  });
}

/** When the worker is next to do something: for the rep, or for what is owed to a CRM; null when nothing waits. */
async function findWakeAt(worker: Worker, now: number): Promise<number | null> {
  const times = await Promise.all([findNextDueAt(worker, now), findNextTryAt(worker.db)]);
  const known = times.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** When something is next due; null when nothing waits. Nothing is announced while the rep is away. */
export async function findNextDueAt(worker: Worker, now: number): Promise<number | null> {
  const silence = await findSilence(worldOf(worker));
  const isSilent = silence !== null && silence.fromAt <= now && now < silence.backAt;
  return isSilent ? nextWakeAt(worker.db, silence.backAt) : nextWakeAt(worker.db);
}
