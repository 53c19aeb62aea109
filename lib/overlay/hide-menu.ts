import { followPress } from './drag.ts';
import { make } from './page-document.ts';
import type { Words } from './words.ts';

export type HideChoice = 'hide_here' | 'hide_tab' | 'hide_hour';

const hideChoices: readonly HideChoice[] = ['hide_here', 'hide_tab', 'hide_hour'];

export interface HideMenu {
  /** The button that opens it, and the menu itself. */
  readonly parts: readonly HTMLElement[];
  close(): void;
}

/** The ways to be rid of the pill; opened by its own button, or by a right click anywhere on the pill's box. */
export function createHideMenu(box: HTMLElement, words: Words, hide: (choice: HideChoice) => void): HideMenu {
  const menu = make('div', 'menu');
  const more = make('button', 'more', '⋯');
  more.ariaLabel = more.title = words.more;
  function open(isOpen: boolean): void {
    menu.hidden = !isOpen;
    box.toggleAttribute('data-open', isOpen);
  }
  const close = (): void => open(false);
  for (const choice of hideChoices) {
    const button = make('button', '', words[choice]);
    followPress(button, () => hide(choice));
    menu.append(button);
  }
  followPress(more, () => open(menu.hidden === true));
  box.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    if (event.isTrusted) open(true);
  });
  box.addEventListener('pointerleave', close);
  close();
  return { parts: [more, menu], close };
}
