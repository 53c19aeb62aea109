import type { QueueRow } from '../../lib/messages/prompt.ts';
import { ageStaysMs, ageText, whenStaleAt, whenText } from '../../lib/time/format.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import type { Reminder } from '../../lib/touches/reminder.ts';
import type { Touch } from '../../lib/touches/touch.ts';
import { dueText, soonMs } from '../../lib/words/due-text.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';
import { promiseDue } from './promise-due.ts';
import { rowKey } from './queue-groups.ts';

/** One row of a list, in words. */
export interface RowText extends Subject {
  readonly key: string;
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
  readonly status: string;
  /** `''` for a lead without one. */
  readonly temperature: string;
  readonly score: string;
  /** The score with its name. */
  readonly scoreTip: string;
  /** The answer that is owed to them; null when none is. */
  readonly owed: OwedText | null;
  /** Why a click cannot open it; null when it can. */
  readonly blocked: string | null;
}

/** What a row is about: a touch, a reminder, or nothing. */
interface Subject {
  readonly sign: Channel | 'reminder' | 'promise' | 'none';
  /** The channel and the step, or the sort of reminder: for a screen reader and for the tip. */
  readonly what: string;
  readonly due: string;
  readonly tone: 'due' | 'overdue' | 'later' | 'none';
  readonly why: string;
  readonly staleAt: number | null;
}

export interface OwedText {
  readonly text: string;
  readonly tone: 'none' | 'warn' | 'stop';
  readonly staleAt: number;
}

/** A row in words, with the instant at which they stop being true. */
export function rowText(row: QueueRow, words: Words): RowText {
  const { t } = words;
  const subject = subjectText(row, words);
  const score = row.score.toLocaleString(words.locale);
  const owed = isApart(row) ? null : owedText(row.respondBy, words);
  return {
    ...subject,
    key: rowKey(row),
    leadId: row.leadId,
    name: row.name || t('sidebar.unnamed'),
    company: row.company,
    status: t(`status.${row.status}`),
    temperature: row.temperature ? t(`temperature.${row.temperature}`) : '',
    score,
    scoreTip: t('queue.score', { score }),
    owed,
    blocked: row.url === null ? t('queue.no-record') : null,
    staleAt: owed ? Math.min(owed.staleAt, subject.staleAt ?? owed.staleAt) : subject.staleAt,
  };
}

/** The answer owed has a row of its own, and what was promised is not crowded out by it. */
function isApart({ reminder }: QueueRow): boolean {
  return reminder?.kind === 'respond' || reminder?.kind === 'promise';
}

/** The first instant at which any of the rows stops being true. */
export function earliestStale(rows: readonly RowText[]): number | null {
  const instants = rows.map(({ staleAt }) => staleAt).filter((at) => at !== null);
  return instants.length > 0 ? Math.min(...instants) : null;
}

function subjectText({ reminder, touch }: QueueRow, words: Words): Subject {
  if (reminder) return reminderText(reminder, words);
  if (touch) return touchText(touch, words);
  return { sign: 'none', what: '', due: words.t('pill.no-next-step'), tone: 'none', why: '', staleAt: null };
}

function touchText(touch: Touch, words: Words): Subject {
  const { tone, text, staleAt } = dueText(touch.dueAt, words);
  const channel = words.t(`channel.${touch.channel}`);
  const first = touch.why[0];
  const why = first ? sentenceOf(first, words) : touch.title;
  return {
    sign: touch.channel,
    what: channel === touch.title ? channel : `${channel}: ${touch.title}`,
    due: text,
    tone,
    why: touch.handedTo ? words.t('queue.handed_to', { to: touch.handedTo, why }) : why,
    staleAt,
  };
}

function reminderText(reminder: Reminder, words: Words): Subject {
  if (reminder.kind === 'promise') return promiseText(reminder, words);
  const { tone, text, staleAt } = dueText(reminder.dueAt, words);
  const what = words.t(`reminder.${reminder.kind}`);
  const first = reminder.why[0];
  return {
    sign: 'reminder',
    what: words.t('queue.reminder', { what }),
    due: text,
    tone,
    why: first ? sentenceOf(first, words) : reminder.title || what,
    staleAt,
  };
}

/** What was promised, and by when, or since when it is missed. */
function promiseText(reminder: Reminder, words: Words): Subject {
  const { tone, text, staleAt } = promiseDue(reminder, words);
  return {
    sign: 'promise',
    what: words.t('queue.promise', { what: reminder.title }),
    due: text,
    tone,
    why: words.t('sidebar.promised', { what: reminder.title }),
    staleAt,
  };
}

function owedText(respondBy: number | null, words: Words): OwedText | null {
  if (respondBy === null) return null;
  const lateMs = words.now - respondBy;
  if (lateMs >= 0) {
    const text = words.t('queue.answer_late', { duration: ageText(lateMs, words) });
    return { text, tone: 'stop', staleAt: words.now + ageStaysMs(lateMs) };
  }
  const text = words.t('queue.answer_due', { when: whenText(respondBy, words) });
  const isSoon = lateMs >= -soonMs;
  const changesAt = isSoon ? respondBy : respondBy - soonMs;
  return { text, tone: isSoon ? 'warn' : 'none', staleAt: Math.min(changesAt, whenStaleAt(respondBy, words)) };
}
