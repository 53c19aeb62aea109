import type { Channel } from '../touches/channel.ts';
import { type OutcomeId, outcomeOf } from '../touches/outcome.ts';
import type { Breakdown, BreakdownName, Tally } from './tally.ts';

/** One touch as it counts. */
export interface CountedTouch {
  readonly leadId: string;
  readonly channel: Channel;
  readonly outcome: OutcomeId;
  /** The hour of the rep's clock it was logged in, 0–23, and the day of the week, 0 for Monday. */
  readonly hour: number;
  readonly weekday: number;
  /** Which touch of its run it was, from 1; null for one outside a run. */
  readonly attempt: number | null;
  /** The name of the run's sequence, and where the lead came from; `''` for none. */
  readonly sequence: string;
  readonly source: string;
}

const empty: Tally = { touches: 0, asked: 0, answered: 0, sent: 0, replied: 0, booked: 0, noShows: 0, leads: 0 };

/** What touches come to together. */
export function tallyOf(touches: readonly CountedTouch[]): Tally {
  const leads = new Set(touches.map(({ leadId }) => leadId)).size;
  return { ...touches.reduce((tally, { outcome }) => plus(tally, outcome), empty), leads };
}

function plus(tally: Tally, outcome: OutcomeId): Tally {
  const { answered } = outcomeOf(outcome);
  return {
    ...tally,
    touches: tally.touches + 1,
    asked: tally.asked + Number(answered !== 'none'),
    answered: tally.answered + Number(answered === 'answered'),
    sent: tally.sent + Number(outcome === 'sent'),
    replied: tally.replied + Number(outcome === 'replied'),
    booked: tally.booked + Number(outcome === 'booked'),
    noShows: tally.noShows + Number(outcome === 'no-show'),
  };
}

const nameOf: Readonly<Record<BreakdownName, (touch: CountedTouch) => string>> = {
  channel: ({ channel }) => channel,
  outcome: ({ outcome }) => outcome,
  hour: ({ hour }) => String(hour),
  weekday: ({ weekday }) => String(weekday),
  attempt: ({ attempt }) => (attempt === null ? '' : String(attempt)),
  sequence: ({ sequence }) => sequence,
  source: ({ source }) => source,
};

/** Those are told in their own order, the others from the most to the least. */
const ordered: ReadonlySet<BreakdownName> = new Set<BreakdownName>(['hour', 'weekday', 'attempt']);
const mostLines = 24;

/** The touches apart by one thing; those of which it is not known are left out. */
export function breakdownOf(by: BreakdownName, touches: readonly CountedTouch[]): Breakdown {
  const groups = Map.groupBy(touches, nameOf[by]);
  const lines = [...groups].filter(([name]) => name !== '').map(([name, some]) => ({ name, tally: tallyOf(some) }));
  const sorted = ordered.has(by)
    ? lines.toSorted((one, other) => Number(one.name) - Number(other.name))
    : lines.toSorted((one, other) => other.tally.touches - one.tally.touches);
  return { by, lines: sorted.slice(0, mostLines) };
}

/** The value in the middle, and the one that nine in ten do not exceed; null for none. */
export function spreadOf(values: readonly number[]): { readonly median: number; readonly slow: number } | null {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return sorted.length === 0 ? null : { median: at(0.5), slow: at(0.9) };
}
