/** What was done in a time, counted from the rep's own log. */
export interface Tally {
  readonly touches: number;
  /** Of those where somebody can answer, and of which a person did. */
  readonly asked: number;
  readonly answered: number;
  /** Written touches that went out, and answers in writing. */
  readonly sent: number;
  readonly replied: number;
  readonly booked: number;
  readonly noShows: number;
  readonly leads: number;
}

export type BreakdownName = 'channel' | 'outcome' | 'hour' | 'weekday' | 'attempt' | 'sequence' | 'source';

/** Tallies apart by one thing; `name` is an id of its sort, the rep's own word for sequences and sources. */
export interface Breakdown {
  readonly by: BreakdownName;
  readonly lines: readonly { readonly name: string; readonly tally: Tally }[];
}
