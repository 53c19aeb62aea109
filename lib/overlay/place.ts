import type { Place } from '../messages/protocol.ts';

/** Where the pill and the sidebar sit until the rep moves them. */
export const firstPlace: Place = { side: 'right', pillTop: 0.3, width: 360, isOpen: false, hiddenUntilAt: 0 };

/** Written for "until the rep asks for it again". */
export const forEver = Number.MAX_SAFE_INTEGER;

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
): Pick<Place, 'side' | 'pillTop'> {
  const top = point.y / window.innerHeight;
  return {
    side: point.x < window.innerWidth / 2 ? 'left' : 'right',
    pillTop: Math.round(Math.min(Math.max(top, 0), 1) * 1000) / 1000,
  };
}
