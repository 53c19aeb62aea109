import type { Recorder } from '../db/journal.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import { emailPoint, phonePoint } from '../leads/contact-point.ts';
import type { ContactPoint, Lead, LeadRecord } from '../leads/lead.ts';
import { dealOf, leadFromReading } from '../leads/lead-from-reading.ts';
import { segmentOf } from '../leads/segment.ts';
import type { Command, CommandResult, FollowLead } from '../messages/protocol.ts';
import type { Field, PageReading } from '../records/page-reading.ts';
import { recordKey } from '../records/record-ref.ts';
import { reason } from '../touches/reason.ts';
import { findRoom } from './find-room.ts';
import { leadRow } from './lead-row.ts';
import { findSuppressionsFor, type LeadState, latestSequence, loadLead } from './load-run.ts';
import { workingOf } from './reach-of.ts';
import { replanRun } from './replan-run.ts';
import { firstResponse } from './response.ts';
import { findRuleSettings } from './rule-settings.ts';
import { runCommand } from './run-command.ts';
import { beginRun } from './store-decision.ts';
import { storeLead } from './store-lead.ts';
import type { World } from './world.ts';

/** Starts following the lead of a record, with or without a sequence. Refused when the record is followed already. */
export function followLead(world: World, input: Command & FollowLead, now: number): Promise<CommandResult> {
  const { commandId, reading, sequenceId } = input;
  return runCommand(world, { commandId, now }, async (record) => {
    const known = await world.db.records.get(recordKey(reading.ref));
    // The record of a lead that was lost is free.
    if (known && (await world.db.leads.get(known.leadId))) return { refused: 'already-followed', leadId: known.leadId };
    if (sequenceId !== null && !(await latestSequence(world.db, sequenceId)))
      return { refused: 'not-found', leadId: null };
    const state = await newState(world, input, now);
    const { lead } = state;
    await record.put('records', leadRecord(reading, lead.id, now));
    await moveDraft(world.db, record, { reading, leadId: lead.id });
    const { id: segment, respondWithinMinutes: minutes } = segmentOf(lead, state.rules.sla);
    const says = [reason('followed', { name: lead.name }), reason('segment', { segment, minutes })];
    await record.append({ id: world.newId(now), leadId: lead.id, commandId, at: now, kind: 'decision', why: says });
    const begun =
      sequenceId === null ? null : await beginRun(world, { record, commandId, state, sequenceId, startAt: now }, now);
    const after = begun?.state ?? state;
    await storeLead(world, { record, commandId, lead: after.lead, state: after }, now);
    return { leadId: lead.id, says: [...says, ...(begun?.why ?? [])] };
  });
}

/** The state of a lead nobody followed so far, with the response owed to them. */
async function newState(world: World, { reading, temperature, source }: FollowLead, now: number): Promise<LeadState> {
  const read = leadFromReading({ id: world.newId(now), reading, temperature, country: world.country }, now);
  const known: Lead = source ? { ...read, source } : read;
  const rules = await findRuleSettings(world.db);
  const response = firstResponse(known, { rules, working: workingOf(world, rules) }, now);
  const lead = leadRow(response ? { ...known, response } : known);
  const [suppressions, room] = await Promise.all([findSuppressionsFor(world, lead), findRoom(world, rules, now)]);
  const none = { enrollment: null, sequence: null, touch: null, touches: [], reminders: [], unreadable: [] };
  return { lead, ...none, rules, suppressions, room };
}

/**
 * Says that a record is of a lead already followed; numbers and addresses new to the lead are added to it, as is that
 * they may not be contacted, and their run is held against that.
 */
export function linkRecord(
  world: World,
  { commandId, leadId, reading }: Command & { leadId: string; reading: PageReading },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const known = await world.db.records.get(recordKey(reading.ref));
    // The record of a lead that was lost is free.
    if (known && (await world.db.leads.get(known.leadId))) return { refused: 'already-followed', leadId: known.leadId };
    const state = await loadLead(world, leadId, now);
    if (!state) return { refused: 'not-found', leadId: null };
    const lead = leadRow(withContacts(world, { lead: state.lead, reading }, now));
    await record.put('records', leadRecord(reading, leadId, now));
    await moveDraft(world.db, record, { reading, leadId });
    const says = [reason('record-linked', { name: lead.name, site: reading.ref.host })];
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    const after: LeadState = { ...state, lead, suppressions: await findSuppressionsFor(world, lead) };
    const why = await replanRun(world, { record, commandId, state: after }, now);
    return { leadId, says: [...says, ...why] };
  });
}

function leadRecord({ ref, url }: PageReading, leadId: string, now: number): LeadRecord {
  return { key: recordKey(ref), leadId, ...ref, url, linkedAt: now, updatedAt: now };
}

function withContacts(world: World, { lead, reading }: { lead: Lead; reading: PageReading }, now: number): Lead {
  return {
    ...dealOf(reading),
    ...lead,
    emails: addPoints(lead.emails, reading.emails, emailPoint),
    phones: addPoints(lead.phones, reading.phones, (text) => phonePoint(text, world.country)),
    address: lead.address || (reading.address?.value ?? ''),
    doNotContact: lead.doNotContact || reading.doNotCall?.value === true,
    updatedAt: now,
  };
}

function addPoints(
  known: readonly ContactPoint[],
  read: readonly Field[],
  pointOf: (text: string) => ContactPoint,
): readonly ContactPoint[] {
  const same = (a: ContactPoint, b: ContactPoint): boolean => (a.normal ?? a.text) === (b.normal ?? b.text);
  const fresh = read.map((field) => pointOf(field.value)).filter((point) => !known.some((one) => same(one, point)));
  return [...known, ...fresh];
}

/** A note typed before following goes on as the lead's own draft. */
async function moveDraft(
  db: FollowthroughDb,
  record: Recorder,
  { reading, leadId }: { reading: PageReading; leadId: string },
): Promise<void> {
  const draft = await db.drafts.get(`record:${recordKey(reading.ref)}`);
  if (!draft) return;
  const own = await db.drafts.get(`lead:${leadId}`);
  const text = [own?.text, draft.text].filter(Boolean).join('\n');
  const mark = own?.isSensitive ? { isSensitive: true as const } : {};
  await record.put('drafts', { ...draft, key: `lead:${leadId}`, text, ...mark });
  await record.remove('drafts', draft.key);
}
