import { pageRoot } from '../page-document.ts';

/** What is wider is no panel. */
const widest = 480;

/**
 * Keeps our parts off the site's own panels at the right edge, however wide they become: our element's `--aside` says how
 * far from the edge that is.
 */
export function keepAside(panels: string): (ours: HTMLElement) => void {
  const watched = new WeakSet<Element>();
  return (ours) => {
    const measure = (): void => {
      const lefts = panelsOf(panels)
        .map((panel) => panel.getBoundingClientRect())
        .flatMap(leftOf);
      ours.style.setProperty('--aside', `${window.innerWidth - Math.min(window.innerWidth, ...lefts)}px`);
    };
    for (const panel of panelsOf(panels).filter((one) => !watched.has(one))) {
      watched.add(panel);
      new ResizeObserver(measure).observe(panel);
    }
    measure();
  };
}

function panelsOf(panels: string): Element[] {
  return Array.from(pageRoot().querySelectorAll(panels));
}

/** Of a panel that is drawn at the edge. */
function leftOf({ left, right, width }: DOMRect): number[] {
  return width > 0 && width <= widest && right >= window.innerWidth - 1 ? [left] : [];
}
