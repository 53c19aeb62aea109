import type { Recorder } from '../db/journal.ts';
import type { MergeRow } from '../db/schema.ts';
import type { Lead } from '../leads/lead.ts';
import { differencesOf, mergedLead } from '../leads/merged-lead.ts';
import { withId } from '../leads/split-lead.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { mergedSuppression } from '../rules/suppression.ts';
import { reason } from '../touches/reason.ts';
import { type Joining, joinRuns } from './joined-run.ts';
import { findKeptId } from './kept-lead.ts';
import { leadRow } from './lead-row.ts';
import { loadLead } from './load-run.ts';
import { replanRun } from './replan-run.ts';
import { dropReviews } from './reviews/keep-reviews.ts';
import { runCommand } from './run-command.ts';
import { storeLead } from './store-lead.ts';
import { isRuleKept } from './store-reminders.ts';
import type { World } from './world.ts';

type OfTwo = Command & { readonly leadId: string; readonly otherId: string };

/**
 * Makes one lead of two that are the same person: `leadId` stays, and has all that the other had; the other's id leads
 * to it from then on. Its history stays where it is, and is read as one with this lead's.
 */
export function mergeLeads(world: World, { commandId, leadId, otherId }: OfTwo, now: number): Promise<CommandResult> {
  const { db } = world;
  return runCommand(world, { commandId, now }, async (record) => {
    const kept = await loadLead(world, leadId, now);
    const other = await loadLead(world, await findKeptId(db, otherId), now);
    if (!kept || !other) return { refused: 'not-found', leadId: kept ? leadId : null };
    if (kept.lead.id === other.lead.id) return { refused: 'moved-on', leadId };
    const says = [reason('merged', { name: whoOf(other.lead) })];
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    const joining = { record, kept, other };
    const stopped = await joinRuns(world, joining, now);
    await moveRows(world, joining, now);
    await storeMerged({ ...joining, commandId }, now);
    for (const why of [...stopped, ...notesOf(joining)])
      await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: [why] });
    const state = await loadLead(world, leadId, now);
    if (!state) throw new Error(`The lead ${leadId} cannot be read after it was merged`);
    // The gaps and limits count the touches of both from here on.
    const why = await replanRun(world, { record, commandId, state }, now);
    return { leadId, says: [...says, ...stopped, ...why] };
  });
}

/** Says that two leads are two people: neither is suggested for the other again. */
export function notSamePerson(
  world: World,
  { commandId, leadId, otherId }: OfTwo,
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const state = await loadLead(world, leadId, now);
    const other = await loadLead(world, await findKeptId(world.db, otherId), now);
    if (!state || !other) return { refused: 'not-found', leadId: state ? leadId : null };
    if (state.lead.id === other.lead.id) return { refused: 'moved-on', leadId };
    const says = [reason('not-same', { name: whoOf(other.lead) })];
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    const lead: Lead = { ...state.lead, notSameIds: withId(state.lead.notSameIds, other.lead.id) };
    await storeLead(world, { record, commandId, lead, state }, now);
    return { leadId, says };
  });
}

/** A lead as a sentence names it: name and company. */
export function whoOf({ name, company, id }: Pick<Lead, 'name' | 'company' | 'id'>): string {
  return [name, company].filter(Boolean).join(', ') || id;
}

function notesOf({ kept, other }: Joining): ReturnType<typeof reason>[] {
  return differencesOf(kept.lead, other.lead).map(({ field, text }) => reason('merged-other', { field, text }));
}

/** The records, the reminders that were asked for, what may not be contacted, and what is being typed. */
async function moveRows(world: World, joining: Joining, now: number): Promise<void> {
  const { db } = world;
  const { record, kept, other } = joining;
  const leadId = kept.lead.id;
  for (const row of await db.records.where('leadId').equals(other.lead.id).toArray())
    await record.put('records', { ...row, leadId });
  for (const reminder of other.reminders) {
    if (isRuleKept(reminder)) await record.remove('reminders', reminder.id);
    else await record.put('reminders', { ...reminder, leadId });
  }
  await moveBars(world, joining);
  await moveDraft(world, { record, from: other.lead.id, to: leadId }, now);
  // They were given without a touch, to somebody known otherwise: the merged lead is judged anew.
  await dropReviews(db, record, other.lead.id);
}

/** What barred the other as a person bars the kept lead; numbers and addresses are barred whoever has them. */
async function moveBars({ db }: World, { record, kept, other }: Joining): Promise<void> {
  const barred = await db.suppressions.get(`lead:${other.lead.id}`);
  if (!barred) return;
  const entry = { ...barred, id: `lead:${kept.lead.id}`, text: kept.lead.name || kept.lead.id };
  await record.put('suppressions', mergedSuppression(await db.suppressions.get(entry.id), entry));
  await record.remove('suppressions', barred.id);
}

async function moveDraft(
  { db }: World,
  { record, from, to }: { record: Recorder; from: string; to: string },
  now: number,
): Promise<void> {
  const draft = await db.drafts.get(`lead:${from}`);
  if (!draft) return;
  const own = await db.drafts.get(`lead:${to}`);
  const text = [own?.text, draft.text].filter(Boolean).join('\n');
  // Of two notes in one, one mark is for both: better too little told than too much.
  const mark = own?.isSensitive || draft.isSensitive ? { isSensitive: true as const } : {};
  await record.put('drafts', { key: `lead:${to}`, text, ...mark, updatedAt: now });
  await record.remove('drafts', draft.key);
}

async function storeMerged(
  { record, kept, other, commandId }: Joining & { readonly commandId: string },
  now: number,
): Promise<void> {
  const touches = { keptTouches: kept.touches, otherTouches: other.touches };
  await record.put('leads', leadRow(mergedLead({ kept: kept.lead, other: other.lead, ...touches }, now)));
  await record.remove('leads', other.lead.id);
  const { id, name, company } = other.lead;
  const row: MergeRow = { id, into: kept.lead.id, name, company, at: now, commandId };
  await record.put('merges', row);
}
