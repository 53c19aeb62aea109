import type { Mark } from '../messages/prompt.ts';
import { make, makeSvg } from './page-document.ts';

export interface MarkNode {
  readonly host: HTMLElement;
  /** Shows this mark: its shape and its colour, and what it means to the pointer and to a screen reader. */
  say(mark: Mark): void;
}

/** Drawn on a grid of 12 × 12; no two have the same outline, for colour must not be the only difference. */
const shapes: Readonly<Record<Mark, string>> = {
  overdue: 'M6 .8 11.6 11H.4zM5.3 4.4h1.4v3.2H5.3zM5.3 8.4h1.4v1.3H5.3z',
  due: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z',
  later:
    'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zM6 2.4a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 0 1 0-7.2zM5.4 3.7h1.2v1.9H8.2v1.2H5.4z',
  held: 'M2.5 1.5h2.6v9H2.5zM6.9 1.5h2.6v9H6.9z',
  followed: 'M6 2.8 9.2 6 6 9.2 2.8 6zM6 4.6 4.6 6 6 7.4 7.4 6z',
};

/**
 * The host is of one size whatever it shows, so that the page cannot tell. The colours are seen on light and on dark: a
 * page's own background is not known. `!important` in a shadow root wins over what the page says about our element.
 */
const style = `:host{all:initial!important;display:inline-block!important;flex:none!important;width:12px!important;height:12px!important;margin-inline-end:4px!important;vertical-align:-1px!important;cursor:default!important}
span{display:block;width:12px;height:12px;color:#727d8d}
svg{display:block;width:12px;height:12px;fill:currentColor;fill-rule:evenodd;pointer-events:none}
.due{color:#b86a00}
.overdue{color:#d93a30}
.held{color:#8066d6}
@media (forced-colors:active){span{color:CanvasText}}
@media print{:host{display:none!important}}`;

/** Makes marks that share a style and these words; a press on one does nothing, on the page neither. */
export function markMaker(word: (mark: Mark) => string): () => MarkNode {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return () => {
    const host = make('span');
    const shadow = host.attachShadow({ mode: 'closed' });
    const said = make('span');
    const drawing = makeSvg('svg');
    const path = makeSvg('path');
    shadow.adoptedStyleSheets = [sheet];
    drawing.setAttribute('viewBox', '0 0 12 12');
    said.setAttribute('role', 'img');
    drawing.append(path);
    said.append(drawing);
    shadow.append(said);
    for (const type of ['pointerdown', 'mousedown', 'click', 'auxclick', 'dblclick'])
      shadow.addEventListener(type, ignore);

    function say(mark: Mark): void {
      said.className = mark;
      said.title = said.ariaLabel = word(mark);
      path.setAttribute('d', shapes[mark]);
    }
    return { host, say };
  };
}

/** Inside a link a press would follow it. */
function ignore(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
