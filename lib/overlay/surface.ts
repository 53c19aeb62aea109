import type { PillState } from '../messages/prompt.ts';
import type { News } from '../messages/protocol.ts';
import type { AskFromPage } from './ask.ts';
import { neutralPill } from './follow-view.ts';
import { openHost } from './host.ts';
import { firstPlace, keepPlace } from './kept-place.ts';
import { createPill } from './pill.ts';
import type { Controls, CreateControls } from './stage.ts';

export type FrameCommand = Extract<News, { news: 'frame' }>['frame'];

export interface Surface {
  /** What the pill says from now on; null for no pill. */
  say(pill: PillState | null): void;
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
  readonly opens: string;
  readonly updated: string;
  /** Ends everything. */
  readonly life: AbortSignal;
  /** Ends all but the farewell. */
  readonly work: AbortSignal;
}

/** All that is seen of us on the page: the pill, and the controls once they are wanted, where the rep put them on this site. */
export function openSurface({ ask, now, opens, updated, life, work }: Surfacing): Surface {
  let said: PillState | null = null;
  let isReady = false;
  let isLoading = false;
  let controls: Controls | undefined;
  const place = keepPlace(ask, draw);
  const host = openHost(life, () => controls?.reload());
  const pill = createPill(opens, () => (work.aborted ? location.reload() : command('toggle')));
  const { box } = pill;
  host.shadow.append(box);
  box.addEventListener('pointerenter', load);

  function draw(): void {
    if (!isReady || work.aborted) return;
    const { isOpen } = place.current();
    const shown = isOpen || !isWanted() ? null : said;
    pill.draw(shown, place.current());
    if (shown || isOpen) host.attach();
    if (isOpen) void load();
    controls?.draw(place.current());
  }
  function isWanted(): boolean {
    return place.current().hiddenUntilAt <= now();
  }
  async function load(): Promise<void> {
    if (controls || isLoading) return;
    isLoading = true;
    await frameNonce(ask);
    isLoading = false;
  }
  function adopt(create: CreateControls): void {
    controls ??= create({ shadow: host.shadow, box, place, expectFrame: () => frameNonce(ask), signal: work });
    draw();
  }
  function command(wanted: FrameCommand): void {
    if (wanted === 'left' || wanted === 'right') place.change({ side: wanted });
    else place.change({ isOpen: wanted === 'toggle' && !place.current().isOpen });
  }
  function bidFarewell(): void {
    if (isWanted()) host.attach();
    pill.draw(isWanted() ? { ...neutralPill, text: updated } : null, firstPlace);
  }
  function say(next: PillState | null): void {
    said = next;
    draw();
  }

  void Promise.all([place.found, whenIdle()]).then(() => {
    isReady = true;
    draw();
  });
  return { say, command, adopt, bidFarewell, yieldToDialogs: pill.yieldToDialogs };
}

/** The nonce of a frame that the worker expects now, having sent the controls too; null when it did not answer. */
async function frameNonce(ask: AskFromPage): Promise<string | null> {
  // 128 random bits. Not `randomUUID`: that is for https only, and a CRM in the office may be plain http.
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join('-');
  return (await ask('openFrame', { nonce })) ? nonce : null;
}

/** Most of what a pill costs is style, layout and paint: the page's own come first. */
function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
}
