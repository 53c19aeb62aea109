import { ageText } from '../time/format.ts';
import { isEscalated, type Reminder } from '../touches/reminder.ts';
import type { Touch } from '../touches/touch.ts';
import { dueText } from './due-text.ts';
import { sentenceOf } from './sentences.ts';
import { type Words, wordsIn } from './words.ts';

/** A lead with what has fallen due for them: the touch owed, or a reminder. */
export type DueLead = { readonly name: string; readonly company: string } & (
  | { readonly kind: 'touch'; readonly touch: Touch }
  | { readonly kind: 'reminder'; readonly reminder: Reminder }
);

export interface NotificationText {
  readonly title: string;
  readonly message: string;
}

/** How many names a digest spells out. */
const namesInDigest = 3;
const minuteMs = 60_000;

/** The words of one thing due: what to do with whom, since when, and why. */
export function dueNotification(due: DueLead, words: Words): NotificationText {
  const here = wordsIn(words.repZone, words);
  const name = fullName(due, words);
  if (due.kind === 'touch') {
    const title = words.t('notification.title', { channel: words.t(`channel.${due.touch.channel}`), name });
    return { title, message: touchMessage(due.touch, here) };
  }
  const isPromise = due.reminder.kind === 'promise';
  const title = words.t(isPromise ? 'notification.promise' : 'notification.reminder', {
    what: whatOf(due.reminder, words),
    name,
  });
  return { title, message: reminderMessage(due.reminder, here) };
}

/** The words of several things due at once, the longest due first; `count` may be more than are given. */
export function digestNotification(due: readonly DueLead[], count: number, words: Words): NotificationText {
  const named = due.slice(0, namesInDigest);
  const names = named.map((one) => words.t('notification.name', { name: one.name, channel: inBrackets(one, words) }));
  const others = count - named.length;
  if (others > 0) names.push(words.t('notification.others', others));
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(names);
  return { title: words.t('notification.digest', count), message: list };
}

function touchMessage({ dueAt, why: [first] }: Touch, here: Words): string {
  const due = capital(dueText(dueAt, here).text, here.locale);
  return first ? here.t('notification.message', { due, why: sentenceOf(first, here) }) : due;
}

/** An answer owed says how late it is; the rep's own words need no reason; the others are of a day, not of an hour. */
function reminderMessage(reminder: Reminder, here: Words): string {
  const {
    kind,
    dueAt,
    why: [first],
  } = reminder;
  const due = capital(dueText(dueAt, here).text, here.locale);
  if (!first || kind === 'own') return due;
  const why = sentenceOf(first, here);
  if (kind !== 'respond') return why;
  const lateMs = here.now - dueAt;
  if (lateMs < minuteMs) return here.t('notification.message', { due, why });
  const how = isEscalated(reminder, here.now) ? 'still_late' : 'late';
  return here.t(`notification.${how}`, { why, duration: ageText(lateMs, here) });
}

/** What a reminder is about: its own words, else what its kind says. */
function whatOf({ kind, title }: Reminder, words: Words): string {
  return title || words.t(`reminder.${kind}`);
}

function inBrackets(due: DueLead, words: Words): string {
  if (due.kind === 'touch') return words.t(`channel.${due.touch.channel}`).toLocaleLowerCase(words.locale);
  return due.reminder.title || words.t(`reminder.${due.reminder.kind}`).toLocaleLowerCase(words.locale);
}

function fullName(due: DueLead, words: Words): string {
  return due.company ? words.t('notification.name_company', { name: due.name, company: due.company }) : due.name;
}

function capital(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}
