import type { Command, CommandResult } from '../messages/protocol.ts';
import type { RepChanges } from '../messages/rep.ts';
import { bringsProblems } from '../rules/rule-problems.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { reason } from '../touches/reason.ts';
import { findRuleSettings } from './rule-settings.ts';
import { runCommand } from './run-command.ts';
import type { World } from './world.ts';

/** Keeps what the rep tells of themselves, and nothing else of the rules. Refused where it makes no sense. */
export function saveRep(
  world: World,
  { commandId, leadId, rep }: Command & { leadId: string; rep: RepChanges },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const before = await findRuleSettings(world.db);
    const value = withRep(before, rep);
    if (bringsProblems(before, value)) return { refused: 'not-valid', leadId };
    await record.put('settings', { key: 'rules', value });
    return { leadId, says: [reason('rep-saved')] };
  });
}

function withRep(rules: RuleSettings, { bookingLink, ...told }: RepChanges): RuleSettings {
  const rep = { ...rules.rep, ...told };
  return { ...rules, rep, ...(bookingLink === undefined ? {} : { bookingLink }) };
}
