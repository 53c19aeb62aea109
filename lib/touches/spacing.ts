import type { Channel } from './channel.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** How far apart the touches with one lead stay, whoever and whatever planned them. */
export interface Spacing {
  /** Between any two touches, on whatever channels. */
  readonly gapMs: number;
  /** Between two touches on the same channel, where that is longer. */
  readonly channelGapMs: Readonly<Partial<Record<Channel, number>>>;
  /** At most so many touches on all channels in any stretch of so many days. */
  readonly caps: readonly SpacingCap[];
}

export interface SpacingCap {
  readonly most: number;
  readonly inDays: number;
}

/**
 * What holds until the rep sets something else: an hour between any two touches (R086), emails two days apart (R046),
 * a week between mail pieces, and caps that the densest shipped cadence (daily for a week, 8 to 12 touches in 14 days,
 * R041, R044) just fits under.
 */
export const usualSpacing: Spacing = {
  gapMs: hourMs,
  channelGapMs: { email: 2 * dayMs, mail: 7 * dayMs, 'door-knock': dayMs },
  caps: [
    { most: 10, inDays: 7 },
    { most: 14, inDays: 14 },
  ],
};
