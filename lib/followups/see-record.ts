import type { FollowthroughDb } from '../db/schema.ts';
import type { Lead } from '../leads/lead.ts';
import {
  type CrmChange,
  type CrmFacts,
  changesSince,
  firstSighting,
  newsAfter,
  type Sighting,
  sightingAfter,
} from '../leads/sighting.ts';
import { type Connection, connectionId } from '../outbox/connection.ts';
import { type RecordRef, recordKey } from '../records/record-ref.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { leadRow } from './lead-row.ts';
import { findSuppressionsFor, loadLead } from './load-run.ts';
import { replanRun } from './replan-run.ts';
import { type Body, runCommand } from './run-command.ts';
import { isTakenAway, type Taken, takenIn } from './taken-in.ts';
import type { World } from './world.ts';

/** What was seen of a followed lead's record: on its page, or by asking the CRM. */
export interface Seeing {
  readonly leadId: string;
  readonly ref: RecordRef;
  readonly facts: CrmFacts;
  /** The CRM itself was asked. */
  readonly isAsked: boolean;
}

/**
 * Takes in what a CRM says newly of a lead: its stage and owner where the lead still had what the CRM said before,
 * that they may not be called always; where the rep had it otherwise they are asked. An owner who is somebody else, and
 * do-not-call, end the run as its rules say. One command, which can be undone. True when a screen would show it.
 */
export async function seeRecord(world: World, seeing: Seeing, now: number): Promise<boolean> {
  const commandId = world.newId(now);
  const { taken, seen } = await findTaken(world, { seeing, commandId }, now);
  if (taken.length === 0) return keepSight(world.db, seen, { seeing, now });
  const result = await runCommand(world, { commandId, now }, storeTaken(world, { seeing, commandId }, now));
  return result.kind === 'done';
}

/** What the CRM last said of a record. */
export async function findSighting(db: FollowthroughDb, key: string, now: number): Promise<Sighting> {
  return (await db.sightings.get(key)) ?? firstSighting(key, now);
}

interface Looking {
  readonly seeing: Seeing;
  readonly commandId: string;
}

interface Found {
  readonly seen: Sighting;
  readonly lead: Lead | null;
  readonly connection: Connection | null;
  readonly taken: readonly Taken[];
}

async function findTaken({ db }: World, { seeing, commandId }: Looking, now: number): Promise<Found> {
  const { ref, leadId, facts } = seeing;
  const [seen, lead, connection] = await Promise.all([
    findSighting(db, recordKey(ref), now),
    db.leads.get(leadId),
    db.connections.get(connectionId(ref)),
  ]);
  if (!lead) return { seen, lead: null, connection: null, taken: [] };
  const taking = { ref, lead, connection: connection ?? null, seen, commandId };
  const taken = changesSince(seen, facts).flatMap((change) => takenIn(change, taking, now) ?? []);
  return { seen, lead, connection: connection ?? null, taken };
}

function storeTaken(world: World, looking: Looking, now: number): Body {
  const { seeing, commandId } = looking;
  const { leadId } = seeing;
  return async (record) => {
    const state = await loadLead(world, leadId, now);
    if (!state) return { refused: 'not-found', leadId: null };
    // Another look at the same record may have taken them in since.
    const { seen, taken, connection } = await findTaken(world, looking, now);
    const changes = taken.map(({ change }) => change);
    if (changes.length === 0) return { refused: 'moved-on', leadId };
    await world.db.sightings.put(sightAfter(seen, changes, { seeing, now }));
    const says = changes.map((change) => reasonOf(change, seeing.ref.host));
    const activityId = world.newId(now);
    await record.append({ id: activityId, leadId, commandId, at: now, kind: 'decision', why: says });
    const lead = leadRow(taken.reduce<Lead>((known, one) => ({ ...known, ...one.lead, updatedAt: now }), state.lead));
    const suppressions = await findSuppressionsFor(world, lead);
    const isLost = changes.some((change) => isTakenAway(change, connection));
    const signal = { kind: 'signal', signal: 'ownership', untilAt: null, activityId } as const;
    const after = { record, commandId, state: { ...state, lead, suppressions } };
    const why = await replanRun(world, isLost ? { ...after, event: signal } : after, now);
    return { leadId, says: [...says, ...why] };
  };
}

/** Nothing changed that the rep must know: the sight is kept where it says more than the last. */
async function keepSight(
  db: FollowthroughDb,
  seen: Sighting,
  { seeing, now }: { seeing: Seeing; now: number },
): Promise<boolean> {
  const after = sightAfter(seen, [], { seeing, now });
  if (!seeing.isAsked && wordsOf(after) === wordsOf(seen)) return false;
  await db.sightings.put(after);
  return after.runningSequence !== seen.runningSequence || wordsOf(after.recent) !== wordsOf(seen.recent);
}

function wordsOf(sight: object): string {
  return JSON.stringify({ ...sight, updatedAt: 0 });
}

function sightAfter(
  seen: Sighting,
  changes: readonly CrmChange[],
  { seeing, now }: { seeing: Seeing; now: number },
): Sighting {
  const after = sightingAfter(seen, seeing.facts, now);
  return { ...after, news: newsAfter(after.news, changes), askedAt: seeing.isAsked ? now : after.askedAt };
}

function reasonOf({ fact, from, to }: CrmChange, site: string): Reason {
  if (fact === 'stage') return reason('crm-stage-changed', { from, to, site });
  if (fact === 'owner') return reason('crm-owner-changed', { from, to, site });
  return reason(to === 'yes' ? 'crm-do-not-call' : 'crm-calls-allowed', { site });
}
