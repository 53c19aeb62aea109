import type { Channel } from '../touches/channel.ts';

/** One of the rep's days to come. */
export interface BacklogDay {
  /** `yyyy-MM-dd` in the rep's zone. */
  readonly on: string;
  readonly byChannel: Readonly<Partial<Record<Channel, number>>>;
  readonly touches: number;
  /** How many the rep can do that day; null where no cap is set. 0 on a day off. */
  readonly capacity: number | null;
  /** Touches that a full day, a holiday or an absence moved away from here. */
  readonly movedAway: number;
}
