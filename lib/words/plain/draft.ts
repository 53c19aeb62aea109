import type { Command } from './command.ts';
import type { Left } from './left.ts';
import type { Typed } from './read-dates.ts';

/** One reading of a sentence, and what of it the reading leaves unexplained. */
export interface Draft {
  readonly command: Command;
  readonly left: Left;
  /** The reading is to be confirmed, though every word of it is understood. */
  readonly isDoubtful?: true;
  /** What is meant where nobody has the name, which is not written like one: "called ann". */
  readonly otherwise?: Command;
}

/** Reads sentences of one kind. Null: the sentence is of another kind; several drafts: it has several meanings. */
export type Reader = (left: Left, typed: Typed) => readonly Draft[] | null;
