import type { Browser } from 'wxt/browser';
import { type DueLead, digestNotification, touchNotification } from '../words/notification-text.ts';
import type { Words } from '../words/words.ts';

type Notifications = Pick<typeof Browser.notifications, 'create' | 'getAll' | 'clear' | 'getPermissionLevel'>;

/** Up to so many due touches get a notification each; more are told in one digest. */
export const mostSingly = 3;
export const digestId = 'digest';
const touchPrefix = 'touch:';

interface Shown {
  readonly notifications: Notifications;
  readonly iconUrl: string;
  readonly words: Words;
}

/**
 * Shows what has fallen due. Ids are made of the touches, and one that is on screen is left alone: showing again
 * after a crash doubles nothing. `count` may be more than the leads given.
 */
export async function showDue(due: readonly DueLead[], count: number, shown: Shown): Promise<void> {
  if (due.length === 0) return;
  if (count > mostSingly) return showDigest(due, count, shown);
  const onScreen = await shown.notifications.getAll();
  for (const one of due) {
    const id = notificationId(one.touch.id);
    if (!Object.hasOwn(onScreen, id)) await create(id, touchNotification(one, shown.words), shown);
  }
}

/** The touch a notification is of, or null for the digest and for notifications that are not ours. */
export function touchIdOf(id: string): string | null {
  return id.startsWith(touchPrefix) ? id.slice(touchPrefix.length) : null;
}

/** The id of the notification of one touch. */
export function notificationId(touchId: string): string {
  return `${touchPrefix}${touchId}`;
}

async function showDigest(due: readonly DueLead[], count: number, shown: Shown): Promise<void> {
  await create(digestId, digestNotification(due, count, shown.words), shown);
}

async function create(
  id: string,
  { title, message }: { title: string; message: string },
  { notifications, iconUrl, words }: Shown,
): Promise<void> {
  const buttons =
    id === digestId
      ? [{ title: words.t('notification.open_today') }, { title: words.t('notification.snooze') }]
      : [{ title: words.t('notification.open') }, { title: words.t('notification.snooze') }];
  await notifications.create(id, { type: 'basic', iconUrl, title, message, buttons, requireInteraction: true });
}
