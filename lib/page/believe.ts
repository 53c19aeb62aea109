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
export const sameTypeMs = 10_000;
export const otherTypeMs = 3000;

/** The view, or `settling` while it may be what is left of the record that was shown before. */
export function believe(view: PageView, { named: before, since: then, shown }: Belief, now: number): Belief {
  const reading = view.kind === 'record' ? view.reading : null;
  const named = JSON.stringify(reading?.ref ?? ('ref' in view && view.ref));
  const since = named === before ? then : now;
  const belief = { view, named, since, shown };
  if (!reading) return belief;
  const isLeftover =
    shown &&
    JSON.stringify(shown.ref) !== named &&
    saidBy(shown) === saidBy(reading) &&
    now - since < (shown.ref.objectType === reading.ref.objectType ? sameTypeMs : otherTypeMs);
  return isLeftover ? { ...belief, view: { kind: 'settling', ref: reading.ref } } : { ...belief, shown: reading };
}

function saidBy({ name, emails, phones }: PageReading): string {
  return JSON.stringify([name, emails, phones]);
}
