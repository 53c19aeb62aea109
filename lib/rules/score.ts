import type { Tally, Temperature } from '../leads/lead.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { ScorePoints } from './rule-settings.ts';

/** A lead's score with what each point rests on. */
export interface Score {
  readonly points: number;
  /** One reason for each part, the start first; their `points` add up to `points`. */
  readonly parts: readonly Reason[];
  /** The temperature the score asks for (promoted or parked), with why; null where it asks for none. */
  readonly asksFor: { readonly temperature: Temperature; readonly why: Reason } | null;
}

/** The score of what is known of a lead (R155). Each fact counts once; a lead of whom nothing counts yet is asked nothing. */
export function scoreOf(tally: Tally, points: ScorePoints): Score {
  const facts = factsOf(tally, points);
  const parts = [reason('score-start', { points: points.start }), ...facts];
  const sum = parts.reduce((total, { values }) => total + Number(values.points), 0);
  return { points: sum, parts, asksFor: facts.length === 0 ? null : asked(sum, facts, points) };
}

function factsOf(tally: Tally, points: ScorePoints): readonly Reason[] {
  const { booked, replied, verifiedPhone, unanswered, unsubscribed } = tally;
  const facts = [
    booked !== undefined && reason('score-booked', { points: points.booked }, proof(booked)),
    replied !== undefined && reason('score-replied', { points: points.replied }, proof(replied)),
    verifiedPhone !== undefined &&
      reason('score-verified-phone', { points: points.verifiedPhone }, proof(verifiedPhone)),
    unanswered !== undefined &&
      unanswered.count >= points.unansweredAfter &&
      reason('score-unanswered', { points: points.unanswered, count: unanswered.count }, proof(unanswered.activityId)),
    unsubscribed !== undefined && reason('score-unsubscribed', { points: points.unsubscribed }, proof(unsubscribed)),
  ];
  return facts.filter((fact) => fact !== false);
}

function asked(score: number, facts: readonly Reason[], { promoteAt, parkUnder }: ScorePoints): Score['asksFor'] {
  const evidence = facts.flatMap((fact) => fact.evidence);
  if (score >= promoteAt) {
    return { temperature: 'hot', why: reason('promoted', { score, limit: promoteAt }, evidence) };
  }
  if (score >= parkUnder) return null;
  return { temperature: 'dormant', why: reason('parked', { score, limit: parkUnder }, evidence) };
}

/** A fact that rests on the lead's own fields has no activity. */
function proof(activityId: string): readonly string[] {
  return activityId === '' ? [] : [activityId];
}
