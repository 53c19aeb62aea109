import type { Channel } from '../touches/channel.ts';
import type { PastTouch } from '../touches/past-touch.ts';
import { type SpacingCap, usualSpacing } from '../touches/spacing.ts';
import { type DueTime, movedTime } from './moved-time.ts';
import type { Run } from './run.ts';

const dayMs = 24 * 60 * 60_000;

/** What is to keep its distance from the touches made. */
export interface Spaced {
  readonly channel: Channel;
  /** The channel of a touch that reached nobody: another number or address of it may be tried at once. */
  readonly retriedAfter: Channel | null;
}

/** The due time so far from the touches made that every gap is kept and no cap is passed; never earlier (R046, R086). */
export function spacedTime(run: Run, due: DueTime, { channel, retriedAfter }: Spaced): DueTime {
  const { spacing = usualSpacing, touches = [] } = run.reach;
  const gapMs = spacing.channelGapMs[channel] ?? 0;
  let spaced = due;
  if (retriedAfter === null) spaced = keptAfterGap(spaced, lastTouchAt(run), spacing.gapMs);
  if (retriedAfter !== channel && gapMs > spacing.gapMs) {
    spaced = keptAfterChannelGap(spaced, { channel, gapMs, lastAt: lastOn(channel, touches) });
  }
  for (const cap of spacing.caps) spaced = movedAfterCap(spaced, cap, touches);
  return spaced;
}

function lastTouchAt({ enrollment, reach }: Run): number | null {
  const newest = reach.touches?.[0]?.at ?? null;
  const { lastTouchAt: own } = enrollment;
  return newest === null || (own !== null && own > newest) ? own : newest;
}

function keptAfterGap(due: DueTime, lastAt: number | null, gapMs: number): DueTime {
  if (lastAt === null || due.dueAt >= lastAt + gapMs) return due;
  return movedTime(due, 'kept-after-gap', { dueAt: lastAt + gapMs, gapMs, lastAt });
}

interface ChannelGap {
  readonly channel: Channel;
  readonly gapMs: number;
  readonly lastAt: number | null;
}

function keptAfterChannelGap(due: DueTime, { channel, gapMs, lastAt }: ChannelGap): DueTime {
  if (lastAt === null || due.dueAt >= lastAt + gapMs) return due;
  return movedTime(due, 'kept-after-channel-gap', { channel, dueAt: lastAt + gapMs, gapMs, lastAt });
}

function lastOn(channel: Channel, newestFirst: readonly PastTouch[]): number | null {
  return newestFirst.find((touch) => touch.channel === channel)?.at ?? null;
}

/** In any stretch of so many days at most so many touches, this one among them. */
function movedAfterCap(due: DueTime, { most, inDays }: SpacingCap, newestFirst: readonly PastTouch[]): DueTime {
  const oldest = newestFirst[most - 1];
  if (!oldest || due.dueAt >= oldest.at + inDays * dayMs) return due;
  return movedTime(due, 'moved-after-cap', { dueAt: oldest.at + inDays * dayMs, most, days: inDays });
}
