import { useEffect, useState } from 'preact/hooks';
import type { Clock } from '../kit/clock.ts';

/** A text counts as settled when it has not changed for so long. */
export const settleMs = 800;

/** The text as it last settled, and what settles one at once. What is there first is settled. */
export function useSettled(text: string, wait: Clock['wait']): [string, (text: string) => void] {
  const [settled, settle] = useState(text);
  useEffect(() => (text === settled ? undefined : wait(settleMs, () => settle(text))), [text, settled, wait]);
  return [settled, settle];
}
