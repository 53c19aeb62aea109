import type { Place } from '../messages/protocol.ts';
import type { PillPlace } from './pill.ts';

/** The bounds of the sidebar's width, px. */
export const narrowest = 320;
export const widest = 480;

/** The sidebar's width, px, when its inner edge is dragged to `x`. */
export function widthAt(x: number, side: Place['side'], windowWidth: number): number {
  const width = side === 'right' ? windowWidth - x : x;
  return Math.round(Math.min(Math.max(width, narrowest), widest));
}

/** The side and height of a pill that is dragged to this point: it always sits on the nearer edge. */
export function pillPlaceAt(
  point: { readonly x: number; readonly y: number },
  window: { readonly innerWidth: number; readonly innerHeight: number },
): PillPlace {
  const top = point.y / window.innerHeight;
  return {
    side: point.x < window.innerWidth / 2 ? 'left' : 'right',
    pillTop: Math.round(Math.min(Math.max(top, 0), 1) * 1000) / 1000,
  };
}
