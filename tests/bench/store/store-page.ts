/** The queries that are measured. */
export const queryNames = [
  'due',
  'today',
  'nextDue',
  'badge',
  'history',
  'prompt',
  'unknownRecord',
  'leads',
  'search',
  'searchTwo',
] as const;

export type QueryName = (typeof queryNames)[number];

/** Mean of a few queries in a row: ours, and by hand; null where there is nothing to compare with. */
export interface QuerySample {
  readonly oursMs: number;
  readonly rawMs: number | null;
}

/** What the page that is put into a copy of the extension offers to the bench, as `globalThis.store`. */
export interface StorePage {
  /** Leads up to `count`, those before `from` being there already. */
  fillUp(range: { from: number; count: number }, now: number): Promise<{ seconds: number; rows: number }>;
  fillDue(count: number, dueAt: number): Promise<void>;
  query(name: QueryName, of: { count: number; round: number; times: number }, now: number): Promise<QuerySample>;
}
