import { rescheduleTouch } from '../followups/change-run.ts';
import { listLimit } from '../followups/find-due.ts';
import { moveReminder } from '../followups/reminders.ts';
import { digestId, subjectOf } from '../notifications/show-due.ts';
import { openRecord } from '../tabs/open-record.ts';
import type { Reminder } from '../touches/reminder.ts';
import type { Touch } from '../touches/touch.ts';
import { reconcile } from './reconcile.ts';
import { tellChange } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

/** How long the button of a notification snoozes. */
export const snoozeMs = 60 * 60 * 1000;
/** As much as one press of the digest's button puts off, of touches and of reminders. */
const snoozeLimit = listLimit * 4;

interface Due {
  readonly touches: readonly Touch[];
  readonly reminders: readonly Reminder[];
}

/** A click on a notification, or on its first button: the lead's record; of the digest, today's list. */
export async function openFromNotification(worker: Worker, notificationId: string): Promise<void> {
  const { browser, db } = worker;
  await browser.notifications.clear(notificationId);
  const { touches, reminders } = await findSubject(worker, notificationId);
  const leadId = [...touches, ...reminders][0]?.leadId;
  const { tabs, windows, storage } = browser;
  const isOpen = leadId !== undefined && (await openRecord(db, leadId, { tabs, windows, session: storage.session }));
  if (!isOpen) await tabs.create({ url: browser.runtime.getURL('/workspace.html' as never) });
}

/** The second button: an hour later, for the one touch or reminder, or for all that are due when it is the digest's. */
export async function snoozeFromNotification(worker: Worker, notificationId: string): Promise<void> {
  const now = worker.now();
  await worker.browser.notifications.clear(notificationId);
  const due = notificationId === digestId ? await findAllDue(worker, now) : await findSubject(worker, notificationId);
  await snooze(worker, due, now);
  const leadIds = [...due.touches, ...due.reminders].map(({ leadId }) => leadId);
  await tellChange(worker, [...new Set(leadIds)]);
  await reconcile(worker);
}

async function snooze(worker: Worker, { touches, reminders }: Due, now: number): Promise<void> {
  const world = worldOf(worker);
  const dueAt = now + snoozeMs;
  for (const { id: touchId, leadId } of touches) {
    await rescheduleTouch(world, { commandId: world.newId(now), leadId, touchId, dueAt, how: 'snooze' }, now);
  }
  for (const { id: reminderId } of reminders) {
    await moveReminder(world, { commandId: world.newId(now), reminderId, dueAt }, now);
  }
}

/** The touch or the reminder that one notification is of; nothing when it is gone, and for the digest. */
async function findSubject({ db }: Worker, notificationId: string): Promise<Due> {
  const subject = subjectOf(notificationId);
  const touch = subject?.kind === 'touch' ? await db.touches.get(subject.id) : undefined;
  const reminder = subject?.kind === 'reminder' ? await db.reminders.get(subject.id) : undefined;
  return { touches: touch ? [touch] : [], reminders: reminder ? [reminder] : [] };
}

async function findAllDue({ db }: Worker, now: number): Promise<Due> {
  const [touches, reminders] = await Promise.all([
    db.touches.where('dueAt').belowOrEqual(now).limit(snoozeLimit).toArray(),
    db.reminders.where('dueAt').belowOrEqual(now).limit(snoozeLimit).toArray(),
  ]);
  return { touches, reminders };
}
