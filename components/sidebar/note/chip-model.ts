import { type Signal, signal } from '@preact/signals';
import type { NoteFound, PromiseMade } from '../../../lib/messages/note-found.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { SidebarWorld } from '../sidebar-world.ts';

/** Something that a note says, until the rep confirms or dismisses it. */
export interface NoteChip {
  readonly key: string;
  readonly found: NoteFound;
  /** The promise as the rep confirmed it; null while they have not. */
  readonly promised: PromiseMade | null;
}

/** What the notes being typed say, each kept with its lead. Nothing is taken that the rep has not confirmed. */
export interface ChipModel {
  /** Asks what a note says, once the rep has stopped typing. */
  readonly see: (leadId: string, note: string) => void;
  /** What is found whose words stand in the note still, without what was dismissed. */
  readonly chipsOf: (leadId: string, note: string) => readonly NoteChip[];
  /** The promise goes with the note from now on; `dueAt` where the rep chose the time. */
  readonly confirm: (leadId: string, chip: NoteChip, dueAt?: number) => void;
  readonly release: (leadId: string, chip: NoteChip) => void;
  /** It does not come back while its words stand. */
  readonly dismiss: (leadId: string, chip: NoteChip) => void;
  /** The confirmed promises whose words stand in the note still. */
  readonly promisesOf: (leadId: string, note: string) => readonly PromiseMade[];
  /** The last question about this lead's note got no answer. */
  readonly hasFailed: (leadId: string) => boolean;
}

interface Reading {
  /** The note that was asked about last. */
  readonly asked: string;
  readonly found: readonly NoteFound[];
  readonly dismissed: ReadonlySet<string>;
  readonly promised: ReadonlyMap<string, PromiseMade>;
  readonly hasFailed: boolean;
}

interface State {
  readonly world: Pick<SidebarWorld, 'ask' | 'wait'>;
  readonly readings: Signal<ReadonlyMap<string, Reading>>;
  /** The number of the newest question: an answer to an older one is dropped. */
  newest: number;
  stopWaiting: () => void;
}

/** Nothing is asked before the rep has stopped typing for so long. */
export const chipPauseMs = 500;

const empty: Reading = { asked: '', found: [], dismissed: new Set(), promised: new Map(), hasFailed: false };

/** Asks the worker what a note says after each pause in typing; answers to what was typed before are dropped. */
export function createChipModel(world: State['world']): ChipModel {
  const readings = signal<ReadonlyMap<string, Reading>>(new Map());
  const state: State = { world, readings, newest: 0, stopWaiting: () => {} };
  const readingOf = (leadId: string): Reading => readings.value.get(leadId) ?? empty;
  return {
    see: (leadId, note) => see(state, leadId, note),
    chipsOf: (leadId, note) => chipsIn(readingOf(leadId), note),
    confirm: (leadId, chip, dueAt) => confirm(state, leadId, { chip, dueAt }),
    release: (leadId, chip) => change(state, leadId, released(readingOf(leadId), chip)),
    dismiss: (leadId, chip) => {
      const dismissed = new Set([...readingOf(leadId).dismissed, chip.key]);
      change(state, leadId, { ...released(readingOf(leadId), chip), dismissed });
    },
    promisesOf: (leadId, note) => chipsIn(readingOf(leadId), note).flatMap(({ promised }) => promised ?? []),
    hasFailed: (leadId) => readingOf(leadId).hasFailed,
  };
}

function see(state: State, leadId: string, note: string): void {
  const asked = state.readings.peek().get(leadId)?.asked ?? '';
  state.newest += 1;
  state.stopWaiting();
  if (note.trim() === '') return change(state, leadId, null);
  if (note === asked) return;
  const question = state.newest;
  state.stopWaiting = state.world.wait(chipPauseMs, () => void read(state, question, { leadId, note }));
}

async function read(state: State, question: number, about: { leadId: string; note: string }): Promise<void> {
  const { leadId, note } = about;
  const found = await answerOf(state, about);
  if (question !== state.newest) return;
  if (found === null) return change(state, leadId, { hasFailed: true });
  const { dismissed, promised } = state.readings.peek().get(leadId) ?? empty;
  const stands = (key: string): boolean => note.includes(wordsOf(key));
  change(state, leadId, {
    asked: note,
    found,
    hasFailed: false,
    dismissed: new Set([...dismissed].filter(stands)),
    promised: new Map([...promised].filter(([key]) => stands(key))),
  });
}

async function answerOf(
  { world }: State,
  { leadId, note }: { leadId: string; note: string },
): Promise<readonly NoteFound[] | null> {
  try {
    return await world.ask('readNote', { leadId, text: note });
  } catch {
    return null;
  }
}

/** Null forgets all of this lead's. */
function change({ readings }: State, leadId: string, changes: Partial<Reading> | null): void {
  const known = readings.peek().get(leadId);
  if (changes === null && !known) return;
  const next = new Map(readings.peek());
  if (changes === null) next.delete(leadId);
  else next.set(leadId, { ...(known ?? empty), ...changes });
  readings.value = next;
}

function confirm(state: State, leadId: string, { chip, dueAt }: { chip: NoteChip; dueAt: number | undefined }): void {
  const { key, found } = chip;
  if (found.kind !== 'promise') return;
  const due = dueAt === undefined ? found.due : { dueAt };
  if (!due) return;
  const { promised } = state.readings.peek().get(leadId) ?? empty;
  const made: PromiseMade = { what: found.what, words: found.words, ...due };
  change(state, leadId, { promised: new Map([...promised, [key, made]]) });
}

function released({ promised }: Reading, { key }: NoteChip): Partial<Reading> {
  return { promised: new Map([...promised].filter(([one]) => one !== key)) };
}

function chipsIn({ found, dismissed, promised }: Reading, note: string): readonly NoteChip[] {
  return keyed(found)
    .filter(({ key, one }) => note.includes(one.words) && !dismissed.has(key))
    .map(({ key, one }) => ({ key, found: one, promised: promised.get(key) ?? null }));
}

/** The same words can stand in a note twice. */
function keyed(found: readonly NoteFound[]): readonly { readonly key: string; readonly one: NoteFound }[] {
  return found.map((one, index) => {
    const before = found.slice(0, index).filter(({ kind, words }) => kind === one.kind && words === one.words);
    return { key: `${one.kind}/${before.length}/${one.words}`, one };
  });
}

function wordsOf(key: string): string {
  return key.split('/').slice(2).join('/');
}

/** Is there a place on the screen to choose when the next touch comes? */
export function canChooseNext({ choices, lead }: LeadPrompt): boolean {
  return choices.length > 0 && !lead.doNotContact;
}

/** What a reminder of a day that was mentioned says. */
export function dateTitle({ what, words }: NoteFound): string {
  return what || words;
}
