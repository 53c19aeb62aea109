import { createSidebarModel, type SidebarModel } from '../../../components/sidebar/sidebar-model.ts';
import type { SidebarWorld } from '../../../components/sidebar/sidebar-world.ts';
import type { Ask } from '../../../lib/messages/client.ts';
import type { News } from '../../../lib/messages/news.ts';
import type { Answer, Health, Input, Method, TabScreen } from '../../../lib/messages/protocol.ts';
import type { MessageCheck } from '../../../lib/messages/reviews.ts';
import { t } from '../../translate.ts';
import { monday } from '../../world.ts';
import { leadPrompt, screen } from './builders.ts';

type Answers = { [M in Method]?: (input: Input<M>) => Answer<M> | Promise<Answer<M>> };

/** One call that reached the worker. */
export interface Sent {
  readonly method: Method;
  readonly input: Record<string, unknown>;
}

export interface FakeSidebar {
  readonly model: SidebarModel;
  readonly sent: Sent[];
  readonly answers: Answers;
  readonly tell: (news: News) => void;
  /** Lets time pass: timers ring, and what was promised is settled. */
  readonly pass: (ms: number) => Promise<void>;
  readonly sentOf: (method: Method) => readonly Sent['input'][];
}

/** Reminders work and the data is whole. */
export const healthy: Health = {
  notifications: 'granted',
  lastCheckedAt: null,
  nextDueAt: null,
  quarantined: 0,
  awayUntilOn: null,
  database: 'ok',
};

/** A message that may just be used. */
export const nothingToReview: MessageCheck = { reasons: [], review: null, isCleared: true, owner: '', rep: '' };

const quiet: Answers = {
  findHealth: () => healthy,
  saveDraft: () => ({ kind: 'done' }),
  handMessage: () => ({ kind: 'done' }),
  checkMessages: ({ messages }) => messages.map(() => nothingToReview),
};

/** A sidebar over a worker that answers as told, and a clock that the test moves. A method not told of fails. */
export function newSidebar(answers: Answers = {}, changes: Partial<SidebarWorld> = {}): FakeSidebar {
  const all: Answers = { ...quiet, ...answers };
  const sent: Sent[] = [];
  const listeners = new Set<(news: News) => void>();
  const clock = newClock();
  const world: SidebarWorld = {
    ask: askOf(all, sent),
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => clock.now,
    newId: () => `id-${sent.length + 1}`,
    wait: clock.wait,
    wordsAt: (now) => ({ t, locale: 'en-GB', zone: 'Europe/London', repZone: 'Europe/London', now }),
    isAlive: () => true,
    drafting: { askDraft: () => () => {}, builtIn: null },
    standing: { kind: 'frame', nonce: 'nonce', openPanel: () => {} },
    trusts: () => true,
    zones: ['Europe/London', 'America/Chicago'],
    ...changes,
  };
  return {
    model: createSidebarModel(world),
    sent,
    answers: all,
    tell: (news) => listeners.forEach((listener) => listener(news)),
    pass: clock.pass,
    sentOf: (method) => sent.filter((one) => one.method === method).map(({ input }) => input),
  };
}

/** A sidebar that has been attached and shows this screen. */
export async function attached(
  first: TabScreen = screen(1, leadPrompt()),
  answers: Answers = {},
  changes: Partial<SidebarWorld> = {},
): Promise<FakeSidebar> {
  const sidebar = newSidebar({ attachFrame: () => first, ...answers }, changes);
  sidebar.model.start();
  await sidebar.pass(0);
  return sidebar;
}

/** A promise that the test keeps when it likes. */
export function later<T>(): { promise: Promise<T>; keep: (value: T) => void; fail: () => void } {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  return { promise, keep: resolve, fail: () => reject(new Error('gone')) };
}

function askOf(answers: Answers, sent: Sent[]): Ask {
  return async <M extends Method>(method: M, input: Input<M>): Promise<Answer<M>> => {
    sent.push({ method, input: { ...input } });
    const answer = answers[method];
    if (!answer) throw new Error(`Nobody answers ${method}`);
    return answer(input);
  };
}

function newClock(): { now: number } & Pick<SidebarWorld, 'wait'> & Pick<FakeSidebar, 'pass'> {
  let timers: { at: number; ring: () => void }[] = [];
  const clock = {
    now: monday,
    wait: (ms: number, then: () => void) => {
      const timer = { at: clock.now + ms, ring: then };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    pass: async (ms: number) => {
      const until = clock.now + ms;
      await settle();
      for (let next = nextOf(timers, until); next; next = nextOf(timers, until)) {
        const ringing = next;
        timers = timers.filter((one) => one !== ringing);
        clock.now = Math.max(clock.now, ringing.at);
        ringing.ring();
        await settle();
      }
      clock.now = until;
      await settle();
    },
  };
  return clock;
}

function nextOf(timers: readonly { at: number; ring: () => void }[], until: number) {
  return timers.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0];
}

/** Promises that hang on promises: a few rounds settle them. */
async function settle(): Promise<void> {
  for (let round = 0; round < 12; round += 1) await Promise.resolve();
}
