import type { FollowthroughDb } from '../db/schema.ts';
import type { Lead, LeadRecord } from '../leads/lead.ts';
import type { CrmChange, CrmFactName, Sighting } from '../leads/sighting.ts';
import type { Command, CommandResult, SettleNews } from '../messages/protocol.ts';
import { type Connection, connectionId } from '../outbox/connection.ts';
import { reason } from '../touches/reason.ts';
import { findPrompt } from './find-prompt.ts';
import { leadRow } from './lead-row.ts';
import { loadLead } from './load-run.ts';
import { replanRun } from './replan-run.ts';
import { type Body, runCommand } from './run-command.ts';
import { findSighting } from './see-record.ts';
import { statusOfStage } from './taken-in.ts';
import { undo } from './undo.ts';
import type { World } from './world.ts';

/**
 * The rep's answer to a change that came from the CRM: it is news no longer. To keep one's own undoes what the change
 * did, and is refused when something newer rests on that; where the lead kept the rep's own anyway, it is only noted.
 */
export async function settleNews(world: World, input: Command & SettleNews, now: number): Promise<CommandResult> {
  const { leadId, key, fact, keep } = input;
  const seen = await findSighting(world.db, key, now);
  const change = seen.news.find((one) => one.fact === fact);
  // What was taken in needs no yes: `dismissNews` puts it away.
  const isOpen = change && (keep === 'mine' || change.how === 'asked');
  if (!isOpen) return { kind: 'refused', because: 'moved-on', prompt: await findPrompt(world, leadId, now) };
  const answering = { input, change };
  const result = await (keep === 'mine' ? keepMine(world, answering, now) : takeTheirs(world, answering, now));
  if (result.kind === 'refused') return result;
  await putAway(world.db, key, change);
  return { ...result, prompt: await findPrompt(world, leadId, now) };
}

/** The rep has read what changed and agrees. */
export async function dismissNews(
  db: FollowthroughDb,
  { key, fact }: { key: string; fact: CrmFactName },
): Promise<void> {
  const change = (await db.sightings.get(key))?.news.find((one) => one.fact === fact);
  if (change) await putAway(db, key, change);
}

/** Puts away what was answered, and no change that came since. */
function putAway(db: FollowthroughDb, key: string, { fact, to }: CrmChange): Promise<void> {
  return changeNews(db, key, (news) => news.filter((one) => one.fact !== fact || one.to !== to));
}

/** From here on it counts as taken in by this command: what the CRM said itself is not written back into it. */
function takeOver(world: World, { key, fact, commandId }: Command & SettleNews): Promise<void> {
  return changeNews(world.db, key, (news) => news.map((one) => (one.fact === fact ? { ...one, commandId } : one)));
}

async function changeNews(
  db: FollowthroughDb,
  key: string,
  change: (news: Sighting['news']) => Sighting['news'],
): Promise<void> {
  await db.sightings
    .where('key')
    .equals(key)
    .modify((sight, ref) => {
      ref.value = { ...sight, news: change(sight.news) };
    });
}

interface Answering {
  readonly input: Command & SettleNews;
  readonly change: CrmChange;
}

async function keepMine(world: World, { input, change }: Answering, now: number): Promise<CommandResult> {
  const { commandId, leadId } = input;
  const undone = await undo(world, { commandId, undoneCommandId: change.commandId }, now);
  if (undone.kind === 'done' || change.how === 'taken') return undone;
  return runCommand(world, { commandId, now }, async (record) => {
    const says = [reason('crm-kept-own', { from: change.to, to: change.mine })];
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    return { leadId, says };
  });
}

async function takeTheirs(world: World, answering: Answering, now: number): Promise<CommandResult> {
  const { commandId, key } = answering.input;
  const record = await world.db.records.get(key);
  const connection =
    record && (await world.db.connections.get(connectionId(record as Parameters<typeof connectionId>[0])));
  const theirs = theirsOf(answering.change, record, connection ?? null);
  return runCommand(world, { commandId, now }, storeTheirs(world, { answering, theirs }, now));
}

function storeTheirs(world: World, { answering, theirs }: { answering: Answering; theirs: Theirs }, now: number): Body {
  const { commandId, leadId } = answering.input;
  return async (record) => {
    const state = await loadLead(world, leadId, now);
    if (!state) return { refused: 'not-found', leadId: null };
    await takeOver(world, answering.input);
    const says = [reason('lead-changed', { name: state.lead.name, fields: Object.keys(theirs).join(', ') })];
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    const lead = leadRow({ ...state.lead, ...theirs, updatedAt: now });
    const why = await replanRun(world, { record, commandId, state: { ...state, lead } }, now);
    return { leadId, says: [...says, ...why] };
  };
}

type Theirs = Partial<Pick<Lead, 'owner' | 'status' | 'doNotContact'>>;

function theirsOf({ fact, to }: CrmChange, record: LeadRecord | undefined, connection: Connection | null): Theirs {
  if (fact === 'owner') return { owner: to };
  if (fact === 'do-not-call') return { doNotContact: to === 'yes' };
  const status = record ? statusOfStage(connection, record.objectType, to) : null;
  return status === null ? {} : { status };
}
