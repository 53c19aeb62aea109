import type { Place } from '../messages/protocol.ts';
import { followDrag } from './drag.ts';
import { make } from './page-document.ts';
import { widthAt } from './place.ts';

/** The sidebar's inner edge, which widens its box while it is dragged and says the width it is left at. */
export function createGrip(box: HTMLElement, side: () => Place['side'], widen: (width: number) => void): HTMLElement {
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
  return grip;
}
