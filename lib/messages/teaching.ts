import type { Mapping, PageSample, TaughtField, TaughtKind } from '../page/teach/mapping.ts';
import type { TaughtHealth } from '../page/teach/taught-health.ts';
import type { Done, Nothing } from './protocol.ts';

/** How a site's pages are read. */
export interface TaughtReader {
  readonly mapping: Mapping;
  /** It is being tried out: addresses that the pattern does not fit are looked at too. */
  readonly isTrial: boolean;
}

/** The teaching of a site, for its review. */
export interface Teaching {
  readonly origin: string;
  readonly isTaught: boolean;
  readonly health: TaughtHealth;
  readonly trial: TrialState | null;
}

/** How a trial stands; `problem`: why it cannot be kept yet, or at all. */
export interface TrialState {
  readonly samples: ReadonlyArray<{
    readonly url: string;
    readonly values: ReadonlyArray<{ readonly kind: TaughtKind; readonly value: string | null }>;
  }>;
  readonly wanted: number;
  readonly problem: 'more-records' | 'no-name' | 'no-address' | null;
}

/** A taught site in the list of them; `file` is what its export says. */
export interface TaughtSite {
  readonly origin: string;
  readonly health: TaughtHealth;
  readonly file: string;
}

/** `where`: the part of the file that cannot be. */
export type ImportResult =
  | { readonly kind: 'done'; readonly origin: string }
  | {
      readonly kind: 'refused';
      readonly because: 'too-large' | 'not-json' | 'not-teaching' | 'not-valid';
      readonly where: string;
    };

/** What screens, and our scripts in a taught page, say to the worker about teaching; part of the protocol. */
export interface TeachMethods {
  /** How this page's site was taught to be read; null when it was not. */
  findTaught: { from: 'page'; input: Nothing; answer: TaughtReader | null };
  /** What the rep pointed at, to be tried out, with what it reads on this page. */
  proposeTeaching: {
    from: 'page';
    input: PageSample & { fields: readonly TaughtField[] };
    answer: Done;
  };
  /** What the page said to the mapping; the answer is how to go on reading. */
  reportTaught: { from: 'page'; input: PageSample; answer: TaughtReader | null };
  /** The teaching of a tab's site; null when the site is not read, or has a reader of its own. */
  findTeaching: { from: 'screen'; input: { tabId: number }; answer: Teaching | null };
  findTeachings: { from: 'screen'; input: Nothing; answer: readonly TaughtSite[] };
  /** Has the rep point at the fields in this tab. */
  startTeaching: { from: 'screen'; input: { tabId: number }; answer: Done };
  /** Keeps what is tried out, once it was read on enough records. */
  keepTeaching: { from: 'screen'; input: { origin: string }; answer: { readonly kind: 'done' | 'refused' } };
  dropTrial: { from: 'screen'; input: { origin: string }; answer: Done };
  forgetTeaching: { from: 'screen'; input: { origin: string }; answer: Done };
  importTeaching: { from: 'screen'; input: { text: string }; answer: ImportResult };
}
