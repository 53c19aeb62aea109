import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Asked, answerIn, createQuestion } from '../../queue/asked.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** A list that grows page by page as the rep asks for more. */
export interface PagedRows<Row> {
  readonly asked: ReadonlySignal<Asked<Page<Row>>>;
  /** All rows so far; null until there was an answer. */
  readonly rows: ReadonlySignal<readonly Row[] | null>;
  readonly hasMore: ReadonlySignal<boolean>;
  /** Asks for as many pages again as are on show. */
  readonly refresh: () => Promise<void>;
  readonly more: () => Promise<void>;
}

/** Rows of a list that is asked for a page at a time. */
export function createPagedRows<Row>(find: (after: string | null) => Promise<Page<Row>>): PagedRows<Row> {
  const pages = signal(1);
  const question = createQuestion(() => findPages(find, pages.peek()));
  const found = computed(() => answerIn(question.asked.value));
  return {
    asked: question.asked,
    rows: computed(() => found.value?.rows ?? null),
    hasMore: computed(() => found.value !== null && found.value.next !== null),
    refresh: question.ask,
    more: () => {
      pages.value += 1;
      return question.ask();
    },
  };
}

async function findPages<Row>(find: (after: string | null) => Promise<Page<Row>>, pages: number): Promise<Page<Row>> {
  let found = await find(null);
  for (let page = 1; page < pages && found.next !== null; page += 1) {
    const next = await find(found.next);
    found = { rows: [...found.rows, ...next.rows], next: next.next };
  }
  return found;
}
