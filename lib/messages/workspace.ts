import type { BacklogDay } from '../insight/backlog.ts';
import type { Archived } from '../leads/lead.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import type { Suppression } from '../rules/suppression.ts';
import type { RunMove } from '../sequences/move-to-version.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { SequenceProblem } from '../sequences/validate-sequence.ts';
import type { Channel } from '../touches/channel.ts';
import type { SequenceSummary } from './prompt.ts';
import type { Nothing } from './protocol.ts';

// What the workspace asks about sequences, the days to come and the lists, and is answered.

/** One sequence in the list of them. */
export interface SequenceCard extends SequenceSummary {
  readonly origin: Sequence['origin'];
  readonly suits: Sequence['suits'];
  /** Channels in order of their first step. */
  readonly channels: readonly Channel[];
  /** Runs under way, counted up to 1,000. */
  readonly inFlight: number;
}

/** What a new version would do to the runs in flight. */
export interface EditDiff {
  readonly problems: readonly SequenceProblem[];
  /** At most 200, those that move farthest first; `count` is all of them. */
  readonly rows: readonly EditDiffRow[];
  readonly count: number;
}

export interface EditDiffRow extends RunMove {
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
}

/** A change to try out on the backlog without making it: each left out stays as it is. */
export interface WhatIf {
  readonly days: number;
  readonly dayCap?: number | null;
  /** So many new leads a working day, all started on this sequence. */
  readonly newPerDay?: { readonly count: number; readonly sequenceId: string };
  /** The runs in flight of one sequence, as if they were on another. */
  readonly swap?: { readonly fromId: string; readonly toId: string };
  /** Days (`yyyy-MM-dd`) that the rep does not work. */
  readonly daysOff?: readonly string[];
}

export interface Backlog {
  readonly now: readonly BacklogDay[];
  /** The same days with the change; equal to `now` where nothing was asked. */
  readonly then: readonly BacklogDay[];
  /** Runs looked at; `isAll` is false when there are more of them. */
  readonly runs: number;
  readonly isAll: boolean;
}

export interface ArchivePage {
  readonly rows: ReadonlyArray<{
    readonly leadId: string;
    readonly name: string;
    readonly company: string;
    readonly archived: Archived;
  }>;
  readonly next: string | null;
}

export interface SuppressionPage {
  readonly rows: readonly Suppression[];
  readonly next: string | null;
}

/** A stored row that could not be read: kept as it was, out of everybody's way. */
export interface QuarantinedRow {
  readonly id: string;
  readonly table: string;
  readonly key: string;
  readonly problem: string;
  readonly at: number;
}

/** What the workspace reads; part of the protocol. */
export interface WorkspaceMethods {
  findSequences: { from: 'screen'; input: Nothing; answer: readonly SequenceCard[] };
  findSequence: { from: 'screen'; input: { sequenceId: string; version: number | null }; answer: Sequence | null };
  /** What saving this next version would do to the runs in flight; its problems when it cannot be saved. */
  findEditDiff: { from: 'screen'; input: { sequence: Sequence }; answer: EditDiff };
  /** The rep's days to come with what is planned now, and with what a change would make of them. */
  simulateBacklog: { from: 'screen'; input: WhatIf; answer: Backlog };
  findRules: { from: 'screen'; input: Nothing; answer: RuleSettings };
  findArchive: { from: 'screen'; input: { after: string | null }; answer: ArchivePage };
  findSuppressions: { from: 'screen'; input: { after: string | null }; answer: SuppressionPage };
  /** Rows that could not be read and were set aside. */
  findQuarantine: { from: 'screen'; input: Nothing; answer: readonly QuarantinedRow[] };
}
