import type { Lead, LeadStatus } from '../leads/lead.ts';
import type { Pace } from '../sequences/run.ts';
import type { RuleSettings } from './rule-settings.ts';

/** So many touches in a row without an answer are a low response (R047): the sequence slows down. */
const lowResponseAfter = 5;
/** An answer still counts as the last word when the rep has written back once since. */
const mostSinceAnswer = 1;
/** Once an offer is on the table the deal has dates of its own: fewer touches of the sequence (R048). */
const lateStages: ReadonlySet<LeadStatus> = new Set<LeadStatus>(['offer', 'negotiating']);
const lateStagePace = 1.5;

/**
 * How quickly a sequence goes for a lead; null for as it is written. Interest beats all else (R075, R219): the status
 * says so, or they replied or booked and that is still the last that was heard. Then the slower of low response and a
 * late stage.
 */
export function paceOf(
  lead: Pick<Lead, 'status' | 'tally'>,
  rules: Pick<RuleSettings, 'interestedPace' | 'lowResponsePace'>,
): Pace | null {
  if (isInterested(lead)) return paced({ factor: rules.interestedPace, because: 'interested' });
  const slow: readonly Pace[] = [
    ...(unansweredIn(lead) >= lowResponseAfter
      ? [{ factor: rules.lowResponsePace, because: 'low-response' as const }]
      : []),
    ...(lateStages.has(lead.status) ? [{ factor: lateStagePace, because: 'late-stage' as const }] : []),
  ];
  const [slowest] = slow.toSorted((a, b) => b.factor - a.factor);
  return slowest ? paced(slowest) : null;
}

function isInterested(lead: Pick<Lead, 'status' | 'tally'>): boolean {
  if (lead.status === 'interested') return true;
  const hasAnswer = lead.tally?.booked !== undefined || lead.tally?.replied !== undefined;
  return hasAnswer && lead.tally?.unsubscribed === undefined && unansweredIn(lead) <= mostSinceAnswer;
}

function unansweredIn({ tally }: Pick<Lead, 'tally'>): number {
  return tally?.unanswered?.count ?? 0;
}

function paced(pace: Pace): Pace | null {
  return pace.factor === 1 ? null : pace;
}
