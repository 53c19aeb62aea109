import type { News } from '../messages/news.ts';
import type { PagePill } from '../messages/prompt.ts';
import type { PillStart, Place } from '../messages/protocol.ts';
import type { AskFromPage } from './ask.ts';
import { controlsLoader } from './controls-loader.ts';
import { neutralPill } from './follow-view.ts';
import { addStyle, openHost } from './host.ts';
import { firstPlace, keepPlace } from './kept-place.ts';
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
  readonly keepAside: ((ours: HTMLElement) => void) | undefined;
  /** Ends everything. */
  readonly life: AbortSignal;
  /** Ends all but the farewell. */
  readonly work: AbortSignal;
}

/** A click that was meant for the pill as it was before the farewell must not reload a page with unsaved work. */
export const readingMs = 700;

/** All that is seen of us on the page: the pill, and the controls once they are wanted, where the rep put them on this site. */
export function openSurface({ ask, now, keepAside, life, work }: Surfacing): Surface {
  let said: PagePill | null = null;
  let start: PillStart | undefined;
  let leftAt = 0;
  const place = keepPlace(ask, draw);
  const isWanted = (): boolean => place.current().hiddenUntilAt <= now();
  const pill = createPill(press);
  const controls = controlsLoader(ask, () => ({ shadow: host.shadow, box: pill.box, place, signal: work }));
  const host = openHost(life, controls.reloadFrame);
  host.shadow.append(pill.box);
  pill.box.addEventListener('pointerenter', controls.load);

  function draw(): void {
    if (!start || work.aborted) return;
    const at = place.current();
    const shown = at.isOpen || !isWanted() ? null : said;
    pill.draw(shown, at);
    if (shown || at.isOpen) host.attach();
    controls.draw(at);
    keepAside?.(host.shadow.host as HTMLElement);
  }
  function begin(told: PillStart): void {
    start = told;
    pill.title(told.open);
    draw();
  }
  function press(): void {
    if (!work.aborted) command('toggle');
    else if (performance.now() - leftAt > readingMs) location.reload();
  }
  function adopt(create: CreateControls): void {
    controls.adopt(create);
    draw();
  }
  function command(wanted: FrameCommand): void {
    place.change(changeOf(wanted, place.current().isOpen));
  }
  function bidFarewell(): void {
    leftAt = performance.now();
    const words = start && isWanted() ? start.updated : '';
    if (words) host.attach();
    pill.draw(words ? { ...neutralPill, text: words } : null, firstPlace);
  }
  function say(next: PagePill | null): void {
    said = next;
    draw();
  }

  void place.found.then((told) => told && dress(host.shadow, told, begin));
  return { say, command, adopt, bidFarewell, yieldToDialogs: pill.yieldToDialogs };
}

function changeOf(wanted: FrameCommand, isOpen: boolean): Partial<Place> {
  return wanted === 'left' || wanted === 'right' ? { side: wanted } : { isOpen: wanted === 'toggle' && !isOpen };
}

/** Without its style the pill would be a piece of the page: until it is told, there is none. */
function dress(shadow: ShadowRoot, told: PillStart, begin: (told: PillStart) => void): void {
  addStyle(shadow, told.style);
  // Most of what a pill costs is style, layout and paint: the page's own come first.
  requestIdleCallback(() => begin(told), { timeout: 1000 });
}
