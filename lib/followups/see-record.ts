import type { FollowthroughDb } from '../db/schema.ts';
import type { Lead } from '../leads/lead.ts';
import {
  type CrmChange,
  type CrmFactName,
  type CrmFacts,
  changesSince,
  firstSighting,
  newsAfter,
  type Saying,
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
 * do-not-call, end the run as its rules say. One command for each fact, which can be undone without the others. True
 * when a screen would show it.
 */
export async function seeRecord(world: World, seeing: Seeing, now: number): Promise<boolean> {
  const { taken } = await findTaken(world, { seeing, commandId: '' }, now);
  let isNews = false;
  for (const { change } of taken) {
    const commandId = world.newId(now);
    const ofFact = { ...seeing, facts: onlyFact(seeing.facts, change.fact) };
    const result = await runCommand(world, { commandId, now }, storeTaken(world, { seeing: ofFact, commandId }, now));
    // Not kept as seen, either: the next look takes it in.
    if (result.kind === 'refused' && result.because === 'storage-full') return isNews;
    isNews = isNews || result.kind === 'done';
  }
  return (await keepSight(world.db, seeing, now)) || isNews;
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
  readonly connection: Connection | null;
  readonly taken: readonly Taken[];
}

async function findTaken({ db }: World, { seeing, commandId }: Looking, now: number): Promise<Found> {
  const { ref, leadId } = seeing;
  const [seen, lead, connection = null] = await Promise.all([
    findSighting(db, recordKey(ref), now),
    db.leads.get(leadId),
    db.connections.get(connectionId(ref)),
  ]);
  if (!lead) return { seen, connection: null, taken: [] };
  const taking = { ref, lead, connection, seen, commandId };
  const taken = changesSince(seen, sayingOf(seeing)).flatMap((change) => takenIn(change, taking, now) ?? []);
  return { seen, connection, taken };
}

function storeTaken(world: World, looking: Looking, now: number): Body {
  const { seeing, commandId } = looking;
  const { leadId } = seeing;
  return async (record) => {
    const state = await loadLead(world, leadId, now);
    if (!state) return { refused: 'not-found', leadId: null };
    // Another look at the same record may have taken it in since.
    const { seen, taken, connection } = await findTaken(world, looking, now);
    const changes = taken.map(({ change }) => change);
    if (changes.length === 0) return { refused: 'moved-on', leadId };
    const after = sightingAfter(seen, sayingOf(seeing), now);
    await world.db.sightings.put({ ...after, news: newsAfter(after.news, changes) });
    const says = changes.map((change) => reasonOf(change, seeing.ref.host));
    const activityId = world.newId(now);
    await record.append({ id: activityId, leadId, commandId, at: now, kind: 'decision', why: says });
    const lead = leadRow(taken.reduce<Lead>((known, one) => ({ ...known, ...one.lead, updatedAt: now }), state.lead));
    const suppressions = await findSuppressionsFor(world, lead);
    const isLost = changes.some((change) => isTakenAway(change, connection));
    const signal = { kind: 'signal', signal: 'ownership', untilAt: null, activityId } as const;
    const planning = { record, commandId, state: { ...state, lead, suppressions } };
    const why = await replanRun(world, isLost ? { ...planning, event: signal } : planning, now);
    return { leadId, says: [...says, ...why] };
  };
}

/** What was seen beyond what changed is kept where it says more than the last sight; what the rep answered meanwhile stays. */
function keepSight(db: FollowthroughDb, seeing: Seeing, now: number): Promise<boolean> {
  return db.transaction('rw', db.sightings, async () => {
    const seen = await findSighting(db, recordKey(seeing.ref), now);
    const sight = sightingAfter(seen, sayingOf(seeing), now);
    if (!seeing.isAsked && wordsOf(sight) === wordsOf(seen)) return false;
    await db.sightings.put(seeing.isAsked ? { ...sight, askedAt: now } : sight);
    return sight.runningSequence !== seen.runningSequence || wordsOf(sight.recent) !== wordsOf(seen.recent);
  });
}

function sayingOf({ facts, isAsked }: Seeing): Saying {
  return { facts, source: isAsked ? 'api' : 'page' };
}

/** So that each is undone by itself: who keeps a lead does not lift their do-not-call with it. */
function onlyFact({ stage, owner, doNotCall }: CrmFacts, fact: CrmFactName): CrmFacts {
  return {
    stage: fact === 'stage' ? stage : null,
    owner: fact === 'owner' ? owner : null,
    doNotCall: fact === 'do-not-call' ? doNotCall : null,
  };
}

function wordsOf(sight: object): string {
  return JSON.stringify({ ...sight, updatedAt: 0 });
}

function reasonOf({ fact, from, to }: CrmChange, site: string): Reason {
  if (fact === 'stage') return reason('crm-stage-changed', { from, to, site });
  if (fact === 'owner') return reason('crm-owner-changed', { from, to, site });
  return reason(to === 'yes' ? 'crm-do-not-call' : 'crm-calls-allowed', { site });
}
