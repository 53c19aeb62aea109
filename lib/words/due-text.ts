import { ageStaysMs, ageText, whenStaleAt, whenText } from '../time/format.ts';
import { overdueAfterMs } from '../touches/due.ts';
import type { Words } from './words.ts';

/** How a due time stands to now, in words. */
export interface DueText {
  readonly tone: 'due' | 'overdue' | 'later';
  readonly text: string;
  /** The first instant at which the words may be another. */
  readonly staleAt: number;
}

/** From this long before its time on, a touch wants the rep's eye. */
export const soonMs = 15 * 60_000;
const minuteMs = 60_000;

/** "due Thu 15:00", "due in 4 min", "due now", "due 12 min ago", and "2 h overdue" once it is. */
export function dueText(dueAt: number, words: Words): DueText {
  const { now } = words;
  const lateMs = now - dueAt;
  if (lateMs >= overdueAfterMs) return overdueText(lateMs, words);
  const isNow = lateMs >= 0 && lateMs < minuteMs;
  const text = isNow ? words.t('pill.due_now') : words.t('pill.due_when', { when: whenText(dueAt, words) });
  const staleAt = whenStaleAt(dueAt, words);
  if (lateMs >= -soonMs) return { tone: 'due', text, staleAt };
  return { tone: 'later', text, staleAt: Math.min(staleAt, dueAt - soonMs) };
}

function overdueText(lateMs: number, words: Words): DueText {
  const text = words.t('pill.overdue', { duration: ageText(lateMs, words) });
  return { tone: 'overdue', text, staleAt: words.now + ageStaysMs(lateMs) };
}
