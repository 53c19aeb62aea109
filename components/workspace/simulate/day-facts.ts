import type { BacklogDay } from '../../../lib/insight/backlog.ts';
import { type Channel, channels } from '../../../lib/touches/channel.ts';

/** The channels that any of these days uses, in the order of all channels. */
export function channelsIn(days: readonly BacklogDay[]): readonly Channel[] {
  return channels.filter((channel) => days.some(({ byChannel }) => (byChannel[channel] ?? 0) > 0));
}

/** All touches of these days. */
export function totalOf(days: readonly BacklogDay[]): number {
  return days.reduce((sum, { touches }) => sum + touches, 0);
}

/** The days with more touches than the rep can make, the worst first. */
export function overfull(days: readonly BacklogDay[]): readonly (BacklogDay & { readonly capacity: number })[] {
  const over = ({ touches, capacity }: BacklogDay): number => (capacity === null ? 0 : touches - capacity);
  return days
    .filter((day): day is BacklogDay & { readonly capacity: number } => over(day) > 0)
    .toSorted((one, other) => over(other) - over(one));
}

/** The day with the most touches; null when none has any. */
export function busiest(days: readonly BacklogDay[]): BacklogDay | null {
  const most = Math.max(0, ...days.map(({ touches }) => touches));
  return most === 0 ? null : (days.find(({ touches }) => touches === most) ?? null);
}

/** A round number to draw the chart up to, and its steps: 61 is drawn up to 80 in steps of 20. */
export function scaleOf(days: readonly BacklogDay[]): { readonly top: number; readonly step: number } {
  const most = Math.max(4, ...days.map(({ touches, capacity }) => Math.max(touches, capacity ?? 0)));
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  return { top: Math.ceil(most / step) * step, step };
}

/** A day's touches one channel upon the other: each from so many to so many. */
export function stackOf(day: BacklogDay): ReadonlyArray<{ channel: Channel; from: number; to: number }> {
  return channelsIn([day]).map((channel, index, used) => {
    const from = used.slice(0, index).reduce((sum, below) => sum + (day.byChannel[below] ?? 0), 0);
    return { channel, from, to: from + (day.byChannel[channel] ?? 0) };
  });
}
