import { syncAlarm } from '../alarms/sync-alarm.ts';
import { saveSetting } from '../db/settings.ts';
import { countDue, findUnannounced, nextWakeAt } from '../followups/find-due.ts';
import { resumeDue } from '../followups/resume-due.ts';
import { showBadge } from '../notifications/badge.ts';
import { showDue } from '../notifications/show-due.ts';
import type { DueLead } from '../words/notification-text.ts';
import { tellChange } from './tell.ts';
import { type Worker, wordsOf, worldOf } from './worker.ts';

/** Due touches looked at in one go; more than this are still one digest. */
const dueLimit = 1000;

/**
 * Makes the world match the data: runs whose pause is over go on, what has fallen due is told once, alarm and badge
 * are right. Safe to repeat and to interrupt; two at once wait for each other, so that nothing is told twice.
 */
export function reconcile(worker: Worker): Promise<void> {
  return worker.locks.request('reconcile', async () => {
    const now = worker.now();
    const resumed = await resumeDue(worldOf(worker), now);
    await announceDue(worker, now);
    await saveSetting(worker.db, 'lastCheckedAt', now);
    await showBadge(worker.browser.action, await countDue(worker.db, now));
    await syncAlarm(worker.browser.alarms, await nextWakeAt(worker.db), now);
    if (resumed.length > 0) await tellChange(worker, resumed);
  });
}

/** Shows first and marks then: killed in between, the same notification is found on screen and not shown again. */
async function announceDue(worker: Worker, now: number): Promise<void> {
  const { browser, db } = worker;
  const touches = await findUnannounced(db, now, dueLimit);
  if (touches.length === 0) return;
  const leads = await db.leads.bulkGet(touches.map(({ leadId }) => leadId));
  const due = touches.flatMap((touch, index): DueLead[] => {
    const lead = leads[index];
    return lead ? [{ name: lead.name, company: lead.company, touch }] : [];
  });
  const iconUrl = browser.runtime.getURL('/icons/128.png' as never);
  await showDue(due, due.length, { notifications: browser.notifications, iconUrl, words: wordsOf(worker, now) });
  const told = new Map(touches.map(({ id, dueAt }) => [id, dueAt]));
  await db.transaction('rw', db.touches, () =>
    db.touches
      .where('id')
      .anyOf([...told.keys()])
      .modify((touch, ref) => {
        // A touch that was moved meanwhile is owed a notification of its new time.
        if (told.get(touch.id) === touch.dueAt) ref.value = { ...touch, announced: 1 };
      }),
  );
}
