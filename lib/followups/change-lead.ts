import { emailPoint, phonePoint, replacePoints } from '../leads/contact-point.ts';
import type { Lead } from '../leads/lead.ts';
import type { Command, CommandResult, LeadChanges } from '../messages/protocol.ts';
import { isZone } from '../time/zone.ts';
import { reason } from '../touches/reason.ts';
import { leadRow } from './lead-row.ts';
import { runCommand } from './run-command.ts';
import type { World } from './world.ts';

/** Changes what is known of a lead, as the rep typed it. A zone that is none is refused. */
export function changeLead(
  world: World,
  { commandId, leadId, changes }: Command & { leadId: string; changes: LeadChanges },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const lead = await world.db.leads.get(leadId);
    if (!lead) return { refused: 'not-found', leadId: null };
    if (typeof changes.zone === 'string' && !isZone(changes.zone)) return { refused: 'not-found', leadId };
    await record.put('leads', leadRow(changedLead(world, { lead, changes }, now)));
    const says = [reason('lead-changed', { name: lead.name, fields: Object.keys(changes).join(', ') })];
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    return { leadId, says };
  });
}

function changedLead(world: World, { lead, changes }: { lead: Lead; changes: LeadChanges }, now: number): Lead {
  const { emails, phones, ...rest } = changes;
  return {
    ...lead,
    ...rest,
    emails: emails ? replacePoints(lead.emails, emails, emailPoint) : lead.emails,
    phones: phones ? replacePoints(lead.phones, phones, (text) => phonePoint(text, world.country)) : lead.phones,
    updatedAt: now,
  };
}

/** Puts a note on the lead's timeline and clears the draft it was typed in. */
export function addNote(
  world: World,
  { commandId, leadId, note }: Command & { leadId: string; note: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const lead = await world.db.leads.get(leadId);
    if (!lead) return { refused: 'not-found', leadId: null };
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'note', note });
    await record.remove('drafts', `lead:${leadId}`);
    return { leadId, says: [reason('noted')] };
  });
}
