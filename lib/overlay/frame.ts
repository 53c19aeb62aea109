import type { Place } from '../messages/protocol.ts';
import { followDrag } from './drag.ts';
import { make } from './page-document.ts';
import { widthAt } from './place.ts';
import { pushPage } from './push-page.ts';
import type { Controls, Stage } from './stage.ts';

export type FramePlace = Pick<Place, 'side' | 'width' | 'isOpen'>;

export interface FramePage {
  /** The sidebar's address, without a nonce. */
  readonly url: string;
  readonly title: string;
}

/** The sidebar's frame; nothing is loaded until it is first open. */
export function createFrame(stage: Stage, page: FramePage): Controls {
  const { shadow, place: kept, signal } = stage;
  const box = make('div');
  box.hidden = true;
  const load = loader(stage, page, box);
  let place: FramePlace | undefined;
  let unpush: (() => void) | undefined;
  addGrip(box, { side: () => place?.side ?? 'right', widen: (width) => kept.change({ width }) });
  shadow.append(box);

  function draw(next: FramePlace): void {
    if (next.isOpen) load(false);
    if (next.isOpen === place?.isOpen && next.side === place.side && next.width === place.width) return;
    // Open from the start, it was left open: it is there, and does not come in.
    const arrival = place ? ' arriving' : '';
    place = next;
    unpush?.();
    // What stands in the room made is looked up by what a pointer would hit: that must not be us.
    box.style.pointerEvents = 'none';
    unpush = next.isOpen ? pushPage(next) : undefined;
    box.style.pointerEvents = '';
    box.className = `frame ${next.side}${arrival}`;
    box.style.width = `${next.width}px`;
    box.hidden = !next.isOpen;
  }
  signal.addEventListener('abort', () => {
    unpush?.();
    box.remove();
  });
  return { draw, reload: () => load(true) };
}

/** Puts the sidebar's page into the box, once; afresh when told so and it is there. */
function loader(
  { expectFrame, signal }: Stage,
  { url, title }: FramePage,
  box: HTMLElement,
): (isAfresh: boolean) => void {
  let iframe: HTMLIFrameElement | undefined;
  async function load(): Promise<void> {
    iframe?.remove();
    const mine = make('iframe');
    iframe = mine;
    mine.title = title;
    // Chrome's own model, which the sidebar may write with, and nothing else. For any origin: the frame's address is of
    // this session alone, and where it leads has another. Nobody but us can lead it elsewhere.
    mine.allow = 'language-model *';
    const nonce = await expectFrame();
    if (iframe !== mine || signal.aborted) return;
    if (nonce === null) {
      iframe = undefined;
      return;
    }
    mine.src = `${url}#${nonce}`;
    box.append(mine);
  }
  return (isAfresh) => {
    if (isAfresh === (iframe !== undefined)) void load();
  };
}

interface Grip {
  readonly side: () => Place['side'];
  readonly widen: (width: number) => void;
}

/** The sidebar's inner edge, which widens its box while it is dragged and says the width it is left at. */
function addGrip(box: HTMLElement, { side, widen }: Grip): void {
  const grip = make('div', 'grip');
  let width = 0;
  followDrag(grip, {
    move: (x) => {
      width = widthAt(x, side(), window.innerWidth);
      box.style.width = `${width}px`;
      box.classList.add('dragging');
    },
    drop: () => {
      box.classList.remove('dragging');
      widen(width);
    },
  });
  box.append(grip);
}
