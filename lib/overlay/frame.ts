import type { Place } from '../messages/protocol.ts';
import type { AskFromPage } from './ask.ts';
import { createGrip } from './grip.ts';
import { newNonce } from './nonce.ts';
import { make } from './page-document.ts';
import { pushPage } from './push-page.ts';

export type FramePlace = Pick<Place, 'side' | 'width' | 'isOpen'>;

export interface Frame {
  /** Opens, closes, moves or widens the sidebar; its page is loaded once, and stays loaded while closed. */
  draw(place: FramePlace): void;
  /** Loads its page afresh, under a new nonce: an iframe that was off the page has been unloaded. */
  reload(): void;
}

export interface Framing {
  readonly shadow: ShadowRoot;
  readonly ask: AskFromPage;
  /** The sidebar's address, without a nonce. */
  readonly url: string;
  readonly title: string;
  readonly widen: (width: number) => void;
  readonly signal: AbortSignal;
}

const resizeWaitMs = 200;

/** The sidebar's frame; nothing is loaded until it is first open. */
export function createFrame(framing: Framing): Frame {
  const { shadow, widen, signal } = framing;
  const box = make('div', 'frame');
  box.hidden = true;
  const load = loader(framing, box);
  let place: FramePlace = { side: 'right', width: 0, isOpen: false };
  box.append(createGrip(box, () => place.side, widen));
  shadow.append(box);

  let unpush: (() => void) | undefined;
  let resized: ReturnType<typeof setTimeout> | undefined;
  function push(): void {
    unpush?.();
    // What stands in the room made is looked up by what a pointer would hit: that must not be us.
    box.style.pointerEvents = 'none';
    unpush = place.isOpen ? pushPage(place) : undefined;
    box.style.pointerEvents = '';
    box.hidden = !place.isOpen;
  }
  function draw(next: FramePlace): void {
    if (next.isOpen) load(false);
    if (next.isOpen === place.isOpen && next.side === place.side && next.width === place.width) return;
    place = next;
    box.className = `frame ${place.side}`;
    box.style.width = `${place.width}px`;
    push();
  }
  function onResize(): void {
    clearTimeout(resized);
    if (place.isOpen) resized = setTimeout(push, resizeWaitMs);
  }
  window.addEventListener('resize', onResize, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(resized);
    unpush?.();
  });
  return { draw, reload: () => load(true) };
}

/** Puts the sidebar's page into the box, once; afresh when told so and it is there. */
function loader({ ask, url, title, signal }: Framing, box: HTMLElement): (isAfresh: boolean) => void {
  let iframe: HTMLIFrameElement | undefined;
  async function load(): Promise<void> {
    iframe?.remove();
    const mine = make('iframe');
    iframe = mine;
    mine.title = title;
    mine.allow = '';
    const nonce = newNonce();
    const isExpected = await ask('openFrame', { nonce });
    if (iframe !== mine || signal.aborted) return;
    if (isExpected) {
      mine.src = `${url}#${nonce}`;
      box.append(mine);
    } else iframe = undefined;
  }
  return (isAfresh) => {
    if (isAfresh === (iframe !== undefined)) void load();
  };
}
