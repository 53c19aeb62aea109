import { segmentOf } from '../leads/segment.ts';
import { zoneOf } from '../leads/zone-of.ts';
import type { HouseholdLead, LeadPrompt, NewerVersion } from '../messages/prompt.ts';
import { adviceFor } from '../rules/advice.ts';
import { channelAnswers } from '../rules/channel-answers.ts';
import { pressureOf } from '../rules/pressure.ts';
import { responseState } from '../rules/response-state.ts';
import { scoreOf } from '../rules/score.ts';
import { barredFor } from '../rules/suppression.ts';
import { isUnderWay, wakesAt } from '../sequences/enrollment.ts';
import { moveToVersion } from '../sequences/move-to-version.ts';
import type { Reach, Run } from '../sequences/run.ts';
import { findHousehold } from './household.ts';
import { type LeadState, latestSequence } from './load-run.ts';
import type { World } from './world.ts';

/** What the rules say of a lead, for a screen. */
type Judgements = Pick<
  LeadPrompt,
  'channels' | 'score' | 'segment' | 'response' | 'pressure' | 'advice' | 'newer' | 'household'
>;

/** A lead to judge: its run as the engine takes it, and how it can be reached. */
export interface Judging {
  readonly state: LeadState;
  readonly run: Run | null;
  readonly reach: Reach;
  /** The sequence that suits the lead best; null when none does, or while one is under way. */
  readonly suggestedId: string | null;
}

/** All that the rules say of a lead now: score, segment, pressure, which channels may be used, and what to do. */
export async function judgementsOf(world: World, judging: Judging, now: number): Promise<Judgements> {
  const { state, run, reach } = judging;
  const { lead, rules, touches, suppressions } = state;
  const [newer, household] = await Promise.all([findNewer(world, run, now), findOthers(world, state)]);
  const barred = barredFor(lead, suppressions);
  const { spacing } = rules;
  const question = { lead, where: zoneOf(lead, world), reachable: reach.channels, barred, touches, spacing };
  return {
    channels: channelAnswers(question, now),
    score: scoreOf(lead.tally ?? {}, rules.score),
    segment: segmentOf(lead, rules.sla),
    response: lead.response ? responseState(lead.response, now) : null,
    pressure: pressureOf(touches, now),
    advice: adviceFor(adviceFacts(judging, newer), now),
    newer,
    household,
  };
}

function adviceFacts(
  { state, reach, suggestedId }: Judging,
  newer: NewerVersion | null,
): Parameters<typeof adviceFor>[0] {
  const { lead, enrollment, sequence, touch, touches, rules, reminders } = state;
  const asked = reminders.filter(({ kind }) => kind === 'own' || kind === 're-engage').map(({ dueAt }) => dueAt);
  const planned = [touch?.dueAt, enrollment && wakesAt(enrollment), ...asked].filter((at) => typeof at === 'number');
  return {
    // Barred by the do-not-contact list is as good as the lead's own no.
    lead: { ...lead, doNotContact: reach.doNotContact },
    enrollment,
    sequence,
    touch,
    nextAt: planned.length > 0 ? Math.min(...planned) : null,
    touches,
    reachable: reach.channels.filter((channel) => !reach.barred?.includes(channel)),
    newerVersion: newer?.version ?? null,
    suggestedId,
    rules: rules.reminders,
  };
}

/** The newest version of the run's sequence and what it would make of the run; null when the run is on it, or has ended. */
async function findNewer({ db }: World, run: Run | null, now: number): Promise<NewerVersion | null> {
  if (!run || !isUnderWay(run.enrollment)) return null;
  const newest = await latestSequence(db, run.sequence.id);
  if (!newest || newest.version <= run.sequence.version) return null;
  const { oldAt, newAt, why } = moveToVersion(run, newest, now).move;
  return { version: newest.version, oldAt, newAt, why };
}

/** As many of a household as a card names. */
const mostNamed = 5;

/** Those of the same company or address whose follow-up is under way. */
async function findOthers(world: World, { lead }: LeadState): Promise<readonly HouseholdLead[]> {
  const found = await findHousehold(world, lead, mostNamed);
  const touches = await Promise.all(found.map(({ id }) => world.db.touches.where('leadId').equals(id).first()));
  return found
    .filter((_, index) => touches[index] !== undefined)
    .map(({ id, name, company }) => ({ leadId: id, name, company }));
}
