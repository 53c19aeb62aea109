import type { Recorder } from '../db/journal.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { bringsProblems } from '../rules/rule-problems.ts';
import type { ReminderRules, RuleSettings } from '../rules/rule-settings.ts';
import { reason } from '../touches/reason.ts';
import { loadMany, mostInOneCommand } from './load-many.ts';
import { replanMany } from './move-touches.ts';
import { findRuleSettings } from './rule-settings.ts';
import { type Done, type Refused, runCommand } from './run-command.ts';
import type { World } from './world.ts';

/**
 * Sets the rules and holds the open touches still to come against them. Refused when they make no sense. The rep's
 * absence is kept as it is: `setAway` alone begins and ends it, with what follows from that.
 */
export function saveRules(
  world: World,
  { commandId, rules }: Command & { rules: RuleSettings },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const before = await findRuleSettings(world.db);
    return storeRules(world, { record, before, rules: { ...rules, away: before.away } }, now);
  });
}

/** Sets these days of the reminder rules, whatever else of the rules was changed meanwhile. Refused as `saveRules` is. */
export function changeReminders(
  world: World,
  { commandId, reminders }: Command & { reminders: Partial<ReminderRules> },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const before = await findRuleSettings(world.db);
    const rules = { ...before, reminders: { ...before.reminders, ...reminders } };
    return storeRules(world, { record, before, rules }, now);
  });
}

interface Storing {
  readonly record: Recorder;
  readonly before: RuleSettings;
  readonly rules: RuleSettings;
}

async function storeRules(world: World, { record, before, rules }: Storing, now: number): Promise<Done | Refused> {
  if (bringsProblems(before, rules)) return { refused: 'not-valid', leadId: null };
  await record.put('settings', { key: 'rules', value: rules });
  const ahead = world.db.touches.where('dueAt').above(now);
  const all = await ahead.count();
  const some = await ahead.limit(mostInOneCommand).toArray();
  const leadIds = some.map(({ leadId }) => leadId);
  const count = await replanMany(world, { record, states: await loadMany(world, leadIds) }, now);
  return { leadId: '', says: [reason('rules-saved', { count, left: all - some.length })] };
}
