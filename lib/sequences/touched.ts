import type { PastTouch } from '../touches/past-touch.ts';
import type { Reach } from './run.ts';

/** More than any gap, cap or limit of law can need to look at. */
const mostTouches = 200;

/** The same with one more touch made, in its place among those made before: newest first. */
export function withTouched(reach: Reach, touch: PastTouch): Reach {
  const before = reach.touches ?? [];
  const [newest] = before;
  const isNewest = newest === undefined || touch.at >= newest.at;
  const touches = isNewest ? [touch, ...before] : [touch, ...before].toSorted((a, b) => b.at - a.at);
  return { ...reach, touches: touches.length > mostTouches ? touches.slice(0, mostTouches) : touches };
}
