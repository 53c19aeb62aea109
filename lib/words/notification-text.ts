import type { Touch } from '../touches/touch.ts';
import { dueText } from './due-text.ts';
import { sentenceOf } from './sentences.ts';
import { type Words, wordsIn } from './words.ts';

/** A lead with the touch owed to them. */
export interface DueLead {
  readonly name: string;
  readonly company: string;
  readonly touch: Touch;
}

export interface NotificationText {
  readonly title: string;
  readonly message: string;
}

/** How many names a digest spells out. */
const namesInDigest = 3;

/** The words of one due touch: what to do with whom, since when, and why. */
export function touchNotification(due: DueLead, words: Words): NotificationText {
  const here = wordsIn(words.repZone, words);
  const { touch } = due;
  const title = words.t('notification.title', {
    channel: words.t(`channel.${touch.channel}`),
    name: fullName(due, words),
  });
  const first = touch.why[0];
  const state = capital(dueText(touch.dueAt, here).text, words.locale);
  if (!first) return { title, message: state };
  return { title, message: words.t('notification.message', { due: state, why: sentenceOf(first, words) }) };
}

/** The words of several due touches at once, the longest due first; `count` may be more than are given. */
export function digestNotification(due: readonly DueLead[], count: number, words: Words): NotificationText {
  const named = due.slice(0, namesInDigest);
  const names = named.map((one) => words.t('notification.name', nameAndChannel(one, words)));
  const others = count - named.length;
  if (others > 0) names.push(words.t('notification.others', others));
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(names);
  return { title: words.t('notification.digest', count), message: list };
}

function nameAndChannel(due: DueLead, words: Words): { name: string; channel: string } {
  return { name: due.name, channel: words.t(`channel.${due.touch.channel}`).toLocaleLowerCase(words.locale) };
}

function fullName(due: DueLead, words: Words): string {
  return due.company ? words.t('notification.name_company', { name: due.name, company: due.company }) : due.name;
}

function capital(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}
