import type { Command, CommandResult } from '../messages/protocol.ts';
import { ruleProblems } from '../rules/rule-problems.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { reason } from '../touches/reason.ts';
import { loadMany, mostInOneCommand } from './load-many.ts';
import { replanMany } from './move-touches.ts';
import { findRuleSettings } from './rule-settings.ts';
import { runCommand } from './run-command.ts';
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
    const { away } = await findRuleSettings(world.db);
    const value: RuleSettings = { ...rules, away };
    if (ruleProblems(value).length > 0) return { refused: 'not-valid', leadId: null };
    await record.put('settings', { key: 'rules', value });
    const ahead = world.db.touches.where('dueAt').above(now);
    const all = await ahead.count();
    const some = await ahead.limit(mostInOneCommand).toArray();
    const leadIds = some.map(({ leadId }) => leadId);
    const count = await replanMany(world, { record, states: await loadMany(world, leadIds) }, now);
    return { leadId: '', says: [reason('rules-saved', { count, left: all - some.length })] };
  });
}
