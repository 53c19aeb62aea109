import { emailPoint, phonePoint, replacePoints } from '../leads/contact-point.ts';
import { customOf } from '../leads/custom-fields.ts';
import type { Lead } from '../leads/lead.ts';
import type { AddNote } from '../messages/note-found.ts';
import type { Command, CommandResult, LeadChanges } from '../messages/protocol.ts';
import { isZone } from '../time/zone.ts';
import { reason } from '../touches/reason.ts';
import { leadRow } from './lead-row.ts';
import { findSuppressionsFor, type LeadState, loadLead } from './load-run.ts';
import { replanRun } from './replan-run.ts';
import { runCommand } from './run-command.ts';
import { storePromises } from './store-promises.ts';
import type { World } from './world.ts';

/**
 * Changes what is known of a lead, as the rep typed it, and holds its run against that: another number, zone or channel
 * may move or redirect the next touch, interest shown brings it forward (R075). A zone that is none is refused,
 * and so is a status of or from the archive.
 */
export function changeLead(
  world: World,
  { commandId, leadId, changes }: Command & { leadId: string; changes: LeadChanges },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const state = await loadLead(world, leadId, now);
    if (!state) return { refused: 'not-found', leadId: null };
    if (typeof changes.zone === 'string' && !isZone(changes.zone)) return { refused: 'not-valid', leadId };
    // To and from the archive there are commands of their own: they keep the reason, and end the run.
    const isOfArchive = [changes.status, state.lead.status].includes('archived');
    if (changes.status !== undefined && isOfArchive) return { refused: 'not-valid', leadId };
    const lead = leadRow(changedLead(world, { lead: state.lead, changes }, now));
    const says = [reason('lead-changed', { name: lead.name, fields: Object.keys(changes).join(', ') })];
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    const suppressions = await findSuppressionsFor(world, lead);
    const after: LeadState = { ...state, lead, suppressions };
    const shown = isNewInterest(changes, state.lead) ? { next: { kind: 'hurry' } as const } : {};
    const why = await replanRun(world, { record, commandId, state: after, ...shown }, now);
    return { leadId, says: [...says, ...why] };
  });
}

function isNewInterest({ status }: LeadChanges, before: Lead): boolean {
  return status === 'interested' && before.status !== 'interested';
}

/** A value of null forgets what was known; the rest takes the place of it. */
function changedLead(world: World, { lead, changes }: { lead: Lead; changes: LeadChanges }, now: number): Lead {
  const { emails, phones, custom, ...rest } = changes;
  const told: Readonly<Record<string, unknown>> = custom ? { ...rest, custom: customOf(custom) } : rest;
  const forgotten = new Set(Object.keys(told).filter((name) => isForgotten(name, told)));
  const known: Readonly<Record<string, unknown>> = { ...lead, ...told };
  return {
    ...(Object.fromEntries(Object.entries(known).filter(([name]) => !forgotten.has(name))) as unknown as Lead),
    emails: emails ? replacePoints(lead.emails, emails, emailPoint) : lead.emails,
    phones: phones ? replacePoints(lead.phones, phones, (text) => phonePoint(text, world.country)) : lead.phones,
    updatedAt: now,
  };
}

/** The zone and the temperature are null where they are not set; other fields are then absent. */
function isForgotten(name: string, told: Readonly<Record<string, unknown>>): boolean {
  return name !== 'zone' && name !== 'temperature' && told[name] === null;
}

/**
 * Puts a note on the lead's timeline, with the promises in it, and clears the draft it was typed in, if it was; one marked sensitive
 * is told to no CRM.
 */
export function addNote(world: World, input: Command & AddNote, now: number): Promise<CommandResult> {
  const { commandId, leadId, note, isSensitive } = input;
  return runCommand(world, { commandId, now }, async (record) => {
    const lead = await world.db.leads.get(leadId);
    if (!lead) return { refused: 'not-found', leadId: null };
    const mark = isSensitive ? { isSensitive: true as const } : {};
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'note', note, ...mark });
    if (!input.keepsDraft) await record.remove('drafts', `lead:${leadId}`);
    const promised = await storePromises(world, { ...input, record }, now);
    return { leadId, says: [reason('noted'), ...promised] };
  });
}
