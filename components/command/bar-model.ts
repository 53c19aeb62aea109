import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import {
  type CanMeaning,
  longestSaid,
  type Meaning,
  type SaidAnswer,
  type Saying,
  type StatsFound,
} from '../../lib/messages/said.ts';
import type { CommandPlace } from './command-place.ts';
import { pressOf, type Seen } from './press.ts';

/** What the bar tells of a sentence. Of another sentence than the one that stands there it tells nothing. */
export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'read'; readonly answer: SaidAnswer; readonly isArmed: boolean };

/** What a question was answered with, under the line. */
export type Told =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'stats'; readonly found: StatsFound }
  | { readonly kind: 'history'; readonly prompt: LeadPrompt }
  | { readonly kind: 'opened' };

export interface BarModel {
  readonly place: CommandPlace;
  readonly text: ReadonlySignal<string>;
  readonly reading: ReadonlySignal<Reading>;
  readonly told: ReadonlySignal<Told | null>;
  /** The choice that the arrows are on; null for none. */
  readonly at: ReadonlySignal<number | null>;
  /** How many choices there are. */
  readonly choices: ReadonlySignal<number>;
  readonly type: (text: string) => void;
  /** Reads at once, takes the choice the arrows are on, or does what is shown. */
  readonly enter: () => void;
  readonly walk: (by: number) => void;
  readonly choose: (index: number) => void;
  /** Does what is shown, or arms it. */
  readonly press: () => void;
  readonly clear: () => void;
}

/** A sentence is read once the typing pauses for so long. */
export const readPauseMs = 350;

interface Answered {
  readonly saying: Saying;
  readonly answer: SaidAnswer | null;
  readonly seen: Seen;
}

interface State {
  readonly place: CommandPlace;
  readonly text: Signal<string>;
  readonly chosen: Signal<Pick<Saying, 'option' | 'leadId'>>;
  readonly answered: Signal<Answered | null>;
  readonly asking: Signal<boolean>;
  readonly told: Signal<Told | null>;
  readonly at: Signal<number | null>;
  /** The number of the newest question: an answer to an older one is dropped. */
  newest: number;
  stopWaiting: () => void;
}

const unchosen = { option: null, leadId: null };

/** The command bar: what is typed, what it was understood as, and what came of it. It does nothing without a press. */
export function createBarModel(place: CommandPlace): BarModel {
  const state: State = {
    place,
    text: signal(''),
    chosen: signal(unchosen),
    answered: signal<Answered | null>(null),
    asking: signal(false),
    told: signal<Told | null>(null),
    at: signal<number | null>(null),
    newest: 0,
    stopWaiting: () => {},
  };
  const reading = computed(() => readingOf(state));
  return {
    place,
    text: state.text,
    reading,
    told: state.told,
    at: state.at,
    choices: computed(() => choicesIn(reading.value)),
    type: (text) => type(state, text),
    enter: () => enter(state, reading.peek()),
    walk: (by) => walk(state, choicesIn(reading.peek()), by),
    choose: (index) => choose(state, reading.peek(), index),
    press: () => press(state, reading.peek()),
    clear: () => type(state, ''),
  };
}

/** What is too long is asked with as much of it as shows that: the rest is not read. */
function sayingOf({ place, text, chosen }: State): Saying {
  const said = text.value.trim().slice(0, longestSaid + 1);
  return { text: said, hereId: place.hereId(), ...chosen.value };
}

function readingOf(state: State): Reading {
  const saying = sayingOf(state);
  const answered = state.answered.value;
  if (answered && isSame(answered.saying, saying)) {
    if (!answered.answer) return { kind: 'failed' };
    return { kind: 'read', answer: answered.answer, isArmed: answered.seen.armedAt !== null };
  }
  return { kind: state.asking.value ? 'asking' : 'none' };
}

function isSame(one: Saying, other: Saying): boolean {
  const isSameText = one.text === other.text && one.hereId === other.hereId;
  return isSameText && one.option === other.option && one.leadId === other.leadId;
}

/** Anything shown was of another text; the same text typed again is read again. */
function type(state: State, text: string): void {
  state.text.value = text;
  state.chosen.value = unchosen;
  state.answered.value = null;
  state.told.value = null;
  state.at.value = null;
  state.stopWaiting();
  state.newest += 1;
  state.asking.value = text.trim() !== '';
  state.stopWaiting = text.trim() === '' ? () => {} : state.place.wait(readPauseMs, () => void read(state));
}

async function read(state: State): Promise<void> {
  state.stopWaiting();
  state.newest += 1;
  const question = state.newest;
  const saying = sayingOf(state);
  if (saying.text === '') return;
  state.asking.value = true;
  const answer = await answerTo(state, saying);
  if (question !== state.newest) return;
  state.asking.value = false;
  state.at.value = null;
  show(state, saying, answer);
}

function show({ answered, place }: State, saying: Saying, answer: SaidAnswer | null): void {
  answered.value = { saying, answer, seen: { shownAt: place.now(), armedAt: null } };
}

async function answerTo({ place }: State, saying: Saying): Promise<SaidAnswer | null> {
  try {
    return await place.ask('readCommand', saying);
  } catch {
    return null;
  }
}

function enter(state: State, reading: Reading): void {
  const at = state.at.peek();
  if (reading.kind !== 'read') return void read(state);
  if (choicesIn(reading) === 0) return press(state, reading);
  if (at !== null) choose(state, reading, at);
}

function choicesIn(reading: Reading): number {
  if (reading.kind !== 'read') return 0;
  const { answer } = reading;
  if (answer.kind === 'unsure') return answer.options.length;
  return answer.kind === 'understood' && answer.meaning.kind === 'which' ? answer.meaning.leads.length : 0;
}

function walk({ at }: State, count: number, by: number): void {
  if (count === 0) return;
  const from = at.value ?? (by > 0 ? -1 : count);
  at.value = (from + by + count) % count;
}

function choose(state: State, reading: Reading, index: number): void {
  if (reading.kind !== 'read') return;
  const { answer } = reading;
  if (answer.kind === 'unsure') state.chosen.value = { ...state.chosen.value, option: index };
  else if (answer.kind === 'understood' && answer.meaning.kind === 'which')
    state.chosen.value = { ...state.chosen.value, leadId: answer.meaning.leads[index]?.leadId ?? null };
  void read(state);
}

function press(state: State, reading: Reading): void {
  const { answered, place } = state;
  const shown = answered.peek();
  const meaning = meaningIn(reading);
  if (!shown || meaning?.kind !== 'can' || place.isBusy()) return;
  const does = pressOf(shown.seen, meaning.isGrave, place.now());
  if (does === 'arm') answered.value = { ...shown, seen: { ...shown.seen, armedAt: place.now() } };
  if (does === 'act') act(state, shown.saying, meaning);
}

function meaningIn(reading: Reading): Meaning | null {
  return reading.kind === 'read' && reading.answer.kind === 'understood' ? reading.answer.meaning : null;
}

function act(state: State, saying: Saying, meaning: CanMeaning): void {
  const { place } = state;
  const { deed } = meaning;
  if (deed.kind === 'order')
    return place.give(deed.order, meaning.who, (isDone) => after(state, saying, { meaning, isDone }));
  if (deed.kind === 'find') return void tell(state, () => openRecord(state, deed.leadId));
  if (deed.kind === 'stats')
    return void tell(state, async () => ({ kind: 'stats', found: await place.ask('findStats', deed.asked) }));
  const where = place.whereFor(deed);
  if (where === 'here') {
    place.show(deed);
    return type(state, '');
  }
  if (where === 'answer' && deed.kind === 'history') return void tell(state, () => historyOf(state, deed.leadId));
  // What is seen beside the record is looked for there; the workspace is a link beside the meaning.
  if (where === 'record' && 'leadId' in deed && deed.leadId !== null) {
    const { leadId } = deed;
    void tell(state, () => openRecord(state, leadId));
  }
}

async function openRecord({ place }: State, leadId: string): Promise<Told> {
  await place.ask('openRecord', { leadId });
  return { kind: 'opened' };
}

async function historyOf({ place }: State, leadId: string): Promise<Told> {
  const prompt = await place.ask('findPrompt', { leadId });
  return prompt?.kind === 'followed' ? { kind: 'history', prompt } : { kind: 'failed' };
}

/** Shows what a question is answered with, unless another sentence stands there by then. */
async function tell(state: State, answer: () => Promise<Told>): Promise<void> {
  const { told } = state;
  const asked: Told = { kind: 'asking' };
  told.value = asked;
  const found = await answer().catch((): Told => ({ kind: 'failed' }));
  if (told.peek() === asked) told.value = found;
}

interface Given {
  readonly meaning: CanMeaning;
  readonly isDone: boolean;
}

/**
 * Done: the line is empty, and what else the sentence asked for comes next, by itself. The sentence cannot be done twice.
 * Refused: it stays, and is read again as things are now.
 */
function after(state: State, saying: Saying, { meaning, isDone }: Given): void {
  const { following } = meaning;
  if (!isDone) return void read(state);
  if (!isSame(sayingOf(state), saying)) return;
  type(state, '');
  if (following) show(state, sayingOf(state), { kind: 'understood', meaning: following });
}
