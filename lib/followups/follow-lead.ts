import type { Recorder } from '../db/journal.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import { emailPoint, phonePoint } from '../leads/contact-point.ts';
import type { ContactPoint, Lead, LeadRecord } from '../leads/lead.ts';
import { leadFromReading } from '../leads/lead-from-reading.ts';
import type { Command, CommandResult, FollowLead } from '../messages/protocol.ts';
import type { Field, PageReading } from '../records/page-reading.ts';
import { recordKey } from '../records/record-ref.ts';
import { reason } from '../touches/reason.ts';
import { leadRow } from './lead-row.ts';
import { latestSequence } from './load-run.ts';
import { runCommand } from './run-command.ts';
import { beginSequence } from './start-sequence.ts';
import type { World } from './world.ts';

/** Starts following the lead of a record, with or without a sequence. Refused when the record is followed already. */
export function followLead(world: World, input: Command & FollowLead, now: number): Promise<CommandResult> {
  const { commandId, reading, temperature, sequenceId } = input;
  return runCommand(world, { commandId, now }, async (record) => {
    const known = await world.db.records.get(recordKey(reading.ref));
    if (known) return { refused: 'already-followed', leadId: known.leadId };
    if (sequenceId !== null && !(await latestSequence(world.db, sequenceId)))
      return { refused: 'not-found', leadId: null };
    const lead = leadFromReading({ id: world.newId(now), reading, temperature, country: world.country }, now);
    await record.put('leads', leadRow(lead));
    await record.put('records', leadRecord(reading, lead.id, now));
    await moveDraft(world.db, record, { reading, leadId: lead.id });
    const says = [reason('followed', { name: lead.name })];
    await record.append({ id: world.newId(now), leadId: lead.id, commandId, at: now, kind: 'decision', why: says });
    if (sequenceId === null) return { leadId: lead.id, says };
    const why = await beginSequence(world, { lead, sequenceId, record, commandId }, now);
    return why ? { leadId: lead.id, says: [...says, ...why] } : { leadId: lead.id, says };
  });
}

/** Says that a record is of a lead already followed; numbers and addresses new to the lead are added to it. */
export function linkRecord(
  world: World,
  { commandId, leadId, reading }: Command & { leadId: string; reading: PageReading },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const known = await world.db.records.get(recordKey(reading.ref));
    if (known) return { refused: 'already-followed', leadId: known.leadId };
    const lead = await world.db.leads.get(leadId);
    if (!lead) return { refused: 'not-found', leadId: null };
    await record.put('leads', leadRow(withContacts(world, { lead, reading }, now)));
    await record.put('records', leadRecord(reading, leadId, now));
    await moveDraft(world.db, record, { reading, leadId });
    const says = [reason('record-linked', { name: lead.name, site: reading.ref.host })];
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    return { leadId, says };
  });
}

function leadRecord({ ref, url }: PageReading, leadId: string, now: number): LeadRecord {
  return { key: recordKey(ref), leadId, ...ref, url, linkedAt: now, updatedAt: now };
}

function withContacts(world: World, { lead, reading }: { lead: Lead; reading: PageReading }, now: number): Lead {
  return {
    ...lead,
    emails: addPoints(lead.emails, reading.emails, emailPoint),
    phones: addPoints(lead.phones, reading.phones, (text) => phonePoint(text, world.country)),
    address: lead.address || (reading.address?.value ?? ''),
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
  const text = own ? `${own.text}\n${draft.text}` : draft.text;
  await record.put('drafts', { ...draft, key: `lead:${leadId}`, text });
  await record.remove('drafts', draft.key);
}
