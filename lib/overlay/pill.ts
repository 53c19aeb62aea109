import type { PillState } from '../messages/prompt.ts';
import type { Place } from '../messages/protocol.ts';
import { isCovered } from './covered.ts';
import { followDrag } from './drag.ts';
import { createHideMenu, type HideChoice } from './hide-menu.ts';
import { make } from './page-document.ts';
import { createPillFace } from './pill-face.ts';
import { pillPlaceAt } from './place.ts';
import type { Words } from './words.ts';

export type PillPlace = Pick<Place, 'side' | 'pillTop'>;

export interface Pill {
  /** Shows these words at this place; null hides the pill. */
  draw(pill: PillState | null, place: PillPlace): void;
  /** Not seen while a dialog of the page lies where it is. */
  yieldToDialogs(): void;
}

export interface PillActions {
  readonly open: () => void;
  readonly hide: (choice: HideChoice) => void;
  /** The rep drags it: called with each place on the way, and with `isDropped` at the last. */
  readonly move: (to: PillPlace, isDropped: boolean) => void;
}

const pillHeight = 34;
/** From here down, a share of the window's height, the menu opens upwards. */
const lowPlace = 0.7;

/** The pill at the edge of the page, hidden until it is drawn. */
export function createPill(shadow: ShadowRoot, words: Words, actions: PillActions): Pill {
  const box = make('div');
  const face = createPillFace(words.open);
  const menu = createHideMenu(box, words, actions.hide);
  box.hidden = true;
  box.append(face.button, ...menu.parts);
  for (const button of box.querySelectorAll('button')) button.tabIndex = -1;
  shadow.append(box);

  let last: PillPlace | undefined;
  followDrag(face.button, {
    move: (x, y) => {
      last = pillPlaceAt({ x, y: y - pillHeight / 2 }, window);
      actions.move(last, false);
    },
    drop: () => {
      if (last) actions.move(last, true);
    },
    click: actions.open,
  });

  function draw(pill: PillState | null, { side, pillTop }: PillPlace): void {
    box.hidden = !pill;
    if (!pill) return menu.close();
    box.className = `box ${side} ${pill.tone}${pillTop > lowPlace ? ' up' : ''}`;
    box.style.setProperty('--top', `${pillTop * 100}vh`);
    face.draw(pill);
  }
  function yieldToDialogs(): void {
    box.style.visibility = !box.hidden && isCovered(box) ? 'hidden' : '';
  }
  return { draw, yieldToDialogs };
}
