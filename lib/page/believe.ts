import type { PageReading, PageView } from '../records/page-reading.ts';

/** What the page may be said to show, and what that was decided by. */
export interface Belief {
  readonly view: PageView;
  /** The record named by the address, as text, and since when. */
  readonly named: string;
  readonly since: number;
  /** The last record that was believed. */
  readonly shown: PageReading | null;
}

/** Before the page is looked at. */
export const noBelief: Belief = { view: { kind: 'other' }, named: '', since: 0, shown: null };

/**
 * A page may go on showing the record it left, under the new one's address, until the new one's data is here. So a
 * record that says all of what the last one said is `settling` for so many ms after the address named it: longer if
 * it is of the same type, where two records as alike as that are rarer than a slow CRM.
 */
export const settleMs = { sameType: 10_000, otherType: 3_000 };

/** The view, or `settling` while it may be what is left of the record that was shown before. */
export function believe(view: PageView, { named: before, since: then, shown }: Belief, now: number): Belief {
  const ref = view.kind === 'record' ? view.reading.ref : 'ref' in view ? view.ref : null;
  const named = JSON.stringify(ref);
  const since = named === before ? then : now;
  if (view.kind !== 'record') return { view, named, since, shown };
  const { reading } = view;
  const isLeftover =
    shown !== null &&
    JSON.stringify(shown.ref) !== named &&
    saidBy(shown) === saidBy(reading) &&
    now - since < settleMs[shown.ref.objectType === reading.ref.objectType ? 'sameType' : 'otherType'];
  if (isLeftover) return { view: { kind: 'settling', ref: reading.ref }, named, since, shown };
  return { view, named, since, shown: reading };
}

function saidBy({ name, emails, phones }: PageReading): string {
  return JSON.stringify([name, emails, phones]);
}
