import type { Lead, LeadStatus } from '../leads/lead.ts';
import type { Channel } from '../touches/channel.ts';
import { type OutcomeId, outcomeOf } from '../touches/outcome.ts';

/** What a status asks of the rep; the words are under `status_action` in the locale files. */
export type StatusAction = 'first-contact' | 'keep-trying' | 'go-on' | 'hurry' | 'prepare' | 'track' | 'agree' | 'none';

/** The journey of a lead (R134, R135), in order; what each status means is under `status_meaning` in the locale files. */
const journey: ReadonlyArray<{ readonly status: LeadStatus; readonly action: StatusAction }> = [
  { status: 'new', action: 'first-contact' },
  { status: 'attempted', action: 'keep-trying' },
  { status: 'contacted', action: 'go-on' },
  { status: 'interested', action: 'hurry' },
  { status: 'appointment', action: 'prepare' },
  { status: 'offer', action: 'track' },
  { status: 'negotiating', action: 'agree' },
  { status: 'archived', action: 'none' },
];

/** What the rep is to do about a lead of this status. */
export function statusAction(status: LeadStatus): StatusAction {
  return journey.find((stage) => stage.status === status)?.action ?? 'none';
}

/**
 * The status of a lead after a touch: tried, spoken with, or a meeting set. It never steps back, an archived lead stays
 * archived, and a task touches nobody. That they are interested is for the rep to say.
 */
export function statusAfter({ status }: Pick<Lead, 'status'>, outcome: OutcomeId, channel: Channel): LeadStatus {
  if (status === 'archived' || channel === 'task') return status;
  const reached = statusReached(outcome);
  return stageOf(reached) > stageOf(status) ? reached : status;
}

function statusReached(outcome: OutcomeId): LeadStatus {
  if (outcome === 'booked') return 'appointment';
  return outcomeOf(outcome).answered === 'answered' ? 'contacted' : 'attempted';
}

function stageOf(status: LeadStatus): number {
  return journey.findIndex((stage) => stage.status === status);
}
