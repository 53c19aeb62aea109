import { ageStaysMs, ageText } from '../../lib/time/format.ts';
import { isMissed } from '../../lib/touches/promise.ts';
import type { Reminder } from '../../lib/touches/reminder.ts';
import { type DueText, dueText } from '../../lib/words/due-text.ts';
import type { Words } from '../../lib/words/words.ts';

/** When a promise is due, in words; "missed 2 days ago" once it is. */
export function promiseDue(reminder: Pick<Reminder, 'dueAt' | 'missedAt'>, words: Words): DueText {
  const { dueAt, missedAt = dueAt } = reminder;
  if (isMissed(reminder, words.now)) {
    const ageMs = words.now - missedAt;
    const text = words.t('queue.missed_for', { duration: ageText(ageMs, words) });
    return { tone: 'overdue', text, staleAt: words.now + ageStaysMs(ageMs) };
  }
  const due = dueText(dueAt, words);
  return { ...due, staleAt: missedAt > words.now ? Math.min(due.staleAt, missedAt) : due.staleAt };
}
