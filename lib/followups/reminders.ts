import type { Recorder } from '../db/journal.ts';
import type { Lead } from '../leads/lead.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import type { Attached } from '../touches/attached.ts';
import { isMissed, missedAtOf } from '../touches/promise.ts';
import { type Reason, type RuleId, reason } from '../touches/reason.ts';
import type { Reminder } from '../touches/reminder.ts';
import { loadLead } from './load-run.ts';
import { type Done, runCommand } from './run-command.ts';
import { storeLead } from './store-lead.ts';
import { isRuleKept } from './store-reminders.ts';
import type { World } from './world.ts';

/** Sets a reminder of the rep's own; one for a time that has passed is due at once. */
export function addReminder(
  world: World,
  input: Command & { leadId: string; dueAt: number; title: string },
  now: number,
): Promise<CommandResult> {
  const { commandId, leadId, title } = input;
  return runCommand(world, { commandId, now }, async (record) => {
    if (!(await world.db.leads.get(leadId))) return { refused: 'not-found', leadId: null };
    const reminder: Reminder = {
      id: world.newId(now),
      leadId,
      kind: 'own',
      dueAt: Math.max(input.dueAt, now),
      title,
      why: [reason('remind-own', { title })],
      announced: 0,
      createdAt: now,
      updatedAt: now,
    };
    await record.put('reminders', reminder);
    return noted(world, { record, commandId, reminder, rule: 'reminder-set' }, now);
  });
}

/** Puts a reminder off, or brings it forward. One that a rule keeps is the rep's from then on: the rule lets go of it. */
export function moveReminder(
  world: World,
  { commandId, reminderId, dueAt }: Command & { reminderId: string; dueAt: number },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const reminder = await world.db.reminders.get(reminderId);
    if (!reminder) return { refused: 'not-found', leadId: null };
    await letGo(world, { record, commandId, reminder }, now);
    const id = isRuleKept(reminder) ? world.newId(now) : reminder.id;
    // The rep has seen it: nothing is left to escalate.
    const { escalatesAt: _escalatesAt, ...seen } = reminder;
    const moved = movedTo(world, { ...seen, id, announced: 0, updatedAt: now }, Math.max(dueAt, now));
    await record.put('reminders', moved);
    const rule = moved.promise ? 'promise-moved' : 'reminder-moved';
    return noted(world, { record, commandId, reminder: moved, rule }, now);
  });
}

/** A promise moved within its time has all of that still: one for a day that is snoozed for an hour is not missed at noon. */
function movedTo({ repZone }: World, reminder: Reminder, dueAt: number): Reminder {
  if (!reminder.promise) return { ...reminder, dueAt };
  return { ...reminder, dueAt, missedAt: Math.max(reminder.missedAt ?? 0, missedAtOf(dueAt, repZone)) };
}

/**
 * Takes a reminder away: it is done. One that a rule keeps comes again only for a later time; a promise is kept by it,
 * in time or late, and counted with the lead.
 */
export function finishReminder(
  world: World,
  { commandId, reminderId }: Command & { reminderId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const reminder = await world.db.reminders.get(reminderId);
    if (!reminder) return { refused: 'not-found', leadId: null };
    await letGo(world, { record, commandId, reminder, isKept: true }, now);
    return noted(world, { record, commandId, reminder, rule: doneRule(reminder, now) }, now);
  });
}

/**
 * Keeps the promises that a message kept: of each that was attached to it and is still open, as `finishReminder`. Gives
 * what there is to say. Only for the lead's own, whatever was asked.
 */
export async function keepPromised(
  world: World,
  { record, commandId, leadId, attached = [] }: Keeping,
  now: number,
): Promise<readonly Reason[]> {
  const said: Reason[] = [];
  for (const id of new Set(attached.map(({ reminderId }) => reminderId))) {
    const reminder = id === null ? undefined : await world.db.reminders.get(id);
    if (reminder?.kind !== 'promise' || reminder.leadId !== leadId) continue;
    await letGo(world, { record, commandId, reminder, isKept: true }, now);
    said.push(...(await noted(world, { record, commandId, reminder, rule: doneRule(reminder, now) }, now)).says);
  }
  return said;
}

interface Keeping {
  readonly record: Recorder;
  readonly commandId: string;
  readonly leadId: string;
  readonly attached?: readonly Attached[];
}

interface Change {
  readonly record: Recorder;
  readonly commandId: string;
  readonly reminder: Reminder;
}

interface Gone extends Change {
  /** For good, and not to come at another time. */
  readonly isKept?: boolean;
}

function doneRule(reminder: Reminder, now: number): NotedRule {
  if (!reminder.promise) return 'reminder-done';
  return isMissed(reminder, now) ? 'promise-kept-late' : 'promise-kept';
}

/** Removes a reminder; the lead remembers up to when a rule's was seen to, and how a promise was kept. */
async function letGo(world: World, { record, commandId, reminder, isKept }: Gone, now: number): Promise<void> {
  await record.remove('reminders', reminder.id);
  if (!isRuleKept(reminder) && !(reminder.promise && isKept)) return;
  const state = await loadLead(world, reminder.leadId, now);
  if (!state) return;
  const lead = { ...state.lead, ...remembered(state.lead, reminder, now), updatedAt: now };
  await storeLead(world, { record, commandId, state, lead }, now);
}

function remembered(lead: Lead, reminder: Reminder, now: number): Partial<Lead> {
  if (!reminder.promise) return { remindersDoneAt: { ...lead.remindersDoneAt, [reminder.kind]: reminder.dueAt } };
  const { inTime, late } = lead.promisesKept ?? { inTime: 0, late: 0 };
  const isLate = isMissed(reminder, now);
  return { promisesKept: isLate ? { inTime, late: late + 1 } : { inTime: inTime + 1, late } };
}

type NotedRule = Extract<RuleId, `reminder-${string}` | `promise-${string}`>;

async function noted(
  world: World,
  { record, commandId, reminder, rule }: Change & { rule: NotedRule },
  now: number,
): Promise<Done> {
  const { leadId, kind, title, dueAt } = reminder;
  const says = [reason(rule, { title, kind, dueAt })];
  await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
  return { leadId, says };
}
