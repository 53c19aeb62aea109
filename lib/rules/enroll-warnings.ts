import type { Lead } from '../leads/lead.ts';
import { type Enrollment, isUnderWay } from '../sequences/enrollment.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { Channel } from '../touches/channel.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { usualSpacing } from '../touches/spacing.ts';

/** What a rep should know before starting a lead on a sequence. */
export interface EnrollFacts {
  readonly sequence: Pick<Sequence, 'id' | 'name' | 'isOnce' | 'steps'>;
  readonly lead: Pick<Lead, 'status'>;
  /** The lead's runs, the one under way too. */
  readonly pastRuns: ReadonlyArray<Pick<Enrollment, 'sequenceId' | 'startedAt' | 'state'>>;
  /** The name of the sequence under way, which the start would end; null when none is. */
  readonly running: string | null;
  readonly lastTouchAt: number | null;
  /** Others of the same company or address who are followed up too. */
  readonly household: ReadonlyArray<{ readonly name: string }>;
  /** What the do-not-contact list bars for the lead. */
  readonly barred: readonly Reason[];
}

/** What to know before a start, the gravest first; none of it forbids the start. */
export function enrollWarnings(facts: EnrollFacts, now: number): readonly Reason[] {
  const { lead, running } = facts;
  const archived = lead.status === 'archived' ? [reason('enroll-archived')] : [];
  const stopped = running === null ? [] : [reason('enroll-running', { sequence: running })];
  return [
    ...barredChannels(facts),
    ...archived,
    ...ranBefore(facts),
    ...stopped,
    ...others(facts),
    ...tooSoon(facts, now),
  ];
}

/** One line for each entry of the list that a step of the sequence would run into. */
function barredChannels({ sequence, barred }: EnrollFacts): readonly Reason[] {
  const used = new Set<Channel>(
    sequence.steps.flatMap((step) => (step.kind === 'touch' ? [step.channel, ...step.fallbacks] : [])),
  );
  const met = barred.filter(({ values }) => [...used].some((channel) => channel === values.channel));
  return met.filter(({ values }, at) => met.findIndex((other) => other.values.text === values.text) === at);
}

function ranBefore({ sequence, pastRuns }: EnrollFacts): readonly Reason[] {
  if (!sequence.isOnce) return [];
  const runs = pastRuns.filter((run) => run.sequenceId === sequence.id && !isUnderWay(run));
  if (runs.length === 0) return [];
  const sinceAt = Math.max(...runs.map(({ startedAt }) => startedAt));
  return [reason('enroll-again', { sequence: sequence.name, sinceAt })];
}

function others({ household }: EnrollFacts): readonly Reason[] {
  const [first] = household;
  return first ? [reason('enroll-household', { name: first.name, count: household.length })] : [];
}

/** Contacted so recently that the first step keeps its distance (R086). */
function tooSoon({ lastTouchAt }: EnrollFacts, now: number): readonly Reason[] {
  const isRecent = lastTouchAt !== null && lastTouchAt > now - usualSpacing.gapMs;
  return isRecent ? [reason('enroll-recent', { sinceAt: lastTouchAt })] : [];
}
