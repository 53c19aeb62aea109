import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Reason } from '../touches/reason.ts';

/** A touch that the sequence plans after the open one, if all goes the expected way. */
export interface PlannedTouch {
  readonly stepId: string;
  readonly title: string;
  readonly channel: Channel;
  readonly dueAt: number;
  readonly why: readonly Reason[];
}

/** An outcome the rep can log now, with what it would lead to. */
export interface OutcomeChoice {
  readonly outcome: OutcomeId;
  /** When the next touch would fall due; null when none would follow. */
  readonly nextAt: number | null;
  readonly why: readonly Reason[];
}
