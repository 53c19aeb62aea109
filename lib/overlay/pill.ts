import type { PagePill } from '../messages/prompt.ts';
import type { Place } from '../messages/protocol.ts';
import { isCovered } from './covered.ts';
import { make, makeSvg } from './page-document.ts';

export type PillPlace = Pick<Place, 'side' | 'pillTop'>;

export interface Pill {
  readonly box: HTMLElement;
  /** Shows these words at this place; null hides the pill. */
  draw(pill: PagePill | null, place: PillPlace): void;
  /** What a click does, in words. */
  title(opens: string): void;
  /** Not seen while a dialog of the page lies where it is. */
  yieldToDialogs(): void;
}

/** Our mark, for a pill that speaks of no channel. */
export const markIcon = 'M4 6l6 6-6 6M13 6l6 6-6 6';

/**
 * The pill at the edge of the page: an icon and a phrase, of which what comes after the channel's name wears the tone's
 * colour. It never takes the focus, so that no key meant for the page lands in it.
 */
export function createPill(click: () => void): Pill {
  const box = make('div');
  const button = make('button');
  const drawing = makeSvg('svg');
  const path = makeSvg('path');
  const said = make('span');
  const tail = make('b');
  button.tabIndex = -1;
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.append(path);
  button.append(drawing, said);
  box.append(button);
  box.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => event.isTrusted && click());

  function draw(pill: PagePill | null, { side, pillTop }: PillPlace): void {
    box.hidden = !pill;
    if (!pill) return;
    const { text, tone, icon } = pill;
    const cut = text.indexOf(' · ') + 1;
    box.className = `box ${side} ${tone}`;
    box.style.setProperty('--top', `${pillTop * 100}vh`);
    path.setAttribute('d', icon || markIcon);
    tail.textContent = text.slice(cut);
    said.replaceChildren(text.slice(0, cut), tail);
    said.hidden = !text;
    button.ariaLabel = text || button.title;
  }
  function yieldToDialogs(): void {
    if (!box.hidden) box.style.visibility = isCovered(box) ? 'hidden' : '';
  }
  function title(opens: string): void {
    button.title = opens;
  }
  return { box, draw, title, yieldToDialogs };
}
