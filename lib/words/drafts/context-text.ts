import { calendarText } from '../../time/format.ts';
import { inSentence, sentenceOf } from '../sentences.ts';
import type { Words } from '../words.ts';
import type { ContextLine } from './context-lines.ts';

/** A line of a brief in words: what it is about, and what it says. */
export interface ContextText {
  readonly name: string;
  readonly says: string;
}

/** The words of a line: "Last: call, left voicemail, Tue 15:00". */
export function contextText(line: ContextLine, words: Words): ContextText {
  const { t } = words;
  return { name: t(`known.${line.kind}`), says: saysOf(line, words) };
}

function saysOf(line: ContextLine, words: Words): string {
  const { t, locale } = words;
  switch (line.kind) {
    case 'touch': {
      const outcome = inSentence(t(`outcome.${line.outcome}`), locale);
      return joined(t('known_contact', { channel: t(`channel.${line.channel}`), outcome }), line, words);
    }
    case 'mail':
      return joined(t(`known_mail.${line.direction}`), line, words);
    case 'talk':
      return joined(t(`channel.${line.channel}`), line, words);
    case 'promise': {
      const when = calendarText(line.dueAt, words);
      return t(line.isMissed ? 'known_promise.missed' : 'known_promise.due', { what: line.words, when });
    }
    case 'note':
    case 'awaited':
    case 'objection':
      return line.words === '' ? calendarText(line.at, words) : joined('', line, words);
    case 'status':
      return t(`status.${line.status}`);
    case 'reason':
      return sentenceOf(line.why, words);
  }
}

/** What it was and when, and what was noted of it. */
function joined(
  what: string,
  { at, words: noted }: { readonly at: number; readonly words: string },
  words: Words,
): string {
  const when = calendarText(at, words);
  if (what === '') return words.t('known_said', { when, words: noted });
  return noted === '' ? words.t('known_when', { what, when }) : words.t('known_noted', { what, when, words: noted });
}
