import type { Ask, Hear } from '../../../lib/messages/client.ts';
import type { News } from '../../../lib/messages/news.ts';
import type { QueueRow } from '../../../lib/messages/prompt.ts';
import type { Answer, Health, Input, Method, Today } from '../../../lib/messages/protocol.ts';
import type { Reminder } from '../../../lib/touches/reminder.ts';
import type { Words } from '../../../lib/words/words.ts';
import { now, touch, words } from '../../lib/words/builders.ts';

/** A row of a lead called `name` whose touch is due `dueInMs` from now; null for a lead without a touch. */
export function row(name: string, dueInMs: number | null, changes: Partial<QueueRow> = {}): QueueRow {
  const leadId = `lead-${name}`;
  const due = dueInMs === null ? null : touch({ id: `touch-${name}`, leadId, dueAt: now + dueInMs });
  return {
    leadId,
    name,
    company: '',
    status: 'attempted',
    url: `https://crm.example.com/${name}`,
    touch: due,
    reminder: null,
    temperature: null,
    score: 30,
    respondBy: null,
    ...changes,
  };
}

export function reminder(changes: Partial<Reminder> = {}): Reminder {
  return {
    id: 'lead-1/own',
    leadId: 'lead-1',
    kind: 'own',
    dueAt: now,
    title: '',
    why: [],
    announced: 0,
    createdAt: now,
    updatedAt: now,
    ...changes,
  };
}

export function today(changes: Partial<Today> = {}): Today {
  return { now, missed: [], missedCount: 0, overdue: [], due: [], later: [], hasMore: false, ...changes };
}

export function health(changes: Partial<Health> = {}): Health {
  return {
    notifications: 'granted',
    lastCheckedAt: now,
    nextDueAt: null,
    quarantined: 0,
    awayUntilOn: null,
    database: 'ok',
    ...changes,
  };
}

type Answers = { readonly [M in Method]?: (input: Input<M>) => Answer<M> | Promise<Answer<M>> };

export interface FakeWorker {
  readonly ask: Ask;
  readonly hear: Hear;
  /** Every call so far. */
  readonly calls: ReadonlyArray<{ readonly method: Method; readonly input: unknown }>;
  readonly tell: (news: News) => void;
  /** Changes what it answers from now on. */
  readonly answer: (changes: Answers) => void;
}

/** A worker that answers as told; what it was not told rejects, as a worker that is gone does. */
export function fakeWorker(first: Answers): FakeWorker {
  let answers = first;
  const calls: { method: Method; input: unknown }[] = [];
  const listeners = new Set<(news: News) => void>();
  const ask = async <M extends Method>(method: M, input: Input<M>): Promise<Answer<M>> => {
    calls.push({ method, input });
    const answer = answers[method] as ((given: Input<M>) => Answer<M> | Promise<Answer<M>>) | undefined;
    if (!answer) throw new Error(`No answer to ${method}`);
    return answer(input);
  };
  const hear: Hear = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    ask,
    hear,
    calls,
    tell: (news) => listeners.forEach((listener) => listener(news)),
    answer: (changes) => void (answers = { ...answers, ...changes }),
  };
}

export interface FakeClock {
  readonly now: () => number;
  readonly newId: (now: number) => string;
  readonly wait: (ms: number, then: () => void) => () => void;
  readonly wordsAt: (at: number) => Words;
  /** Lets time pass, and everything that waits for it happen. */
  readonly pass: (ms: number) => void;
}

/** A clock that stands at the tests' now until it is moved. */
export function fakeClock(): FakeClock {
  let at = now;
  let ids = 0;
  let waiting: { readonly dueAt: number; readonly ring: () => void }[] = [];
  return {
    now: () => at,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    wait: (ms, then) => {
      const entry = { dueAt: at + ms, ring: then };
      waiting.push(entry);
      return () => void (waiting = waiting.filter((one) => one !== entry));
    },
    wordsAt: (given) => words({ now: given }),
    pass: (ms) => {
      const until = at + ms;
      for (let next = soonest(waiting, until); next; next = soonest(waiting, until)) {
        const { dueAt, ring } = next;
        waiting = waiting.filter((one) => one !== next);
        at = dueAt;
        ring();
      }
      at = until;
    },
  };
}

function soonest<T extends { dueAt: number }>(waiting: readonly T[], until: number): T | undefined {
  return waiting.filter(({ dueAt }) => dueAt <= until).toSorted((one, other) => one.dueAt - other.dueAt)[0];
}

/** Lets promises and renders settle. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** The button whose words hold these. */
export function buttonOf(saying: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((button) => button.textContent.includes(saying));
  if (!found) throw new Error(`No button "${saying}"`);
  return found;
}
