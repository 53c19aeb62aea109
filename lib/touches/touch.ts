import type { Channel } from './channel.ts';
import type { Reason } from './reason.ts';

/** One contact attempt owed to a lead. A lead has at most one open touch from sequences. */
export interface Touch {
  readonly id: string;
  readonly leadId: string;
  readonly enrollmentId: string;
  readonly stepId: string;
  readonly channel: Channel;
  readonly title: string;
  /** Which try of its step this is, from 1. */
  readonly attempt: number;
  /** When it is to happen. */
  readonly dueAt: number;
  /** Why it exists and why then, most telling first; never empty. */
  readonly why: readonly Reason[];
  /** When the touch is given up, if it is not made; absent where it waits for the rep. */
  readonly lapsesAt?: number;
  /** Who makes it while the rep is away; absent: the rep. */
  readonly handedTo?: string;
  /** 1 once the rep has been told of this due time; a new due time starts at 0. */
  readonly announced: 0 | 1;
  readonly createdAt: number;
  readonly updatedAt: number;
}
