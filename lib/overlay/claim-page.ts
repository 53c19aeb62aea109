const claimKey = Symbol.for('followthrough');
const claimEvent = 'followthrough';

export interface Claim {
  readonly isAlive: () => boolean;
  /** Takes everything of ours off the page. */
  readonly retire: () => void;
  readonly signal: AbortSignal;
}

/**
 * Makes this script the only one of ours in the page: the newest wins. Scripts of one install share a world, out of
 * the page's reach, and call each other; an orphan from before an update lives in a world of its own and hears
 * an event. A page can send that event too, so a script whose extension lives does not heed it.
 */
export function claimPage({ isAlive, retire, signal }: Claim): void {
  const world = globalThis as { [claimKey]?: () => void };
  world[claimKey]?.();
  world[claimKey] = retire;
  window.dispatchEvent(new Event(claimEvent));
  window.addEventListener(claimEvent, () => isAlive() || retire(), { signal });
}
