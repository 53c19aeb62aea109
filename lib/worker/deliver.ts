import type { Api } from '../connectors/api.ts';
import type { ApiAdapter } from '../connectors/api-adapter.ts';
import { actFor, type Delivering, perform } from '../connectors/deliver-write.ts';
import { isDatabaseTrouble } from '../db/database-trouble.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import { findDueRecords, findNextTryAt, findOpenOf } from '../followups/outbox/due-writes.ts';
import { storeEvent } from '../followups/outbox/store-event.ts';
import { holdsBack, isEnded, type OutboxEvent } from '../outbox/after-event.ts';
import type { Connection } from '../outbox/connection.ts';
import type { OutboxRow } from '../outbox/delivery.ts';
import { type Failure, failureOf } from '../outbox/failure.ts';
import { isOfConnection, isResting } from '../outbox/recovery.ts';
import type { CrmId } from '../records/record-ref.ts';

/** All that the outbox is delivered with. */
export interface Deliverer {
  readonly db: FollowthroughDb;
  readonly locks: Pick<LockManager, 'request'>;
  readonly now: () => number;
  /** A signed-in way into a workspace, or why there is none. */
  readonly openConnection: (connection: Connection) => Promise<Api | Failure>;
  readonly adapterOf: (crm: CrmId) => ApiAdapter | null;
  readonly textOf: Delivering['textOf'];
  readonly report: (what: string, error: unknown) => void;
}

/** What one round did. */
export interface DeliveryRound {
  /** The leads of writes that have come another step. */
  readonly leadIds: readonly string[];
  /** More is due than one round takes. */
  readonly hasMore: boolean;
}

/** Writes looked at, and time taken, in one round: the worker must not be away for long, nor be killed in the middle. */
const mostWrites = 50;
const roundMs = 25_000;
/** Steps, looks and what lies between, of one write in one round. */
const mostActs = 30;
const restMs = 30_000;
/** After a mistake of ours, which the next moment will not mend. */
const mistakeMs = 15 * 60_000;

/**
 * Goes on with what is owed to the CRMs and due, one write after another, those of one record in the order they were
 * owed. Safe to interrupt anywhere: what is about to be sent is stored first, and looked for before it is sent again.
 * Two at once wait for each other.
 */
export function deliverDue(deliverer: Deliverer): Promise<DeliveryRound> {
  return deliverer.locks.request('outbox', () => deliverRound(deliverer));
}

interface Round extends Deliverer {
  /** No further write is taken up after that. */
  readonly endsAt: number;
  readonly leadIds: Set<string>;
  readonly opened: Map<string, { readonly connection: Connection; readonly api: Api }>;
  /** Connections that failed in this round, as they were then: their other writes are not tried in it. */
  readonly failed: Map<string, { readonly connection: Connection; readonly failure: Failure }>;
}

async function deliverRound(deliverer: Deliverer): Promise<DeliveryRound> {
  const { db, now } = deliverer;
  const round: Round = {
    ...deliverer,
    endsAt: now() + roundMs,
    leadIds: new Set(),
    opened: new Map(),
    failed: new Map(),
  };
  for (const recordKey of await findDueRecords(db, now(), mostWrites)) await deliverRecord(round, recordKey);
  const nextAt = await findNextTryAt(db);
  return { leadIds: [...round.leadIds], hasMore: nextAt !== null && nextAt <= now() };
}

/** One write that has to wait holds back the newer ones of its record; one that needs the rep does not. */
async function deliverRecord(round: Round, recordKey: string): Promise<void> {
  let before: OutboxRow | null = null;
  for (const { id } of await findOpenOf(round.db, recordKey)) {
    if (round.now() >= round.endsAt) return;
    const row = await round.db.outbox.get(id);
    if (!row || isEnded(row) || row.delivery.kind === 'needs-rep') continue;
    const after: OutboxRow = before && holdsBack(row) ? await wait(round, row, before) : await takeUp(round, row);
    if (holdsBack(after)) before ??= after;
  }
}

/** It is looked at again together with what it waits for. */
async function wait(round: Round, row: OutboxRow, { tryAt = null }: { tryAt?: number | null }): Promise<OutboxRow> {
  if (!isDue(row, round.now())) return row;
  return store(round, { row, event: { kind: 'held', untilAt: tryAt }, asked: null });
}

async function takeUp(round: Round, row: OutboxRow): Promise<OutboxRow> {
  if (!isDue(row, round.now())) return row;
  try {
    return await pursue(round, row);
  } catch (error) {
    if (isDatabaseTrouble(error)) throw error;
    round.report(`the write ${row.id}`, error);
    await putOff(round, row.id);
    return row;
  }
}

/** As it stands: a row that cannot be gone on with must not keep the others from it. One that has ended stays so. */
async function putOff({ db, now }: Round, id: string): Promise<void> {
  const open = db.outbox.where('id').equals(id);
  await open.modify((row, ref) => {
    if (row.openAt !== undefined) ref.value = { ...row, tryAt: now() + mistakeMs };
  });
}

/** Goes on with a write for as long as there is something to be done for it now. */
async function pursue(round: Round, row: OutboxRow): Promise<OutboxRow> {
  let current = row;
  for (let acts = 0; acts < mostActs; acts += 1) {
    current = await act(round, current);
    if (isEnded(current) || !isDue(current, round.now())) return current;
  }
  return store(round, { row: current, event: { kind: 'held', untilAt: round.now() + restMs }, asked: null });
}

async function act(round: Round, row: OutboxRow): Promise<OutboxRow> {
  if (row.delivery.kind === 'sending') return store(round, { row, event: { kind: 'interrupted' }, asked: null });
  const way = await wayTo(round, row);
  if ('event' in way) return store(round, { row, ...way });
  const { connection, ...delivering } = way;
  const report = (error: unknown): void => round.report(`the connector of ${connection.crm}`, error);
  const next = actFor(row, delivering, report);
  const begun: OutboxEvent | null = next.kind === 'run' ? { kind: 'begun', step: next.step } : null;
  const current = begun ? await store(round, { row, event: begun, asked: null }) : row;
  // Undone, or let go, since it was read: nothing of it is sent any more.
  if (begun && current.delivery.kind !== 'sending') return current;
  const event = await perform(next, { row: current, delivering, report });
  if (!event) return current;
  if (event.kind === 'failed' && isOfConnection(event.failure))
    round.failed.set(connection.id, { connection, failure: event.failure });
  return store(round, { row: current, event, asked: next.kind === 'known' ? null : connection });
}

type Way = Delivering & { readonly connection: Connection };
type NoWay = Pick<Parameters<typeof storeEvent>[1], 'event' | 'asked'>;

/** The way to where a write is owed, or what there is to wait for. */
async function wayTo(round: Round, row: OutboxRow): Promise<Way | NoWay> {
  const connection = await round.db.connections.get(row.connectionId);
  const adapter = round.adapterOf(row.ref.crm);
  if (!connection) return noWay({ kind: 'disconnected' });
  if (connection.way === 'form') return noWay(failedWith(failureOf('by-hand')));
  if (!adapter) return noWay(failedWith(failureOf('no-place')));
  const resting = restOf(round, connection);
  if (resting) return noWay(resting);
  const api = await openOnce(round, connection);
  if ('send' in api) return { connection, adapter, api, textOf: round.textOf };
  if (isOfConnection(api)) round.failed.set(connection.id, { connection, failure: api });
  return { event: failedWith(api), asked: connection };
}

/** What a connection says before it is asked; null when it may be. */
function restOf(round: Round, connection: Connection): OutboxEvent | null {
  const { id, state, lastFailure, pausedUntilAt, updatedAt } = connection;
  if (state === 'off') return { kind: 'held', untilAt: null };
  if (state === 'sign-in') return failedWith(failureOf('unauthorised', lastFailure?.says));
  if (isResting(connection, round.now())) return { kind: 'held', untilAt: pausedUntilAt };
  const failed = round.failed.get(id);
  // Signed in anew since it failed, it is tried again.
  return failed?.connection.updatedAt === updatedAt ? failedWith(failed.failure) : null;
}

function noWay(event: OutboxEvent): NoWay {
  return { event, asked: null };
}

function failedWith(failure: Failure): OutboxEvent {
  return { kind: 'failed', failure };
}

/** Opened once in a round, and anew when the connection was changed meanwhile. */
async function openOnce({ opened, openConnection }: Round, connection: Connection): Promise<Api | Failure> {
  const known = opened.get(connection.id);
  if (known?.connection.updatedAt === connection.updatedAt) return known.api;
  const api = await openConnection(connection);
  if ('send' in api) opened.set(connection.id, { connection, api });
  return api;
}

async function store(round: Round, happened: Parameters<typeof storeEvent>[1]): Promise<OutboxRow> {
  const { row } = happened;
  const next = (await storeEvent(round.db, happened, round.now())) ?? row;
  if (isNews(row, next)) round.leadIds.add(row.leadId);
  return next;
}

/** A screen shows how far it has come and what is in the way. */
function isNews(one: OutboxRow, other: OutboxRow): boolean {
  return JSON.stringify([one.delivery, one.wanted]) !== JSON.stringify([other.delivery, other.wanted]);
}

function isDue({ tryAt }: OutboxRow, now: number): boolean {
  return tryAt !== undefined && tryAt <= now;
}
