import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LetterLine } from '../../../lib/messages/letters.ts';
import type { Approval } from '../../../lib/messages/reviews.ts';
import { createPagedRows, type PagedRows } from '../lists/paged-rows.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { WorkspaceOrders } from '../workspace-orders.ts';
import { writtenTo } from './letter-checks.ts';
import { createLetterList, type Letter, type LetterList } from './letter-list.ts';
import { createPostedModel, type PostedModel } from './posted-model.ts';
import { createPrintingModel, type PrintingModel } from './printing-model.ts';

export interface LettersModel extends PrintingModel, Omit<LetterList, 'load'> {
  readonly page: PagedRows<LetterLine>;
  readonly posted: PostedModel;
  /** The touch of the letter that is open; null for none. */
  readonly open: ReadonlySignal<string | null>;
  readonly openLetter: (touchId: string | null) => void;
  readonly refresh: () => void;
  readonly approve: (letter: Letter, approval: Approval) => void;
}

/** The letters that are due, what is written in each, and what may be done with them. */
export function createLettersModel(world: WorkspaceWorld, { give }: Pick<WorkspaceOrders, 'give'>): LettersModel {
  const page = createPagedRows((after) => world.ask('findLetters', { after }));
  const posted = createPostedModel(world, () => refresh());
  const printed = computed(() => new Set(posted.waiting.value?.map(({ touchId }) => touchId)));
  const { load, ...list } = createLetterList(world, { lines: page.rows, printed });
  const open = signal<string | null>(null);
  const refresh = (): void => {
    void posted.printed.ask();
    void Promise.all([load(), page.refresh()]).then(list.check);
  };
  return {
    ...list,
    page,
    posted,
    open,
    refresh,
    openLetter: (touchId) => {
      open.value = touchId;
    },
    approve: ({ line, message }, approval) =>
      void give('approveMessage', { ...writtenTo(line, message), ...approval }, () => void list.check()),
    ...createPrintingModel(world, { choose: list.choose, refresh }),
  };
}
