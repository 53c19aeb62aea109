import type { Activity } from '../../touches/activity.ts';
import type { Reminder } from '../../touches/reminder.ts';

/**
 * The history without anything that the rep marked as sensitive: a note is left out, and of a touch only that it was
 * made, when, and what it led to.
 */
export function tellable(activities: readonly Activity[]): readonly Activity[] {
  return activities.flatMap((activity) => {
    if (!('isSensitive' in activity) || !activity.isSensitive) return [activity];
    return activity.kind === 'touch' ? [bare(activity)] : [];
  });
}

/** The promises that are owed and may be told of, earliest due first. */
export function tellablePromises(reminders: readonly Reminder[]): readonly Reminder[] {
  return reminders
    .filter(({ kind, promise, title }) => kind === 'promise' && !promise?.isSensitive && title.trim() !== '')
    .sort((one, other) => one.dueAt - other.dueAt);
}

function bare(activity: Extract<Activity, { kind: 'touch' }>): Activity {
  const { message: _message, script: _script, review: _review, ...rest } = activity;
  return { ...rest, note: '', stepTitle: '' };
}
