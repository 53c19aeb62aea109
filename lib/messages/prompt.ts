import type { Lead, LeadRecord } from '../leads/lead.ts';
import type { LeadZone } from '../leads/zone-of.ts';
import type { PageReading } from '../records/page-reading.ts';
import type { Permission } from '../rules/permission.ts';
import type { Enrollment } from '../sequences/enrollment.ts';
import type { OutcomeChoice, PlannedTouch } from '../sequences/planned-touch.ts';
import type { Activity } from '../touches/activity.ts';
import type { Reason } from '../touches/reason.ts';
import type { Touch } from '../touches/touch.ts';
import type { PillState } from '../words/pill-state.ts';

/** The one next step of a followed lead, and all that a screen shows about them. */
export interface LeadPrompt {
  readonly kind: 'followed';
  readonly lead: Lead;
  readonly records: readonly LeadRecord[];
  /** The latest run; null for a lead that is followed without a sequence. */
  readonly enrollment: Enrollment | null;
  readonly sequence: SequenceSummary | null;
  /** The one open touch; null when nothing is planned: `why` then says what ended or paused it. */
  readonly touch: Touch | null;
  readonly why: readonly Reason[];
  /** Where the lead may be, and what says so. */
  readonly where: LeadZone;
  readonly permission: Permission | null;
  /** The channels that could be used instead when the touch is held, or when the rep prefers. */
  readonly attempts: number;
  readonly last: Activity | null;
  /** Newest first, at most `historyPage`; older ones come with `findHistory`. */
  readonly history: readonly TimelineLine[];
  readonly planned: readonly PlannedTouch[];
  readonly choices: readonly OutcomeChoice[];
  /** Sequences the lead could be started on; none while a touch is open. */
  readonly startable: readonly SequenceSummary[];
  /** A note typed and not yet logged. */
  readonly draft: string;
}

/** One line of the timeline. */
export interface TimelineLine {
  readonly activity: Activity;
  /** The command that wrote it can be undone now. */
  readonly canUndo: boolean;
  readonly isUndone: boolean;
}

export interface SequenceSummary {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly goal: string;
  readonly stepCount: number;
  /** Position of the open step, from 1. */
  readonly stepNumber: number;
}

/** A record nobody follows yet: what was found, and what is suggested. */
export interface NewLeadPrompt {
  readonly kind: 'not-followed';
  readonly reading: PageReading;
  readonly suggestions: readonly SequenceSuggestion[];
  /** Followed leads that may be the same person, best first. */
  readonly samePerson: readonly PossibleMatch[];
  readonly draft: string;
}

/** A sequence that could be started, with its dates; the first of a list is the suggested one. */
export interface SequenceSuggestion {
  readonly sequence: SequenceSummary;
  readonly why: readonly Reason[];
  /** The dates for this lead, the first touch first. */
  readonly planned: readonly PlannedTouch[];
}

export interface PossibleMatch {
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
  /** What is the same: `email`, `phone`, or `name-company`. */
  readonly matchedBy: 'email' | 'phone' | 'name-company';
  readonly matchedText: string;
}

export type Prompt = LeadPrompt | NewLeadPrompt;

export type { OutcomeChoice, PlannedTouch } from '../sequences/planned-touch.ts';
/** The pill as a page draws it: the icon is an SVG path on a 24 × 24 grid, `''` for our own mark. */
export interface PagePill extends Omit<PillState, 'channel'> {
  readonly icon: string;
}

/** One row of a list of due touches or of leads followed. */
export interface QueueRow {
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
  readonly status: Lead['status'];
  /** Where a click leads; null when the lead has no record any more. */
  readonly url: string | null;
  readonly touch: Touch | null;
}
