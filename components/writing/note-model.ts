import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Ask } from '../../lib/messages/client.ts';
import type { Clock } from '../kit/clock.ts';

export type NoteState = 'saved' | 'saving' | 'not-saved';

/** The notes being typed, each kept under its own subject: the note of one person is never another's. */
export interface NoteModel {
  /** What the box of this subject holds; `stored` is the draft its prompt came with. */
  readonly textOf: (key: string, stored: string) => string;
  /** Did the rep mark it, so that no CRM is told? `stored` is the mark its prompt came with. */
  readonly isSensitive: (key: string, stored: boolean) => boolean;
  readonly stateOf: (key: string) => NoteState;
  readonly type: (key: string, text: string, isSensitive?: boolean) => void;
  /** Sends whatever is not saved yet, at once: the page is about to go. */
  readonly flush: () => void;
  /** The note was logged: the box is empty again, unless something else was typed meanwhile. */
  readonly clear: (key: string, logged: string) => void;
  /** Another person is on show: what is saved already may be read back from the database. */
  readonly letGo: (except: string | null) => void;
  readonly unsaved: ReadonlySignal<readonly string[]>;
}

interface Note {
  readonly text: string;
  readonly isSensitive: boolean;
  readonly state: NoteState;
}

/** What it takes to keep notes. */
interface NoteWorld extends Pick<Clock, 'wait'> {
  readonly ask: Ask;
}

interface State {
  readonly world: NoteWorld;
  readonly notes: { value: ReadonlyMap<string, Note> };
  isSending: boolean;
  /** Calls off the retry that is waiting. */
  stopRetry: (() => void) | null;
}

const retryMs = 3_000;

/** Saves notes as they are typed: one save in flight, the latest text wins, a failed one is tried again. */
export function createNoteModel(world: NoteWorld): NoteModel {
  const notes = signal<ReadonlyMap<string, Note>>(new Map());
  const state: State = { world, notes, isSending: false, stopRetry: null };
  return {
    textOf: (key, stored) => notes.value.get(key)?.text ?? stored,
    isSensitive: (key, stored) => notes.value.get(key)?.isSensitive ?? stored,
    stateOf: (key) => notes.value.get(key)?.state ?? 'saved',
    type: (key, text, isSensitive = false) => {
      const was = notes.value.get(key)?.state;
      setNote(state, key, { text, isSensitive, state: was === 'not-saved' ? 'not-saved' : 'saving' });
      void send(state);
    },
    flush: () => flush(state),
    clear: (key, logged) => {
      if (notes.value.get(key)?.text === logged) setNote(state, key, null);
    },
    letGo: (except) => letGo(state, except),
    unsaved: computed(() => unsavedOf(state).map(([, note]) => note.text)),
  };
}

function unsavedOf({ notes }: State): (readonly [string, Note])[] {
  return [...notes.value].filter(([, note]) => note.state !== 'saved');
}

async function send(state: State): Promise<void> {
  const next = nextToSend(state);
  if (state.isSending || !next) return;
  const [key, note] = next;
  state.isSending = true;
  const isSaved = await save(state, key, note);
  state.isSending = false;
  if (isSaved) return onSaved(state, key, note);
  mark(state, key, 'not-saved');
  retryLater(state);
}

/** A note that failed does not keep the others waiting. */
function nextToSend(state: State): readonly [string, Note] | undefined {
  const unsaved = unsavedOf(state);
  return unsaved.find(([, note]) => note.state === 'saving') ?? unsaved[0];
}

function retryLater(state: State): void {
  state.stopRetry?.();
  state.stopRetry = state.world.wait(retryMs, () => {
    state.stopRetry = null;
    void send(state);
  });
}

async function save({ world }: State, key: string, { text, isSensitive }: Note): Promise<boolean> {
  try {
    await world.ask('saveDraft', { draftKey: key, text, ...(isSensitive ? { isSensitive } : {}) });
    return true;
  } catch {
    return false;
  }
}

function onSaved(state: State, key: string, saved: Note): void {
  const note = state.notes.value.get(key);
  mark(state, key, note?.text === saved.text && note.isSensitive === saved.isSensitive ? 'saved' : 'saving');
  void send(state);
}

function mark(state: State, key: string, as: NoteState): void {
  const note = state.notes.value.get(key);
  if (note && note.state !== as) setNote(state, key, { ...note, state: as });
}

function flush(state: State): void {
  for (const [key, note] of unsavedOf(state)) {
    void save(state, key, note).then((isSaved) => isSaved && onSaved(state, key, note));
  }
}

function letGo(state: State, except: string | null): void {
  const kept = [...state.notes.value].filter(([key, note]) => key === except || note.state !== 'saved');
  if (kept.length < state.notes.value.size) state.notes.value = new Map(kept);
}

function setNote({ notes }: State, key: string, note: Note | null): void {
  const next = new Map(notes.value);
  if (note) next.set(key, note);
  else next.delete(key);
  notes.value = next;
}
