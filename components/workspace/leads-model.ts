import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Ask } from '../../lib/messages/client.ts';
import type { LeadPage } from '../../lib/messages/protocol.ts';
import type { Clock } from '../kit/clock.ts';
import { answerIn, createQuestion, type Question } from '../queue/asked.ts';

/** Keys pressed within this long of each other make one search. */
const searchPauseMs = 200;
/** Never more rows than this are shown at once. */
const pageRows = 50;

export interface LeadsWorld extends Pick<Clock, 'wait'> {
  readonly ask: Ask;
}

export interface FoundLeads extends LeadPage {
  /** The search that found them. */
  readonly search: string;
}

export interface LeadsModel {
  readonly page: Question<FoundLeads>;
  readonly search: ReadonlySignal<string>;
  /** From 1. */
  readonly pageNumber: ReadonlySignal<number>;
  readonly hasNext: ReadonlySignal<boolean>;
  readonly type: (search: string) => void;
  readonly next: () => Promise<void>;
  readonly previous: () => Promise<void>;
}

/** All leads followed, a page at a time, found as the rep types. */
export function createLeadsModel({ ask, wait }: LeadsWorld): LeadsModel {
  const search = signal('');
  /** Where each page up to the one on show begins. */
  const starts = signal<readonly (string | null)[]>([null]);
  let stopWaiting = (): void => {};
  const page = createQuestion(async () => {
    const [asked, after] = [search.peek().trim(), starts.peek().at(-1) ?? null];
    const found = await ask('findLeads', { search: asked, after });
    return { search: asked, rows: found.rows.slice(0, pageRows), next: found.next };
  });
  const next = computed(() => answerIn(page.asked.value)?.next ?? null);
  const goTo = (pages: readonly (string | null)[]): Promise<void> => {
    starts.value = pages;
    return page.ask();
  };
  return {
    page,
    search,
    pageNumber: computed(() => starts.value.length),
    hasNext: computed(() => next.value !== null),
    type: (typed) => {
      search.value = typed;
      stopWaiting();
      stopWaiting = wait(searchPauseMs, () => void goTo([null]));
    },
    next: async () => {
      if (next.value !== null) await goTo([...starts.value, next.value]);
    },
    previous: async () => {
      if (starts.value.length > 1) await goTo(starts.value.slice(0, -1));
    },
  };
}
