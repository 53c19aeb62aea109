import type { Recorder } from '../db/journal.ts';
import type { LeadRow } from '../db/schema.ts';
import { groupsOf } from '../leads/groups.ts';
import type { Lead } from '../leads/lead.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { isUnderWay } from '../sequences/enrollment.ts';
import { nextStep } from '../sequences/next-step.ts';
import type { Run } from '../sequences/run.ts';
import { loadLead, runOf } from './load-run.ts';
import { storeDecision } from './store-decision.ts';
import type { World } from './world.ts';

/** As many of one company or address as one answer can concern. */
const mostOfHousehold = 50;

/** The followed leads of the same company or address, not the lead itself, who may be followed by nobody yet. */
export async function findHousehold({ db }: World, lead: Lead, limit = mostOfHousehold): Promise<readonly LeadRow[]> {
  const groups = groupsOf(lead);
  if (groups.length === 0) return [];
  const rows = await db.leads
    .where('groups')
    .anyOf([...groups])
    .distinct()
    .limit(limit + 1)
    .toArray();
  return rows.filter(({ id }) => id !== lead.id).slice(0, limit);
}

interface Answer {
  readonly record: Recorder;
  readonly commandId: string;
  readonly lead: Lead;
  readonly rules: RuleSettings;
  /** The activity that shows that they answered. */
  readonly activityId: string;
}

/**
 * Tells the runs of the same company or address that somebody there answered, in the transaction of the command that
 * says so. What each does is its sequence's to say, else the rules'; the rules can spare them all. Gives the leads it
 * concerned.
 */
export async function tellHousehold(
  world: World,
  { record, commandId, lead, rules, activityId }: Answer,
  now: number,
): Promise<readonly string[]> {
  if (rules.householdReply === 'go-on') return [];
  const told: string[] = [];
  for (const { id } of await findHousehold(world, lead)) {
    const state = await loadLead(world, id, now);
    const run = state && runOf(world, state, { lead: state.lead, now });
    if (!run || !isUnderWay(run.enrollment)) continue;
    const event = { kind: 'signal', signal: 'household-replied', untilAt: null, activityId } as const;
    const decision = nextStep(asRulesSay(run, rules), event, now);
    await storeDecision(world, { record, commandId, run, decision, state }, now);
    told.push(id);
  }
  return told;
}

/** The run as it is stopped or paused by the rep's own rule where its sequence says nothing. */
function asRulesSay(run: Run, { householdReply }: RuleSettings): Run {
  const stops = { 'household-replied': householdReply, ...run.sequence.stops };
  return { ...run, sequence: { ...run.sequence, stops } };
}
