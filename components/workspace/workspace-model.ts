import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Ask, Hear } from '../../lib/messages/client.ts';
import type { AskDraft } from '../../lib/messages/draft-line.ts';
import type { Health, Today } from '../../lib/messages/protocol.ts';
import type { Words } from '../../lib/words/words.ts';
import { type BarModel, createBarModel } from '../command/bar-model.ts';
import type { Clock } from '../kit/clock.ts';
import { createTicking } from '../kit/ticking.ts';
import { answerIn, createQuestion, type Question } from '../queue/asked.ts';
import { nextRow, nowFor, queueGroups, rowKey } from '../queue/queue-groups.ts';
import { createWishedModel, type WishedModel } from './command/wished-model.ts';
import { workspacePlace } from './command/workspace-place.ts';
import type { ConnectWorld } from './connections/connect-flow.ts';
import { type ConnectionsModel, createConnectionsModel } from './connections/connections-model.ts';
import { createEndpointModel, type EndpointModel } from './connections/endpoint-model.ts';
import { createLeadsModel, type LeadsModel } from './leads-model.ts';
import { createLettersModel, type LettersModel } from './letters/letters-model.ts';
import { createLibraryModel, type LibraryModel } from './library/library-model.ts';
import { createListsModel, type ListsModel } from './lists/lists-model.ts';
import { createOutboxModel, type OutboxModel } from './outbox/outbox-model.ts';
import { createRoutesModel, type RoutesModel } from './routes/routes-model.ts';
import { createRulesModel, type RulesModel } from './rules/rules-model.ts';
import { createSequencesModel, type SequencesModel } from './sequences/sequences-model.ts';
import { createSimulateModel, type SimulateModel } from './simulate/simulate-model.ts';
import { createTaughtModel, type TaughtModel } from './taught-model.ts';
import { createUnsavedModel, type UnsavedModel } from './unsaved/unsaved-model.ts';
import { createWorkspaceOrders, type WorkspaceOrders } from './workspace-orders.ts';

export const views = [
  'today',
  'leads',
  'field',
  'sequences',
  'library',
  'simulate',
  'lists',
  'outbox',
  'connections',
  'rules',
] as const;
export type View = (typeof views)[number];

/** All that the workspace takes from outside. */
export interface WorkspaceWorld extends ConnectWorld, Clock {
  readonly ask: Ask;
  readonly hear: Hear;
  readonly askDraft: AskDraft;
  readonly newId: (now: number) => string;
  readonly wordsAt: (now: number) => Words;
  /** Where a CRM's sign-in page sends the rep back to; the CRM's administrator has to know it. */
  readonly redirectUrl: string;
}

/** What could not be done; nothing was changed then. */
export type Trouble = { readonly kind: 'open' } | { readonly kind: 'stop'; readonly host: string };

export interface WorkspaceModel {
  readonly view: ReadonlySignal<View>;
  readonly today: Question<Today>;
  readonly leads: LeadsModel;
  readonly letters: LettersModel;
  readonly routes: RoutesModel;
  readonly sequences: SequencesModel;
  readonly library: LibraryModel;
  readonly simulate: SimulateModel;
  readonly lists: ListsModel;
  readonly outbox: OutboxModel;
  readonly connections: ConnectionsModel;
  /** Where the rep has drafts written. */
  readonly endpoint: EndpointModel;
  readonly redirectUrl: string;
  readonly rules: RulesModel;
  /** What was filled in anywhere in the workspace and not saved. */
  readonly unsaved: UnsavedModel;
  readonly orders: WorkspaceOrders;
  /** The line that takes plain sentences, and the list that one of them asked for. */
  readonly command: BarModel;
  readonly wished: WishedModel;
  readonly health: Question<Health>;
  readonly sites: Question<readonly string[]>;
  readonly taught: TaughtModel;
  readonly trouble: ReadonlySignal<Trouble | null>;
  /** The key of the row that was opened last. */
  readonly current: ReadonlySignal<string | null>;
  readonly now: ReadonlySignal<number>;
  readonly wordsAt: (now: number) => Words;
  readonly tickAt: (staleAt: number | null) => void;
  readonly start: () => () => void;
  /** Asks for everything on show again. */
  readonly retry: () => void;
  readonly show: (view: View) => void;
  readonly openRecord: (row: { readonly key: string; readonly leadId: string }) => Promise<void>;
  /** Opens the next record that is due; does nothing when none is. */
  readonly openNext: () => Promise<void>;
  readonly stopSite: (origin: string) => Promise<void>;
}

/** Commands come in bursts: their news is answered once, this long after the first. */
const newsPauseMs = 250;

/** The workspace's state: a model for each view, and whether reminders work; kept true by the worker's news. */
export function createWorkspaceModel(world: WorkspaceWorld): WorkspaceModel {
  const { ask } = world;
  const view = signal<View>('today');
  const current = signal<string | null>(null);
  const trouble = signal<Trouble | null>(null);
  const today = createQuestion(() => ask('findToday', {}));
  const health = createQuestion(() => ask('findHealth', {}));
  const sites = createQuestion(() => world.ask('findSites', {}));
  const taught = createTaughtModel(world);
  const orders = createWorkspaceOrders(world, () => retry());
  const parts = partsOf(world, orders);
  const wished = createWishedModel(world);
  const showView = (chosen: View): void => {
    wished.clear();
    view.value = chosen;
    refreshView(chosen, parts);
  };
  const command = createBarModel(workspacePlace(world, { ...parts, orders, wished, showView }));
  const ticking = createTicking(world);
  const retry = (): void => {
    for (const question of [today, health, parts.leads.page, sites, taught.sites, parts.outbox.page])
      void question.ask();
    refreshView(view.value, parts);
    wished.refresh();
  };
  const openRecord: WorkspaceModel['openRecord'] = async ({ key, leadId }) => {
    current.value = key;
    trouble.value = await troubleOf(() => ask('openRecord', { leadId }), { kind: 'open' });
  };
  return {
    ...parts,
    view,
    today,
    orders,
    command,
    wished,
    health,
    sites,
    taught,
    trouble,
    current,
    openRecord,
    now: computed(() => nowFor(answerIn(today.asked.value), ticking.now.value)),
    wordsAt: world.wordsAt,
    redirectUrl: world.redirectUrl,
    tickAt: ticking.tickAt,
    retry,
    start: () => {
      retry();
      const stops = [ticking.start(), hearChanges(world, retry)];
      return () => stops.forEach((stop) => stop());
    },
    show: showView,
    openNext: async () => {
      const row = nextRow(queueShown({ today, wished }, world.now()), current.value);
      if (row) await openRecord({ key: rowKey(row), leadId: row.leadId });
    },
    stopSite: async (origin) => {
      trouble.value = await troubleOf(() => ask('forgetSite', { origin }), {
        kind: 'stop',
        host: new URL(origin).host,
      });
      await sites.ask();
    },
  };
}

/** What is walked along: the list that was asked for, else the queue of today. */
function queueShown(
  { today, wished }: Pick<WorkspaceModel, 'today' | 'wished'>,
  now: number,
): ReturnType<typeof queueGroups> {
  const asked = wished.shown.value;
  if (asked) return [{ name: 'due', rows: answerIn(asked.found.asked.value)?.rows ?? [] }];
  const shown = answerIn(today.asked.value);
  return shown ? queueGroups(shown, now) : [];
}

type Parts = Pick<
  WorkspaceModel,
  | 'leads'
  | 'letters'
  | 'routes'
  | 'sequences'
  | 'library'
  | 'simulate'
  | 'lists'
  | 'outbox'
  | 'connections'
  | 'endpoint'
  | 'rules'
  | 'unsaved'
>;

function partsOf(world: WorkspaceWorld, orders: WorkspaceOrders): Parts {
  const unsaved = createUnsavedModel(world);
  return {
    leads: createLeadsModel(world),
    letters: createLettersModel(world, orders),
    routes: createRoutesModel(world, orders),
    sequences: createSequencesModel(world, orders, unsaved),
    library: createLibraryModel(world, orders, unsaved),
    simulate: createSimulateModel(world),
    lists: createListsModel(world, orders),
    outbox: createOutboxModel(world),
    connections: createConnectionsModel(world),
    endpoint: createEndpointModel(world),
    rules: createRulesModel(world, orders, unsaved),
    unsaved,
  };
}

/** Asks again for what only one view shows. */
function refreshView(
  view: View,
  { letters, routes, sequences, library, simulate, lists, outbox, connections, endpoint, rules }: Parts,
): void {
  if (view === 'field') {
    letters.refresh();
    routes.refresh();
    // Their words may come from it.
    void library.library.ask();
  }
  if (view === 'sequences') sequences.refresh();
  if (view === 'library') library.refresh();
  if (view === 'simulate') simulate.refresh();
  if (view === 'lists') lists.refresh();
  // What is owed is asked for with any view on show: its tab counts it.
  if (view === 'outbox') void outbox.cards.ask();
  if (view === 'connections') {
    connections.refresh();
    endpoint.refresh();
  }
  // Today offers as many a day as the rules allow.
  if (view === 'rules' || view === 'today') rules.refresh();
}

function hearChanges({ hear, wait }: WorkspaceWorld, refresh: () => void): () => void {
  let stopWaiting: (() => void) | null = null;
  const stopHearing = hear(({ news }) => {
    if ((news !== 'leads' && news !== 'outbox') || stopWaiting) return;
    stopWaiting = wait(newsPauseMs, () => {
      stopWaiting = null;
      refresh();
    });
  });
  return () => {
    stopHearing();
    stopWaiting?.();
  };
}

async function troubleOf(work: () => Promise<unknown>, trouble: Trouble): Promise<Trouble | null> {
  try {
    await work();
    return null;
  } catch {
    return trouble;
  }
}
