/** A meaning as the rep sees it: since when, and since when it was pressed once. */
export interface Seen {
  readonly shownAt: number;
  /** Null until the first press of what needs two. */
  readonly armedAt: number | null;
}

/** So long a meaning has to be on show, and so far two presses have to be apart: a bounce is no second press. */
export const leastSeenMs = 300;

/** What a press does: nothing yet, ask for another one, or the thing itself. */
export function pressOf(seen: Seen, isGrave: boolean, now: number): 'wait' | 'arm' | 'act' {
  if (now - seen.shownAt < leastSeenMs) return 'wait';
  if (!isGrave) return 'act';
  if (seen.armedAt === null) return 'arm';
  return now - seen.armedAt < leastSeenMs ? 'wait' : 'act';
}
