import { Dexie } from 'dexie';
import type { ApiAdapter } from '../../../lib/connectors/api-adapter.ts';
import type { HttpRequest } from '../../../lib/connectors/carrier.ts';
import { openApi } from '../../../lib/connectors/open-api.ts';
import type { FollowthroughDb } from '../../../lib/db/schema.ts';
import { findNextTryAt } from '../../../lib/followups/outbox/due-writes.ts';
import { newId } from '../../../lib/messages/new-id.ts';
import type { Connection } from '../../../lib/outbox/connection.ts';
import type { OutboxRow } from '../../../lib/outbox/delivery.ts';
import type { Failure } from '../../../lib/outbox/failure.ts';
import { type Deliverer, type DeliveryRound, deliverDue } from '../../../lib/worker/deliver.ts';
import { monday, newWorld } from '../../world.ts';
import { connection, outboxRow } from '../outbox/rows.ts';
import { type Fault, newFakeCrm, oneStep } from './fake-crm.ts';

/** The one connection there is. */
export const id = connection().id;

/** A worker's outbox before an invented CRM, and what goes wrong between them. */
export interface Stage {
  readonly db: FollowthroughDb;
  readonly crm: ReturnType<typeof newFakeCrm>;
  readonly clock: { now: number };
  readonly reports: string[];
  /** What goes wrong with the next requests, in their order. */
  readonly plan: {
    faultOf: (request: HttpRequest) => Fault | null;
    open: (connection: Connection) => Failure | null | Promise<Failure | null>;
  };
  /** One life of the worker: a round, or as much of it as it lives to do. */
  live(): Promise<DeliveryRound | 'died'>;
  row(rowId: string): Promise<OutboxRow>;
}

/** A fresh one, with one connection. */
export async function newStage(adapter: ApiAdapter = oneStep, changes: Partial<Connection> = {}): Promise<Stage> {
  const { db } = await newWorld();
  await db.connections.add(connection(changes));
  const clock = { now: monday };
  const reports: string[] = [];
  const plan: Stage['plan'] = { faultOf: () => null, open: () => null };
  const crm = newFakeCrm(
    () => clock.now,
    (request) => plan.faultOf(request),
  );
  const deliverer = (): Deliverer => ({
    db,
    locks: ownLocks(),
    now: () => clock.now,
    openConnection: async (one) =>
      (await plan.open(one)) ??
      openApi({ adapter, connection: one, secrets: {}, carry: crm.carry, keep: async () => undefined, now: clock.now }),
    adapterOf: () => adapter,
    textOf: (write) => ({ subject: write.kind === 'touch' ? write.note : write.kind, text: '' }),
    report: (what, error) => reports.push(`${what}: ${String(error)}`),
  });
  return {
    db,
    crm,
    clock,
    reports,
    plan,
    live: async () => {
      crm.revive();
      return Promise.race([deliverDue(deliverer()), crm.died.then(() => 'died' as const)]).catch((error: unknown) => {
        if (error instanceof Dexie.AbortError) return 'died';
        throw error;
      });
    },
    row: async (rowId) => (await db.outbox.get(rowId))!,
  };
}

/** Each life has locks of its own: those of a killed worker are gone with it. */
function ownLocks(): Deliverer['locks'] {
  const state = { last: Promise.resolve() as Promise<unknown> };
  const request = (_name: string, work: () => Promise<unknown>): Promise<unknown> => {
    state.last = state.last.then(work, work);
    return state.last;
  };
  return { request } as unknown as Deliverer['locks'];
}

/** The next requests fail so, then none. */
export function failing(...next: ReadonlyArray<Fault | null>): () => Fault | null {
  const left = [...next];
  return () => left.shift() ?? null;
}

/** The n-th log of a lead, on record 1. */
export function rowOf(index: number, changes: Partial<OutboxRow> = {}): OutboxRow {
  const recordId = changes.ref?.recordId ?? '1';
  const at = monday + index;
  return outboxRow({
    id: newId(at),
    commandId: `command-${index}`,
    activityId: `activity-${index}`,
    ref: { crm: 'espocrm', host: 'crm.example', tenant: '', objectType: 'Lead', recordId },
    recordKey: `espocrm/crm.example//Lead/${recordId}`,
    write: {
      kind: 'touch',
      channel: 'call',
      outcome: 'voicemail',
      contact: '',
      note: `log ${index}`,
      stepTitle: '',
      at,
    },
    owedAt: at,
    openAt: at,
    tryAt: monday,
    ...changes,
  });
}

/** The n-th log, on this record. */
export function onRecord(index: number, recordId: string): OutboxRow {
  return rowOf(index, { ref: { crm: 'espocrm', host: 'crm.example', tenant: '', objectType: 'Lead', recordId } });
}

/** Lives on until nothing is left to do by itself. */
export async function liveOn(stage: Stage, most = 200): Promise<void> {
  for (let lives = 0; lives < most; lives += 1) {
    await stage.live();
    const nextAt = await findNextTryAt(stage.db);
    if (nextAt === null) return;
    stage.clock.now = Math.max(stage.clock.now, nextAt);
  }
  throw new Error('It never comes to rest');
}

/** Has the worker die when a write is to be stored for the n-th time: nothing of that is stored. Gives what ends it. */
export function dieAtPut(db: FollowthroughDb, dies: (count: number) => boolean): () => void {
  const put = db.outbox.put.bind(db.outbox);
  const state = { count: 0 };
  db.outbox.put = ((row: OutboxRow) => {
    state.count += 1;
    return dies(state.count) ? Dexie.Promise.reject(new Dexie.AbortError('killed')) : put(row);
  }) as typeof db.outbox.put;
  return () => {
    db.outbox.put = put;
  };
}
