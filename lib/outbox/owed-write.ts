import type { LeadStatus } from '../leads/lead.ts';
import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { ScriptUse } from '../touches/script-use.ts';

/** A touch that was made, with how it went. `note` is `''` where there was none or the rep marked it sensitive. */
export interface OwedTouch {
  readonly kind: 'touch';
  readonly channel: Channel;
  readonly outcome: OutcomeId;
  /** The number or address used, as written in the CRM; `''` when none was. */
  readonly contact: string;
  readonly note: string;
  readonly stepTitle: string;
  /** What of a script was used; absent as well where the rep marked the note sensitive. */
  readonly script?: ScriptUse;
  /** When it was made. */
  readonly at: number;
}

export interface OwedNote {
  readonly kind: 'note';
  readonly note: string;
  readonly at: number;
}

/** The lead's next step, as an open task in the CRM's own list. */
export interface OwedTask {
  readonly kind: 'task';
  readonly channel: Channel;
  readonly title: string;
  readonly dueAt: number;
  /** The touch it stands for. */
  readonly touchId: string;
}

/** The lead's status changed: the CRM's stage that the rep mapped to it is to be set. */
export interface OwedStage {
  readonly kind: 'stage';
  readonly status: LeadStatus;
  /** The status before: undone, its stage is set again. Absent: the stage is left as it is. */
  readonly was?: LeadStatus;
  readonly at: number;
}

/** One thing owed to a CRM about one record. */
export type OwedWrite = OwedTouch | OwedNote | OwedTask | OwedStage;
