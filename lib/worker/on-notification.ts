import { rescheduleTouch } from '../followups/change-run.ts';
import { listLimit } from '../followups/find-due.ts';
import { digestId, touchIdOf } from '../notifications/show-due.ts';
import { openRecord } from '../tabs/open-record.ts';
import type { Touch } from '../touches/touch.ts';
import { reconcile } from './reconcile.ts';
import { tellChange } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

/** How long the button of a notification snoozes. */
export const snoozeMs = 60 * 60 * 1000;

/** A click on a notification, or on its first button: the lead's record; of the digest, today's list. */
export async function openFromNotification(worker: Worker, notificationId: string): Promise<void> {
  const { browser, db } = worker;
  await browser.notifications.clear(notificationId);
  const touchId = touchIdOf(notificationId);
  const touch = touchId === null ? undefined : await db.touches.get(touchId);
  const { tabs, windows, storage } = browser;
  const isOpen =
    touch !== undefined && (await openRecord(db, touch.leadId, { tabs, windows, session: storage.session }));
  if (!isOpen) await tabs.create({ url: browser.runtime.getURL('/workspace.html' as never) });
}

/** The second button: an hour later, for the one touch, or for all that are due when it is the digest's. */
export async function snoozeFromNotification(worker: Worker, notificationId: string): Promise<void> {
  const now = worker.now();
  await worker.browser.notifications.clear(notificationId);
  const touches = await touchesOf(worker, notificationId, now);
  for (const { id: touchId, leadId } of touches) {
    const input = {
      commandId: worldOf(worker).newId(now),
      leadId,
      touchId,
      dueAt: now + snoozeMs,
      how: 'snooze' as const,
    };
    await rescheduleTouch(worldOf(worker), input, now);
  }
  await tellChange(
    worker,
    touches.map(({ leadId }) => leadId),
  );
  await reconcile(worker);
}

async function touchesOf({ db }: Worker, notificationId: string, now: number): Promise<readonly Touch[]> {
  if (notificationId === digestId) {
    return db.touches
      .where('dueAt')
      .belowOrEqual(now)
      .limit(listLimit * 4)
      .toArray();
  }
  const touchId = touchIdOf(notificationId);
  const touch = touchId === null ? undefined : await db.touches.get(touchId);
  return touch ? [touch] : [];
}
