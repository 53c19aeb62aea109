import type { Browser } from 'wxt/browser';
import { isEscalated } from '../touches/reminder.ts';
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
/** What the id of a notification begins with, and what it is of. `breach`: a reminder told of a second time. */
const prefixes = { touch: 'touch', reminder: 'reminder', breach: 'reminder' } as const;
type Prefix = keyof typeof prefixes;

/** What a notification is of: an open touch or a reminder, by its id. */
export interface Subject {
  readonly kind: 'touch' | 'reminder';
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
    const id = idOf(one, shown.words.now);
    if (Object.hasOwn(onScreen, id)) continue;
    if (one.kind === 'reminder') await shown.notifications.clear(notificationId(one.reminder.id, 'reminder'));
    await create(id, dueNotification(one, shown.words), shown);
  }
}

/** One told of a second time is another notification: the first, still on screen, is not to hide it. */
function idOf(due: DueLead, now: number): string {
  if (due.kind === 'touch') return notificationId(due.touch.id);
  return notificationId(due.reminder.id, isEscalated(due.reminder, now) ? 'breach' : 'reminder');
}

/** What a notification is of; null for the digest and for notifications that are not ours. */
export function subjectOf(shownId: string): Subject | null {
  const at = shownId.indexOf(':');
  const prefix = shownId.slice(0, Math.max(0, at));
  return Object.hasOwn(prefixes, prefix) ? { kind: prefixes[prefix as Prefix], id: shownId.slice(at + 1) } : null;
}

/** The id of the notification of one touch, or of one reminder. */
export function notificationId(id: string, prefix: Prefix = 'touch'): string {
  return `${prefix}:${id}`;
}

async function create(id: string, { title, message }: NotificationText, shown: Shown): Promise<void> {
  const { notifications, iconUrl, words } = shown;
  const buttons =
    id === digestId
      ? [{ title: words.t('notification.open_today') }, { title: words.t('notification.snooze') }]
      : [{ title: words.t('notification.open') }, { title: words.t('notification.snooze') }];
  await notifications.create(id, { type: 'basic', iconUrl, title, message, buttons, requireInteraction: true });
}
