import { type ReadonlySignal, signal } from '@preact/signals';
import type { News } from '../../lib/messages/news.ts';
import type { Prompt } from '../../lib/messages/prompt.ts';
import type { TabScreen } from '../../lib/messages/protocol.ts';
import { recordKey } from '../../lib/records/record-ref.ts';
import { isSame } from '../kit/is-same.ts';
import type { SidebarWorld } from './sidebar-world.ts';
import { isSameMoment, leadIdOf, type Moment, momentOf, subjectOf } from './subject.ts';

/** What is on show, always about one person; null is blank. */
export interface ScreenModel {
  readonly screen: ReadonlySignal<TabScreen | null>;
  /** The worker did not answer: what is on show may be old. */
  readonly isStale: ReadonlySignal<boolean>;
  readonly start: () => () => void;
  readonly refresh: () => Promise<void>;
  /** When another person took the last one's place on the screen. */
  readonly changedAt: () => number;
  /** Takes the prompt that a command answered with, if the screen still shows whom the command was about. */
  readonly take: (asked: Moment, prompt: Prompt | null) => void;
}

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

interface State {
  readonly world: SidebarWorld;
  readonly screen: { value: TabScreen | null };
  readonly isStale: { value: boolean };
  /** Screens told of before this frame knew its tab. */
  readonly early: Map<number, TabScreen>;
  /** The last person on show, also while nobody is, and since when it is they and not another. */
  subject: string | null;
  changedAt: number;
  /** The number of the newest question: an answer to an older one is dropped. */
  newest: number;
  tabId: number | null;
  stops: (() => void)[];
}

/** The screen of one tab, kept true by the worker's news. Answers for another person, turn or tab are dropped. */
export function createScreenModel(world: SidebarWorld): ScreenModel {
  const state: State = {
    world,
    screen: signal<TabScreen | null>(null),
    isStale: signal(false),
    early: new Map(),
    subject: null,
    changedAt: Number.NEGATIVE_INFINITY,
    newest: 0,
    tabId: null,
    stops: [],
  };
  return {
    screen: state.screen as ReadonlySignal<TabScreen | null>,
    isStale: state.isStale as ReadonlySignal<boolean>,
    start: () => start(state),
    refresh: () => refresh(state),
    changedAt: () => state.changedAt,
    take: (asked, prompt) => take(state, asked, prompt),
  };
}

function start(state: State): () => void {
  const { standing, hear } = state.world;
  state.stops.push(hear((news) => onNews(state, news)));
  if (standing.kind === 'frame') void attach(state, { nonce: standing.nonce, retryMs: firstRetryMs });
  else state.stops.push(standing.followTab((tabId) => void showTab(state, tabId)));
  return () => {
    for (const stop of state.stops.splice(0)) stop();
  };
}

/** Until the worker has matched this frame to a script of ours in the same tab, nothing is shown, not even a failure. */
async function attach(state: State, { nonce, retryMs }: { nonce: string; retryMs: number }): Promise<void> {
  try {
    const screen = await state.world.ask('attachFrame', { nonce });
    if (screen) adopt(state, screen);
    state.early.clear();
  } catch {
    const next = { nonce, retryMs: Math.min(retryMs * 2, longestRetryMs) };
    state.stops.push(state.world.wait(retryMs, () => void attach(state, next)));
  }
}

function adopt(state: State, screen: TabScreen): void {
  state.tabId = screen.tabId;
  const told = state.early.get(screen.tabId);
  put(state, told && told.turn > screen.turn ? told : screen);
}

async function showTab(state: State, tabId: number): Promise<void> {
  if (tabId === state.tabId) return;
  state.tabId = tabId;
  state.screen.value = null;
  await reload(state);
}

function onNews(state: State, news: News): void {
  if (news.news === 'tab') return onTab(state, news.screen);
  if (news.news !== 'leads' || !state.screen.value) return;
  const { prompt } = state.screen.value;
  const leadId = leadIdOf(prompt);
  if (leadId ? news.leadIds.includes(leadId) : prompt) void refresh(state);
}

function onTab(state: State, screen: TabScreen): void {
  if (state.tabId === null) return keepEarly(state, screen);
  if (screen.tabId !== state.tabId) return;
  if (state.screen.value && screen.turn <= state.screen.value.turn) return;
  show(state, screen);
}

function keepEarly({ early }: State, screen: TabScreen): void {
  const known = early.get(screen.tabId);
  if (!known || known.turn < screen.turn) early.set(screen.tabId, screen);
}

/** Whatever was asked before this is answered too late. */
function show(state: State, screen: TabScreen): void {
  state.newest += 1;
  put(state, screen);
  state.isStale.value = false;
}

function put(state: State, screen: TabScreen): void {
  const subject = subjectOf(screen.prompt);
  if (subject && state.subject && subject !== state.subject) state.changedAt = state.world.now();
  state.subject = subject ?? state.subject;
  state.screen.value = screen;
}

async function refresh(state: State): Promise<void> {
  const screen = state.screen.value;
  const leadId = leadIdOf(screen?.prompt ?? null);
  if (!screen || !leadId) return reload(state);
  const asked = momentOf(screen);
  const question = newQuestion(state);
  const prompt = await answerOr(state, question, () => state.world.ask('findPrompt', { leadId }));
  if (!isCurrent(state, question, asked) || prompt === undefined) return;
  // News of our own command brings what its answer has brought already: nothing to draw again.
  if (subjectOf(prompt) === asked.subject && isOfView(prompt, screen))
    return isSame(prompt, screen.prompt) ? undefined : show(state, { ...screen, prompt });
  await reload(state);
}

/** Asks for the whole tab again: when it is first shown, and when its lead is no more. */
async function reload(state: State): Promise<void> {
  const { tabId } = state;
  if (tabId === null) return;
  const question = newQuestion(state);
  const screen = await answerOr(state, question, () => state.world.ask('findTabScreen', { tabId }));
  if (!screen || question !== state.newest || screen.tabId !== state.tabId) return;
  if (state.screen.value && screen.turn < state.screen.value.turn) return;
  show(state, screen);
}

function take(state: State, asked: Moment, prompt: Prompt | null): void {
  const screen = state.screen.value;
  if (!screen || momentOf(screen).subject !== asked.subject) return;
  const isOfThisTurn = isSameMoment(momentOf(screen), asked);
  const isAboutThem = subjectOf(prompt) === asked.subject || asked.subject?.startsWith('record:');
  if (!prompt || !isOfThisTurn || !isAboutThem || !isOfView(prompt, screen)) return void refresh(state);
  show(state, { ...screen, prompt });
}

/** A record can become another lead's while it is on show: two leads were one, and are two again. */
function isOfView(prompt: Prompt | null, { view }: TabScreen): boolean {
  if (prompt?.kind !== 'followed' || view?.kind !== 'record' || prompt.records.length === 0) return true;
  const key = recordKey(view.reading.ref);
  return prompt.records.some((record) => record.key === key);
}

function newQuestion(state: State): number {
  state.newest += 1;
  return state.newest;
}

function isCurrent(state: State, question: number, asked: Moment): boolean {
  const screen = state.screen.value;
  return question === state.newest && isSameMoment(screen && momentOf(screen), asked);
}

async function answerOr<T>(state: State, question: number, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    if (question === state.newest) state.isStale.value = true;
    return undefined;
  }
}
