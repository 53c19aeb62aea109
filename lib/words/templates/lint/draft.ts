import type { Channel } from '../../../touches/channel.ts';

/** A message about to be sent, and what is known around it. */
export interface Draft {
  readonly subject: string;
  readonly body: string;
  readonly channel: Channel;
  /** The names of the files that are attached. */
  readonly attached: readonly string[];
  /** What the rep promised to send and has not sent yet. */
  readonly promised: readonly string[];
  readonly last: LastWords;
  /** May it be sent now; and if not, from when (null: not known). */
  readonly window: { readonly isAllowed: boolean; readonly nextAt: number | null };
  /** Which written touch of the sequence this is: 1 for the first. */
  readonly position: number;
}

/** What went before: the last text sent, whether they answered since, and what the last talk was about. */
export interface LastWords {
  readonly sent: string | null;
  readonly isAnswered: boolean;
  readonly talk: string | null;
  readonly topic: string | null;
}

/** A stretch of a body. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const lintRules = [
  'empty-check-in',
  'no-call-to-action',
  'longer-than-last',
  'ignores-last-talk',
  'pressure',
  'missing-attachment',
  'outside-window',
] as const;

export type LintRule = (typeof lintRules)[number];

/** What would put it right, in one click; `attach` and `wait` are for the rep to do. */
export type Fix =
  | { readonly kind: 'replace'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'insert'; readonly start: number; readonly text: string }
  | { readonly kind: 'remove'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'attach'; readonly what: string }
  | { readonly kind: 'wait'; readonly untilAt: number };

/** What was found in a draft. `values` are what its sentences name. */
export interface Finding {
  readonly rule: LintRule;
  /** Where in the body; null when it is about the message as a whole. */
  readonly span: Span | null;
  readonly values: Readonly<Record<string, string | number>>;
  readonly fix: Fix | null;
}
