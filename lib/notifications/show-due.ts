import type { Browser } from 'wxt/browser';
import {
  type DueLead,
  digestNotification,
  dueNotification,
  type NotificationText,
} from '../words/notification-text.ts';
import type { Words } from '../words/words.ts';

type Notifications = Pick<typeof Browser.notifications, 'create' | 'getAll' | 'clear' | 'getPermissionLevel'>;

/** Up to so many things due get a notification each; more are told in one digest. */
export const mostSingly = 3;
export const digestId = 'digest';
const kinds = ['touch', 'reminder'] as const;

/** What a notification is of: an open touch or a reminder, by its id. */
export interface Subject {
  readonly kind: (typeof kinds)[number];
  readonly id: string;
}

interface Shown {
  readonly notifications: Notifications;
  readonly iconUrl: string;
  readonly words: Words;
  /** One digest, however few they are: after an absence. */
  readonly isDigest: boolean;
}

/**
 * Shows what has fallen due. Ids are made of the touches and reminders, and one that is on screen is left alone: showing
 * again after a crash doubles nothing. `count` may be more than the leads given.
 */
export async function showDue(due: readonly DueLead[], count: number, shown: Shown): Promise<void> {
  if (due.length === 0) return;
  if (count > mostSingly || shown.isDigest) return create(digestId, digestNotification(due, count, shown.words), shown);
  const onScreen = await shown.notifications.getAll();
  for (const one of due) {
    const id = notificationId(one.kind === 'touch' ? one.touch.id : one.reminder.id, one.kind);
    if (!Object.hasOwn(onScreen, id)) await create(id, dueNotification(one, shown.words), shown);
  }
}

/** What a notification is of; null for the digest and for notifications that are not ours. */
export function subjectOf(shownId: string): Subject | null {
  const kind = kinds.find((one) => shownId.startsWith(`${one}:`));
  return kind ? { kind, id: shownId.slice(kind.length + 1) } : null;
}

/** The id of the notification of one touch, or of one reminder. */
export function notificationId(id: string, kind: Subject['kind'] = 'touch'): string {
  return `${kind}:${id}`;
}

async function create(id: string, { title, message }: NotificationText, shown: Shown): Promise<void> {
  const { notifications, iconUrl, words } = shown;
  const buttons =
    id === digestId
      ? [{ title: words.t('notification.open_today') }, { title: words.t('notification.snooze') }]
      : [{ title: words.t('notification.open') }, { title: words.t('notification.snooze') }];
  await notifications.create(id, { type: 'basic', iconUrl, title, message, buttons, requireInteraction: true });
}
