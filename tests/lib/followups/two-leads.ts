import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { mergeLeads } from '../../../lib/followups/merge-leads.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import type { PageReading } from '../../../lib/records/page-reading.ts';
import { field, otherReading } from '../../builders.ts';
import { commandId, day, followed, minute, monday, promptOf } from '../../world.ts';

/** Owen as another CRM has him: the same email, another number and job. */
export function owenElsewhere(changes: Partial<PageReading> = {}): PageReading {
  return otherReading('77', {
    name: field('Owen P. Hughes'),
    emails: [field('owen@hughes.example')],
    phones: [field('+44 1632 960111')],
    jobTitle: field('Farmer'),
    ...changes,
  });
}

/** Two leads that are one person. */
export interface Two {
  readonly kept: LeadPrompt;
  readonly other: LeadPrompt;
}

/** Both followed, each on a sequence or on none. */
export async function bothFollowed(
  world: World,
  sequenceIds: readonly (string | null)[] = ['preset-basic', 'preset-s3-hot'],
): Promise<Two> {
  const kept = await followed(world, { sequenceId: sequenceIds[0] ?? null });
  const other = await followed(world, {
    page: owenElsewhere(),
    sequenceId: sequenceIds[1] ?? null,
    now: monday + minute,
  });
  return { kept, other };
}

/** The two as a command names them. */
export function idsOf({ kept, other }: Two): { leadId: string; otherId: string } {
  return { leadId: kept.lead.id, otherId: other.lead.id };
}

/** What the kept one shows after the merge. */
export async function merged(world: World, two: Two, now = monday + day): Promise<LeadPrompt> {
  return promptIn(await mergeLeads(world, { commandId: commandId(), ...idsOf(two) }, now));
}

/** The prompt that a command answered with. */
export function promptIn(result: CommandResult): LeadPrompt {
  if (result.kind !== 'done' || result.prompt?.kind !== 'followed') throw new Error(JSON.stringify(result));
  return result.prompt;
}

/** Logs the open touch, or one outside the plan. */
export async function log(
  world: World,
  shown: LeadPrompt,
  now: number,
  more: Partial<Parameters<typeof logOutcome>[1]> = {},
): Promise<LeadPrompt> {
  const { lead, touch } = await promptOf(world, shown.lead.id, now);
  const contact = lead.phones[0]?.text ?? '';
  const what = { channel: touch?.channel ?? 'call', outcome: 'no-answer', contact, note: '', nextAt: null } as const;
  const input = { commandId: commandId(), leadId: lead.id, touchId: touch?.id ?? null, ...what, ...more };
  return promptIn(await logOutcome(world, input, now));
}
