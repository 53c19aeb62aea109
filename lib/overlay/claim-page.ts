import type { CreateControls } from './stage.ts';

const claimKey = Symbol.for('followthrough');
/** Sent by the newest script of ours when it takes the page. */
export const claimEvent = 'followthrough';

interface World {
  [claimKey]?: Pick<Claim, 'retire' | 'adopt'>;
}

export interface Claim {
  readonly isAlive: () => boolean;
  /** Takes everything of ours off the page. */
  readonly retire: () => void;
  /** Takes up the controls that came in a script of their own. */
  readonly adopt: (create: CreateControls) => void;
  readonly signal: AbortSignal;
}

/**
 * Makes this script the only one of ours in the page: the newest wins. Scripts of one install share a world, out of
 * the page's reach, and call each other; an orphan from before an update lives in a world of its own and hears
 * an event. A page can send that event too, so a script whose extension lives does not heed it.
 */
export function claimPage({ isAlive, retire, adopt, signal }: Claim): void {
  const world = globalThis as World;
  world[claimKey]?.retire();
  world[claimKey] = { retire, adopt };
  window.dispatchEvent(new Event(claimEvent));
  window.addEventListener(claimEvent, () => isAlive() || retire(), { signal });
}

/** Hands the controls to the script that holds this page; nothing happens when none does. */
export function offerControls(create: CreateControls): void {
  (globalThis as World)[claimKey]?.adopt(create);
}
