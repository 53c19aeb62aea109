import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Ask } from '../../../lib/messages/client.ts';
import type { ConnectionCard, OutboxLine, OutboxPage } from '../../../lib/messages/connections.ts';
import { answerIn, createQuestion, type Question } from '../../queue/asked.ts';
import { needsRep } from '../../receipt/receipt-words.ts';
import { createWriteModel, type WriteModel } from '../../receipt/write-model.ts';

/** What is owed to the CRMs, and what the rep does about it. */
export interface OutboxModel {
  /** All pages that are on show, as one. */
  readonly page: Question<OutboxPage>;
  readonly cards: Question<readonly ConnectionCard[]>;
  /** How many writes wait for the rep. */
  readonly needing: ReadonlySignal<number>;
  readonly writes: WriteModel;
  readonly more: () => Promise<void>;
  readonly refresh: () => void;
}

/** The outbox as the workspace shows it. */
export function createOutboxModel({ ask }: { readonly ask: Ask }): OutboxModel {
  const pages = signal(1);
  const page = createQuestion(() => findPages((after) => ask('findOutbox', { after }), pages.peek()));
  const cards = createQuestion(() => ask('findConnections', {}));
  return {
    page,
    cards,
    needing: computed(() => answerIn(page.asked.value)?.needsRep ?? 0),
    writes: createWriteModel({ ask }),
    more: () => {
      pages.value += 1;
      return page.ask();
    },
    refresh: () => {
      void page.ask();
      void cards.ask();
    },
  };
}

/** What needs the rep stands first, however late it was owed: pages are turned until all of it is there, within reason. */
const mostPages = 40;

async function findPages(find: (after: string | null) => Promise<OutboxPage>, least: number): Promise<OutboxPage> {
  let found = await find(null);
  for (let page = 1; page < mostPages && found.next !== null && !isEnough(found, page, least); page += 1) {
    const next = await find(found.next);
    found = { ...next, lines: [...found.lines, ...next.lines] };
  }
  return found;
}

function isEnough({ lines, needsRep: count }: OutboxPage, page: number, least: number): boolean {
  return page >= least && lines.filter(({ receipt }) => needsRep(receipt)).length >= count;
}

/** The lines by what is to be done about them: what needs the rep, then what waits by itself. */
export function outboxGroups(lines: readonly OutboxLine[]): { needing: OutboxLine[]; waiting: OutboxLine[] } {
  return {
    needing: lines.filter(({ receipt }) => needsRep(receipt)),
    waiting: lines.filter(({ receipt }) => !needsRep(receipt)),
  };
}

/** Is there nothing but the rep's own hand to bring it there? Not once the CRM has been connected by its API. */
export function isByHand({ receipt }: OutboxLine, cards: readonly ConnectionCard[]): boolean {
  if (receipt.failure?.kind !== 'by-hand') return false;
  const isItsSite = ({ crm, host }: ConnectionCard): boolean => crm === receipt.crm && host === receipt.host;
  return !cards.some((card) => isItsSite(card) && card.connection && card.connection.way !== 'form');
}
