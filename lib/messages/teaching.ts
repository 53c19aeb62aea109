import type { Mapping, TaughtKind } from '../page/teach/mapping.ts';
import type { TaughtHealth } from '../page/teach/taught-health.ts';

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
