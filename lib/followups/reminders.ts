import type { Recorder } from '../db/journal.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { reason } from '../touches/reason.ts';
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
    const moved: Reminder = { ...seen, id, dueAt: Math.max(dueAt, now), announced: 0, updatedAt: now };
    await record.put('reminders', moved);
    return noted(world, { record, commandId, reminder: moved, rule: 'reminder-moved' }, now);
  });
}

/** Takes a reminder away: it is done. One that a rule keeps comes again only for a later time. */
export function finishReminder(
  world: World,
  { commandId, reminderId }: Command & { reminderId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const reminder = await world.db.reminders.get(reminderId);
    if (!reminder) return { refused: 'not-found', leadId: null };
    await letGo(world, { record, commandId, reminder }, now);
    return noted(world, { record, commandId, reminder, rule: 'reminder-done' }, now);
  });
}

interface Change {
  readonly record: Recorder;
  readonly commandId: string;
  readonly reminder: Reminder;
}

/** Removes a reminder; the lead remembers up to when a rule's was seen to. */
async function letGo(world: World, { record, commandId, reminder }: Change, now: number): Promise<void> {
  await record.remove('reminders', reminder.id);
  const state = isRuleKept(reminder) ? await loadLead(world, reminder.leadId, now) : null;
  if (!state) return;
  const remindersDoneAt = { ...state.lead.remindersDoneAt, [reminder.kind]: reminder.dueAt };
  await storeLead(world, { record, commandId, state, lead: { ...state.lead, remindersDoneAt, updatedAt: now } }, now);
}

async function noted(
  world: World,
  { record, commandId, reminder, rule }: Change & { rule: 'reminder-set' | 'reminder-moved' | 'reminder-done' },
  now: number,
): Promise<Done> {
  const { leadId, kind, title, dueAt } = reminder;
  const says = [reason(rule, { title, kind, dueAt })];
  await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
  return { leadId, says };
}
