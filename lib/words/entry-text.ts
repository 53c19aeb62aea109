import type { OwedWrite } from '../outbox/owed-write.ts';
import { scriptText } from './script-text.ts';
import { inSentence } from './sentences.ts';
import type { Translate } from './translate.ts';

const longestSubject = 200;
const longestText = 20_500;

/** All that the words of a write need. */
export interface EntryWords {
  readonly t: Translate;
  readonly locale: string;
}

/** How a write reads in the CRM: one line ("Call: voicemail"), and below it what the rep noted and the step's title. Plain text. */
export function entryText(write: OwedWrite, words: EntryWords): { readonly subject: string; readonly text: string } {
  return {
    subject: cut(oneLine(subjectOf(write, words)), longestSubject),
    text: cut(textOf(write, words), longestText),
  };
}

function subjectOf(write: OwedWrite, { t, locale }: EntryWords): string {
  switch (write.kind) {
    case 'touch': {
      const outcome = inSentence(t(`outcome.${write.outcome}`), locale);
      return t('writeback.touch', { channel: t(`channel.${write.channel}`), outcome });
    }
    case 'note':
      return t('writeback.note');
    case 'task':
      return t('writeback.task', { channel: t(`channel.${write.channel}`), title: write.title });
    case 'stage':
      return t('writeback.stage', { status: t(`status.${write.status}`) });
  }
}

function textOf(write: OwedWrite, { t }: EntryWords): string {
  if (write.kind === 'note') return write.note.trim();
  if (write.kind !== 'touch') return '';
  const { note, stepTitle, contact, script } = write;
  const lines = [
    note.trim(),
    script && oneLine(scriptText(script, t)),
    stepTitle && t('writeback.step', { title: oneLine(stepTitle) }),
    contact && t('writeback.contact', { contact: oneLine(contact) }),
  ];
  return lines.filter(Boolean).join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // A character of two halves is not cut in two.
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
