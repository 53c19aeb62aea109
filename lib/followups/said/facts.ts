import type { JournalRow } from '../../db/schema.ts';
import type { NoteFound, PromiseMade } from '../../messages/note-found.ts';
import type { LeadPrompt } from '../../messages/prompt.ts';
import type { CanMeaning, Cannot, CannotMeaning, Meaning, SaidRow, SaidValue, SaidWho } from '../../messages/said.ts';
import type { RuleSettings } from '../../rules/rule-settings.ts';
import { barredFor } from '../../rules/suppression.ts';
import type { Sequence } from '../../sequences/sequence.ts';
import { dayOf } from '../../time/day.ts';
import type { OpenHours } from '../../time/open-hours.ts';
import type { Command, SaidPart } from '../../words/plain/command.ts';
import { timeOf } from '../../words/plain/note-times.ts';
import type { When } from '../../words/plain/when.ts';
import type { Translate } from '../../words/translate.ts';
import { whoOf } from './find-who.ts';

/** All that a meaning is made of besides the command: looked up before, so that making it is pure. */
export interface Facts {
  /** Whom it is about; null for a command about nobody. */
  readonly prompt: LeadPrompt | null;
  readonly said: readonly SaidPart[];
  readonly working: OpenHours;
  readonly rules: RuleSettings;
  readonly sequences: readonly Sequence[];
  /** What the note in it promises and plans. */
  readonly inNote: readonly NoteFound[];
  /** What an undo would take back; null for nothing. */
  readonly undoable: Undoable | null;
  readonly t: Translate;
  readonly now: number;
}

/** A command that can be undone, and whom it was about; null for what is the rep's own. */
export interface Undoable {
  readonly row: JournalRow;
  readonly who: SaidWho | null;
}

/** The same, about a lead. */
export interface LeadFacts extends Facts {
  readonly prompt: LeadPrompt;
}

/** A command of one kind: `CommandOf<'skip'>` is one that ends something. */
export type CommandOf<Kind extends Command['kind']> = Command extends infer One
  ? One extends { readonly kind: infer Its }
    ? Kind extends Its
      ? One
      : never
    : never
  : never;

/** The words of the sentence that play these parts, in their order. */
export function fromWords({ said }: Pick<Facts, 'said'>, ...parts: readonly SaidPart['part'][]): string {
  return said
    .filter(({ part }) => parts.includes(part))
    .map(({ text }) => text.replace(/^[\s,.;:–-]+|[\s,;:–-]+$/g, ''))
    .filter((text) => text !== '')
    .join(' … ');
}

/** A row of a meaning, with the words it comes from. */
export function row(name: SaidRow['name'], value: SaidValue, from = ''): SaidRow {
  return { name, value, from };
}

/** A row of words as they stand; none for no words. */
export function wordsRow(name: SaidRow['name'], text: string, from = ''): readonly SaidRow[] {
  return text === '' ? [] : [row(name, { kind: 'words', text }, from)];
}

/** A row for each promise that goes with a note. */
export function promiseRows(facts: Pick<Facts, 'inNote' | 'working'>): readonly SaidRow[] {
  const { zone } = facts.working;
  return promisesIn(facts).map(({ what, words, dueAt, missedAt }) => {
    const lastOn = missedAt === undefined ? null : dayOf(missedAt - 1, zone);
    const byOn = lastOn === dayOf(dueAt, zone) ? null : lastOn;
    return row('promise', { kind: 'promise', what: what || words, at: dueAt, byOn }, words);
  });
}

/** A row with something to know. */
export function know(what: Extract<SaidValue, { kind: 'know' }>['know']): SaidRow {
  return row('know', { kind: 'know', know: what });
}

/** The instant of what was said: a day is its morning, or the next one that is worked on. Null for a time gone by. */
export function instantSaid(when: When, { working, now }: Pick<Facts, 'working' | 'now'>): number | null {
  const at = timeOf(when, working, now);
  return at > now || (when.kind === 'on' && at === now) ? at : null;
}

/** The row of a time, and that it is not on the day that was said where that one is not worked on. */
export function timeRows(
  { name, at, from }: { readonly name: SaidRow['name']; readonly at: number; readonly from: string },
  when: When,
  { working }: Pick<Facts, 'working'>,
): readonly SaidRow[] {
  const isShifted = when.kind === 'on' && dayOf(at, working.zone) !== when.on;
  return [row(name, { kind: 'at', at }, from), ...(isShifted ? [know('working-day')] : [])];
}

/** What cannot be done. */
export function cannot(because: Cannot, about = ''): readonly [CannotMeaning] {
  return [{ kind: 'cannot', because, about }];
}

/** Whether they may not be contacted in any way: they are marked so, or the do-not-contact list says it. */
export function isBarred({ prompt: { lead, suppressions } }: LeadFacts): boolean {
  return lead.doNotContact || barredFor(lead, suppressions).all;
}

/** What can be done about a lead. */
export function aboutLead({ prompt }: LeadFacts, can: Omit<CanMeaning, 'kind' | 'who' | 'following'>): CanMeaning {
  return { kind: 'can', who: whoOf(prompt.lead), following: null, ...can };
}

/** What can be done about nobody. */
export function alone(can: Pick<CanMeaning, 'will' | 'parts' | 'deed'>): readonly Meaning[] {
  return [{ kind: 'can', who: null, isGrave: false, following: null, ...can }];
}

/** What the note surely promises, with its times. */
export function promisesIn({ inNote }: Pick<Facts, 'inNote'>): readonly PromiseMade[] {
  return inNote.flatMap((found) =>
    found.kind === 'promise' && found.sure === 'sure' && found.due
      ? [{ what: found.what, words: found.words, ...found.due }]
      : [],
  );
}
