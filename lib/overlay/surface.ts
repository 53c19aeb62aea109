import type { News } from '../messages/news.ts';
import type { PagePill } from '../messages/prompt.ts';
import type { Place } from '../messages/protocol.ts';
import type { AskFromPage } from './ask.ts';
import { controlsLoader } from './controls-loader.ts';
import { neutralPill } from './follow-view.ts';
import { addStyle, openHost } from './host.ts';
import { firstPlace, forEver, isHiddenOnTab, keepPlace } from './kept-place.ts';
import { createPill } from './pill.ts';
import type { CreateControls } from './stage.ts';

export type FrameCommand = Extract<News, { news: 'frame' }>['frame'];

export interface Surface {
  /** What the pill says from now on; null for no pill. */
  say(pill: PagePill | null): void;
  /** Gives way to a dialog of the page, or comes back. */
  yieldToDialogs(): void;
  /** Does what the sidebar, or the hotkey, wants of the frame. */
  command(wanted: FrameCommand): void;
  adopt(create: CreateControls): void;
  /** Stops, and says that the page must be loaded again; a click does that. Says nothing if the rep hid the pill. */
  bidFarewell(): void;
}

export interface Surfacing {
  readonly ask: AskFromPage;
  readonly now: () => number;
  readonly word: (key: 'open' | 'updated') => string;
  readonly keepAside: ((ours: HTMLElement) => void) | undefined;
  /** Ends everything. */
  readonly life: AbortSignal;
  /** Ends all but the farewell. */
  readonly work: AbortSignal;
}

/** A click that was meant for the pill as it was before the farewell must not reload a page with unsaved work. */
const readingMs = 700;

/** After the farewell a click loads the page again, once the rep has had the time to read what it says. */
function createFarewell(): { begin(): void; reload(): void } {
  let beganAt = 0;
  function begin(): void {
    beganAt = performance.now();
  }
  function reload(): void {
    if (performance.now() - beganAt > readingMs) location.reload();
  }
  return { begin, reload };
}

/** All that is seen of us on the page: the pill, and the controls once they are wanted, where the rep put them on this site. */
export function openSurface({ ask, now, word, keepAside, life, work }: Surfacing): Surface {
  let said: PagePill | null = null;
  let isReady = false;
  let updated = '';
  const farewell = createFarewell();
  const place = keepPlace(ask, draw);
  const pill = createPill(() => (work.aborted ? farewell.reload() : command('toggle')));
  const controls = controlsLoader(ask, () => ({ shadow: host.shadow, box: pill.box, place, signal: work }));
  const host = openHost(life, controls.reloadFrame);
  host.shadow.append(pill.box);
  pill.box.addEventListener('pointerenter', controls.load);

  function draw(): void {
    if (!isReady || work.aborted) return;
    const at = place.current();
    const shown = at.isOpen || !isWanted() ? null : said;
    pill.draw(shown, at);
    if (shown || at.isOpen) host.attach();
    controls.draw(at);
    keepAside?.(host.shadow.host as HTMLElement);
  }
  function begin(): void {
    isReady = true;
    // Read while the context lives: after an update of the extension the browser no longer hands words out.
    updated = word('updated');
    pill.title(word('open'));
    if (isHiddenOnTab()) place.change({ hiddenUntilAt: forEver }, false);
    draw();
  }
  function isWanted(): boolean {
    return place.current().hiddenUntilAt <= now();
  }
  function adopt(create: CreateControls): void {
    controls.adopt(create);
    draw();
  }
  function command(wanted: FrameCommand): void {
    place.change(changeOf(wanted, place.current().isOpen));
  }
  function bidFarewell(): void {
    farewell.begin();
    const isSaid = isReady && isWanted();
    if (isSaid) host.attach();
    pill.draw(isSaid ? { ...neutralPill, text: updated } : null, firstPlace);
  }
  function say(next: PagePill | null): void {
    said = next;
    draw();
  }

  void place.found.then((style) => dress(host.shadow, style, begin));
  return { say, command, adopt, bidFarewell, yieldToDialogs: pill.yieldToDialogs };
}

function changeOf(wanted: FrameCommand, isOpen: boolean): Partial<Place> {
  return wanted === 'left' || wanted === 'right' ? { side: wanted } : { isOpen: wanted === 'toggle' && !isOpen };
}

/** Without its style the pill would be a piece of the page: rather none. */
function dress(shadow: ShadowRoot, style: string, then: () => void): void {
  if (!style) return;
  addStyle(shadow, style);
  // Most of what a pill costs is style, layout and paint: the page's own come first.
  requestIdleCallback(then, { timeout: 1000 });
}
