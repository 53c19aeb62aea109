import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { withChanges } from '../../../lib/followups/connection-changes.ts';
import type { ConnectionCard, ConnectionChanges } from '../../../lib/messages/connections.ts';
import type { SignInWay } from '../../../lib/outbox/connection.ts';
import { answerIn, createQuestion, type Question } from '../../queue/asked.ts';
import { accessFor, type ConnectDraft, draftFor, emptyField, waysOf, withoutSecrets } from './connect-draft.ts';
import { type ConnectEnd, type ConnectWorld, connectBy, endOf, isAllowed } from './connect-flow.ts';

/** What is under way with the open workspace. */
export type Working = 'connect' | 'check' | 'disconnect';

/** What became of the last thing that was done, for the workspace it was done to. */
export type ConnectionTold = ConnectEnd | { readonly kind: 'checked' | 'disconnected' };

export interface ConnectionsModel {
  readonly cards: Question<readonly ConnectionCard[]>;
  /** As the worker has them, with what the rep changed and the worker has not answered yet; null until they are known. */
  readonly shown: ReadonlySignal<readonly ConnectionCard[] | null>;
  /** The workspace that is open; one at a time. */
  readonly openId: ReadonlySignal<string | null>;
  /** What is filled in to connect the open one; null while it is managed. */
  readonly draft: ReadonlySignal<ConnectDraft | null>;
  readonly working: ReadonlySignal<Working | null>;
  readonly told: ReadonlySignal<ConnectionTold | null>;
  readonly refresh: () => void;
  readonly toggle: (card: ConnectionCard) => void;
  /** Begins to connect, or to sign in again, by a way. */
  readonly choose: (card: ConnectionCard, way: SignInWay) => void;
  readonly cancel: () => void;
  readonly fill: (name: string, text: string) => void;
  /** Must be called straight from a click: Chrome asks the rep only then. */
  readonly connect: (card: ConnectionCard) => Promise<void>;
  /** Asks Chrome for what was taken back; must be called straight from a click. */
  readonly allow: (card: ConnectionCard) => Promise<void>;
  readonly check: (card: ConnectionCard) => Promise<void>;
  /** Shown and sent at once, whatever is under way: a reload right after loses none. Answers are taken in order. */
  readonly change: (card: ConnectionCard, changes: ConnectionChanges) => Promise<void>;
  readonly disconnect: (card: ConnectionCard) => Promise<void>;
}

type State = ReturnType<typeof createState>;

/** The connections: one is open at a time, to be connected or to be managed, and one thing is done at a time. */
export function createConnectionsModel(world: ConnectWorld): ConnectionsModel {
  const cards = createQuestion(() => world.ask('findConnections', {}));
  const state = createState();
  const doing = (working: Working, work: () => Promise<ConnectionTold | null>): Promise<void> =>
    attempt({ state, cards, working }, work);
  return {
    cards,
    ...state,
    shown: computed(() => answerIn(cards.asked.value)?.map((card) => changed(card, state.changes.value)) ?? null),
    refresh: () => void cards.ask(),
    toggle: (card) => {
      const isOpening = state.openId.value !== card.id;
      open(state, isOpening ? card : null);
    },
    choose: (card, way) => {
      state.told.value = null;
      state.draft.value = draftFor(card, way);
    },
    cancel: () => {
      state.told.value = null;
      state.draft.value = null;
    },
    fill: (name, text) => {
      const { draft, told } = state;
      if (draft.value) draft.value = { ...draft.value, fields: { ...draft.value.fields, [name]: text } };
      if (told.value?.kind === 'not-valid' && told.value.field === name) told.value = null;
    },
    connect: (card) => connect(world, state, { card, doing }),
    allow: (card) => doing('check', () => allow(world, card)),
    check: (card) => doing('check', () => check(world, card)),
    change: createChange(world, state, cards),
    disconnect: (card) =>
      doing('disconnect', async () => {
        await world.ask('disconnect', { connectionId: card.id });
        return { kind: 'disconnected' };
      }),
  };
}

function createState() {
  return {
    openId: signal<string | null>(null),
    draft: signal<ConnectDraft | null>(null),
    working: signal<Working | null>(null),
    told: signal<ConnectionTold | null>(null),
    changes: signal<readonly Change[]>([]),
  };
}

/** A choice that is on its way to the worker. */
interface Change {
  readonly id: string;
  readonly changes: ConnectionChanges;
}

function changed(card: ConnectionCard, changes: readonly Change[]): ConnectionCard {
  const mine = changes.filter(({ id }) => id === card.id);
  return mine.reduce(
    (shown, { changes: one }) =>
      shown.connection
        ? { ...shown, connection: withChanges(shown.connection, one, shown.connection.updatedAt) }
        : shown,
    card,
  );
}

function createChange(
  { ask }: ConnectWorld,
  { changes: pending, told }: State,
  cards: Question<readonly ConnectionCard[]>,
): ConnectionsModel['change'] {
  const line = { answered: Promise.resolve() };
  return (card, changes) => {
    const mine: Change = { id: card.id, changes };
    pending.value = [...pending.value, mine];
    told.value = null;
    const sent = ask('changeConnection', { connectionId: card.id, changes }).catch(() => null);
    line.answered = line.answered.then(async () => {
      const answer = await sent;
      await cards.ask();
      pending.value = pending.value.filter((one) => one !== mine);
      if (!answer) told.value = { kind: 'failed' };
    });
    return line.answered;
  };
}

/** Whatever was typed for another one is forgotten. */
function open({ openId, draft, told }: State, card: ConnectionCard | null): void {
  openId.value = card?.id ?? null;
  told.value = null;
  const [first = 'form'] = card ? waysOf(card) : [];
  draft.value = card && !card.connection ? draftFor(card, first) : null;
}

interface Doing {
  readonly state: State;
  readonly cards: Question<readonly ConnectionCard[]>;
  readonly working: Working;
}

/** Does one thing at a time, and says what became of it, unless the rep has gone on to another workspace meanwhile. */
async function attempt({ state, cards, working }: Doing, work: () => Promise<ConnectionTold | null>): Promise<void> {
  if (state.working.value) return;
  const openId = state.openId.value;
  // Begun before anything else: a request for a permission has to come straight from the click.
  const begun = work();
  state.working.value = working;
  state.told.value = null;
  const told = await begun.catch(() => ({ kind: 'failed' }) as const);
  await cards.ask();
  state.working.value = null;
  if (state.openId.value === openId) tell(state, answerIn(cards.asked.value), told);
}

function tell(state: State, cards: readonly ConnectionCard[] | null, told: ConnectionTold | null): void {
  if (told?.kind === 'disconnected') {
    const card = cards?.find(({ id }) => id === state.openId.value);
    open(state, card ?? null);
  }
  state.told.value = told;
}

interface Connect {
  readonly card: ConnectionCard;
  readonly doing: (working: Working, work: () => Promise<ConnectionTold | null>) => Promise<void>;
}

async function connect(world: ConnectWorld, state: State, { card, doing }: Connect): Promise<void> {
  const draft = state.draft.value;
  if (!draft || state.working.value) return;
  const empty = emptyField(card, draft);
  if (empty !== null) return void (state.told.value = { kind: 'not-valid', field: empty });
  await doing('connect', async () => {
    const { way, fields } = draft;
    const end = await connectBy(world, { connectionId: card.id, way, fields }, accessFor(card, draft));
    if (state.draft.value === draft) state.draft.value = draftAfter(card, draft, end);
    return end;
  });
}

/** Secrets stay only where nothing was sent to the CRM with them. */
function draftAfter(card: ConnectionCard, draft: ConnectDraft, end: ConnectEnd): ConnectDraft | null {
  if (end.kind === 'connected') return null;
  if (end.kind === 'press-again') return { ...draft, more: end.access };
  return end.kind === 'not-granted' || end.kind === 'not-valid' ? draft : withoutSecrets(card, draft);
}

async function allow(world: ConnectWorld, card: ConnectionCard): Promise<ConnectionTold> {
  const way = card.connection?.way ?? 'form';
  const missing = { hosts: card.hosts[way] ?? [], permissions: card.permissions[way] ?? [] };
  if (!isAllowed(missing) && !(await world.requestAccess(missing))) return { kind: 'not-granted' };
  return check(world, card);
}

async function check({ ask }: ConnectWorld, { id }: ConnectionCard): Promise<ConnectionTold> {
  const end = endOf(await ask('checkConnection', { connectionId: id }));
  return end.kind === 'connected' ? { kind: 'checked' } : end;
}
