import { ApiError } from '../connectors/api.ts';
import type { CrmPerson } from '../connectors/api-adapter.ts';
import { changeConnection } from '../followups/connections.ts';
import { findHistoryIds } from '../followups/kept-lead.ts';
import { findSighting, seeRecord } from '../followups/see-record.ts';
import type { CrmFacts } from '../leads/sighting.ts';
import { type Connection, connectionId } from '../outbox/connection.ts';
import type { Failure } from '../outbox/failure.ts';
import { isResting, recoveryOf, restUntilAt } from '../outbox/recovery.ts';
import { type RecordRef, recordKey } from '../records/record-ref.ts';
import { openConnection } from './open-connection.ts';
import { tellChange } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

/** A CRM is asked about one record at most this often: budgets are the company's, and a rep opens a record again and again. */
const restMs = 10 * 60_000;

/**
 * Asks a connected CRM what it says of a followed lead's record that the rep has opened, and takes it in. Nothing is
 * asked of a CRM that wants a rest or a sign-in; a failure changes nothing of the lead and is no news: what is written
 * tells of it. Two at once (a page that tells of itself twice) ask once.
 */
export function askCrm(worker: Worker, leadId: string, ref: RecordRef): Promise<void> {
  return worker.locks.request(`ask:${recordKey(ref)}`, () => askOnce(worker, leadId, ref));
}

async function askOnce(worker: Worker, leadId: string, ref: RecordRef): Promise<void> {
  const { db } = worker;
  const now = worker.now();
  const connection = await db.connections.get(connectionId(ref));
  if (!connection || !mayAsk(connection, now)) return;
  const { askedAt } = await findSighting(db, recordKey(ref), now);
  // A clock that was set back must not keep it from being asked for as long as it was ahead.
  if (askedAt !== null && Math.abs(now - askedAt) < restMs) return;
  const person = await readPerson(worker, connection, ref);
  if (!person) return noteAsked(worker, ref);
  const facts = await factsOf(worker, person, leadId);
  const isNews = await seeRecord(worldOf(worker), { leadId, ref, facts, isAsked: true }, worker.now());
  if (isNews) await tellChange(worker, [leadId]);
}

function mayAsk(connection: Connection, now: number): boolean {
  return connection.state === 'ok' && connection.way !== 'form' && !isResting(connection, now);
}

/** A CRM that fails, or has no such record, is left alone as long as one that answers. */
async function noteAsked({ db, now }: Worker, ref: RecordRef): Promise<void> {
  await db.transaction('rw', db.sightings, async () => {
    const seen = await findSighting(db, recordKey(ref), now());
    await db.sightings.put({ ...seen, askedAt: now() });
  });
}

async function readPerson(worker: Worker, connection: Connection, ref: RecordRef): Promise<CrmPerson | null> {
  const adapter = worker.adapterOf(connection.crm);
  const api = await openConnection(worker, connection);
  if (!adapter || 'kind' in api) return null;
  try {
    return await adapter.readPerson(api, ref);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    await giveRest(worker, connection, error.failure);
    return null;
  }
}

/** The budget is one for reading and writing. */
async function giveRest({ db, now }: Worker, { id }: Connection, failure: Failure): Promise<void> {
  if (recoveryOf(failure).kind !== 'pause') return;
  await changeConnection(db, id, (one) => ({
    ...one,
    pausedUntilAt: restUntilAt(failure, now()),
    lastFailure: failure,
  }));
}

/** What we wrote there ourselves is not what others did. */
async function factsOf({ db }: Worker, person: CrmPerson, leadId: string): Promise<CrmFacts> {
  const leadIds = await findHistoryIds(db, leadId);
  const rows = await db.outbox
    .where('leadId')
    .anyOf([...leadIds])
    .toArray();
  const ours = new Set(rows.flatMap(({ made }) => Object.values(made)));
  return {
    stage: person.stage?.label ?? null,
    owner: person.owner?.name ?? null,
    doNotCall: person.doNotCall,
    runningSequence: person.runningSequence ?? '',
    recent: person.recent.filter(({ id }) => !ours.has(id)),
  };
}
