import type { ControlWord } from './controls.ts';
import { followDrag } from './drag.ts';
import type { KeptPlace } from './kept-place.ts';
import { make } from './page-document.ts';
import type { PillPlace } from './pill.ts';
import { pillPlaceAt } from './place.ts';
import type { Stage } from './stage.ts';

export interface PillControls {
  readonly word: (key: ControlWord) => string;
  readonly now: () => number;
}

const pillHeight = 34;
const hourMs = 3_600_000;
/** As an instant: until the rep asks for it again. */
const forEver = Number.MAX_SAFE_INTEGER;
/** From here down, a share of the window's height, the menu opens upwards. */
const lowPlace = 0.7;

/** Lets the rep drag the pill along either edge, and be rid of it. */
export function addPillControls({ ask, box, place, signal }: Stage, { word, now }: PillControls): void {
  addPillDrag(box, place);
  const menu = make('div');
  const more = addButton(box, '⋯', () => showMenu(true));
  more.className = 'more';
  more.title = word('more');
  box.append(menu);
  function showMenu(isShown: boolean): void {
    menu.className = place.current().pillTop > lowPlace ? 'menu up' : 'menu';
    menu.hidden = !isShown;
  }
  showMenu(false);
  box.addEventListener('pointerleave', () => showMenu(false), { signal });
  box.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    showMenu(event.isTrusted);
  });
  addButton(menu, word('hide_here'), () => place.change({ hiddenUntilAt: forEver }));
  addButton(menu, word('hide_tab'), () => {
    place.change({ hiddenUntilAt: forEver }, false);
    void ask('hideOnTab', {});
  });
  addButton(menu, word('hide_hour'), () => place.change({ hiddenUntilAt: now() + hourMs }));
  signal.addEventListener('abort', () => {
    more.remove();
    menu.remove();
  });
}

function addPillDrag(box: HTMLElement, place: KeptPlace): void {
  let last: PillPlace | undefined;
  followDrag(box, {
    move: (x, y) => {
      last = pillPlaceAt({ x, y: y - pillHeight / 2 }, window);
      place.change(last, false);
    },
    drop: () => last && place.change(last),
  });
}

function addButton(to: HTMLElement, text: string, click: () => void): HTMLElement {
  const button = make('button');
  button.textContent = text;
  button.tabIndex = -1;
  button.addEventListener('click', (event) => event.isTrusted && click());
  to.append(button);
  return button;
}
