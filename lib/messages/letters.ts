import type { StepText } from '../sequences/sequence.ts';
import type { Message } from '../touches/message.ts';
import type { Reason } from '../touches/reason.ts';
import type { RepProfile } from '../touches/rep-profile.ts';
import type { Paper } from '../words/letters/paper.ts';
import type { Variables } from '../words/templates/variables.ts';
import type { Command, CommandResult, Done, Nothing, OnTouch } from './protocol.ts';

/** A letter that is due or soon will be. */
export interface LetterLine extends OnTouch {
  readonly name: string;
  readonly company: string;
  readonly address: string;
  /** The step's title. */
  readonly title: string;
  readonly dueAt: number;
  /** Which piece of a step that comes again, from 1; null for one that comes once. */
  readonly piece: { readonly n: number; readonly of: number } | null;
  /** The words of the step; null where it has none. */
  readonly text: StepText | null;
  /** What the rep has written for it, as drafts are kept; null for nothing. */
  readonly draft: string | null;
  readonly variables: Variables;
  /** Why no mail may go to them; empty where it may. */
  readonly barred: readonly Reason[];
}

export interface LetterPage {
  readonly rows: readonly LetterLine[];
  readonly next: string | null;
}

/** A letter as the rep has it before them; `message` is null where only its address is asked for. */
export interface WrittenLetter extends OnTouch {
  readonly message: Message | null;
}

/** Why a letter is not printed. */
export type WhyLeft = 'moved-on' | 'barred' | 'no-address' | 'no-words' | 'unfilled' | 'review';

/** What became of letters that were to be printed. */
export interface Printing {
  /** Null where none of them could be. */
  readonly batchId: string | null;
  readonly left: readonly { readonly touchId: string; readonly because: WhyLeft }[];
}

/** A letter that was printed, or whose address was handed over (`message` is null then), and is not logged as posted. */
export interface PrintedLetter extends OnTouch {
  readonly batchId: string;
  readonly name: string;
  readonly company: string;
  readonly address: string;
  readonly message: Message | null;
  readonly printedAt: number;
}

/** All that a batch of letters is printed with. */
export interface PrintJob {
  readonly letters: readonly PrintedLetter[];
  readonly rep: RepProfile;
  readonly paper: Paper;
}

/** As many letters are printed at once at most. */
export const mostLetters = 200;

/** What screens ask about letters; part of the protocol. */
export interface LetterMethods {
  /** Letters overdue, due, and due within a week, the longest due first. */
  findLetters: { from: 'screen'; input: { after: string | null }; answer: LetterPage };
  /** Takes in what is to be printed, without what may not go out: from then on the rep is asked whether it was posted. */
  printLetters: { from: 'screen'; input: { letters: readonly WrittenLetter[] }; answer: Printing };
  /** Opens the page that a batch is printed from. */
  openLetters: { from: 'screen'; input: { batchId: string }; answer: Done };
  /** The letters of a batch that may go out now. */
  findPrintJob: { from: 'screen'; input: { batchId: string }; answer: PrintJob };
  /** The paper that letters are printed on from now on. */
  choosePaper: { from: 'screen'; input: { paper: Paper }; answer: Done };
  /** Printed and not yet logged as posted, the latest first. */
  findPrinted: { from: 'screen'; input: Nothing; answer: readonly PrintedLetter[] };
  /** They were not posted, and are not asked about any more. */
  dropPrinted: { from: 'screen'; input: { touchIds: readonly string[] }; answer: Done };
  /** Logs a printed letter as posted, with the words it was printed with. */
  logPosted: { from: 'screen'; input: Command & OnTouch; answer: CommandResult };
}
