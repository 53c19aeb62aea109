import { syncAlarm } from '../alarms/sync-alarm.ts';
import { findSilence } from '../followups/away.ts';
import { countDue, nextWakeAt } from '../followups/find-due.ts';
import { showBadge } from '../notifications/badge.ts';
import { type Worker, worldOf } from './worker.ts';

/**
 * Makes the one alarm and the badge match the data; safe to repeat. While the rep is away nothing wakes to be announced.
 * `earliestAt`: what is due already waits until then.
 */
export async function syncWake(worker: Worker, now: number, earliestAt = now): Promise<void> {
  const { browser, db } = worker;
  const wakeAt = await findWakeAt(worker, now);
  await Promise.all([
    syncAlarm(browser.alarms, wakeAt === null ? null : Math.max(wakeAt, earliestAt), now),
    showBadge(browser.action, await countDue(db, now)),
  ]);
}

/** When the worker is next to do something; null when nothing waits. */
export async function findWakeAt(worker: Worker, now: number): Promise<number | null> {
  const silence = await findSilence(worldOf(worker));
  const isSilent = silence !== null && silence.fromAt <= now && now < silence.backAt;
  return isSilent ? nextWakeAt(worker.db, silence.backAt) : nextWakeAt(worker.db);
}
