import type { NoteFound } from '../../messages/note-found.ts';
import type { CanMeaning, Meaning, SaidOrder } from '../../messages/said.ts';
import {
  aboutLead,
  type CommandOf,
  cannot,
  fromWords,
  type LeadFacts,
  promiseRows,
  promisesIn,
  wordsRow,
} from './facts.ts';
import { reminderAt } from './remind-meanings.ts';

/** A note on the timeline, with what it promises; a time to follow up in it is a reminder of its own, after it. */
export function noted({ note }: CommandOf<'note'>, facts: LeadFacts): readonly Meaning[] {
  if (note === '') return cannot('what-note');
  return [{ ...noteStep(facts, note), following: followUpIn(facts) }];
}

/** The note by itself, with what it surely promises. */
export function noteStep(facts: LeadFacts, note: string): CanMeaning {
  const promises = promisesIn(facts);
  const input = { leadId: facts.prompt.lead.id, note, keepsDraft: true, ...(promises.length > 0 ? { promises } : {}) };
  const order: SaidOrder = { method: 'addNote', input };
  return aboutLead(facts, {
    will: 'note',
    parts: [...wordsRow('note', note, fromWords(facts, 'note')), ...promiseRows(facts)],
    deed: { kind: 'order', order },
    isGrave: false,
  });
}

/** A reminder at the first time to follow up that the note surely names; null where it names none. */
export function followUpIn(facts: LeadFacts): CanMeaning | null {
  const found = facts.inNote.find(isFollowUp);
  if (!found || found.dueAt <= facts.now) return null;
  const title = found.what || facts.t('command.follow_up');
  const when = { kind: 'at', at: found.dueAt } as const;
  return reminderAt(facts, { dueAt: found.dueAt, when, title, parts: wordsRow('title', title), from: found.words });
}

function isFollowUp(found: NoteFound): found is NoteFound & { kind: 'follow-up' } {
  return found.kind === 'follow-up' && found.sure === 'sure';
}
