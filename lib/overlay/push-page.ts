import type { Place } from '../messages/protocol.ts';
import { elementsAt, pageRoot } from './page-document.ts';

/** A page narrower than this, px, would break: it is covered rather than pushed. */
const narrowestPage = 640;

const noUndo = (): void => {};

/**
 * Makes room for the sidebar beside the page, and returns what undoes it. A page that then scrolls sideways,
 * or still stands in the room made, gets its style back at once: the sidebar covers it instead.
 */
export function pushPage({ side, width }: Pick<Place, 'side' | 'width'>): () => void {
  const root = pageRoot();
  if (root.clientWidth - width < narrowestPage) return noUndo;
  const wasWide = root.scrollWidth > root.clientWidth;
  const undos = [setStyle(`margin-${side}`, `${width}px`), setStyle('width', `calc(100% - ${width}px)`)];
  const undo = (): void => undos.forEach((each) => each());
  const isTooWide = !wasWide && root.scrollWidth > root.clientWidth;
  if (!isTooWide && isFree(side === 'right' ? root.clientWidth - width / 2 : width / 2)) return undo;
  undo();
  return noUndo;
}

function setStyle(property: string, value: string): () => void {
  const { style } = pageRoot();
  const before = style.getPropertyValue(property);
  const priority = style.getPropertyPriority(property);
  style.setProperty(property, value, 'important');
  const ours = style.getPropertyValue(property);
  return () => {
    if (style.getPropertyValue(property) === ours) style.setProperty(property, before, priority);
  };
}

/** Only the page's root is left in the column at `x`: a header across the whole window is let pass. */
function isFree(x: number): boolean {
  const root = pageRoot();
  return [0.3, 0.5, 0.7].every((share) => {
    const [first] = elementsAt(x, window.innerHeight * share);
    return first === undefined || first === root;
  });
}
