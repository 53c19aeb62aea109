import type { Place } from '../messages/protocol.ts';
import { elementsAt, pageRoot } from './page-document.ts';

/** A page narrower than this, px, would break: it is covered rather than pushed. */
const narrowestPage = 640;

/**
 * Makes room for the sidebar beside the page, and returns what undoes it. A page that then scrolls sideways,
 * or still stands in the room made, gets its style back at once: the sidebar covers it instead.
 */
export function pushPage({ side, width }: Pick<Place, 'side' | 'width'>): () => void {
  const root = pageRoot();
  const room = root.clientWidth - width;
  const overflow = root.scrollWidth;
  const undos = [setStyle(`margin-${side}`, `${width}px`), setStyle('width', `calc(100% - ${width}px)`)];
  const undo = (): void => undos.forEach((each) => each());
  const isPushed = root.scrollWidth <= overflow && isFree(side === 'right' ? room + width / 2 : width / 2);
  if (room < narrowestPage || !isPushed) undo();
  return undo;
}

function setStyle(property: string, value: string): () => void {
  const { style } = pageRoot();
  const before = style.getPropertyValue(property);
  style.setProperty(property, value, 'important');
  return () => style.setProperty(property, before);
}

/** Only the page's root is left in the column at `x`: a header across the whole window is let pass. */
function isFree(x: number): boolean {
  const isRoot = (share: number): boolean => elementsAt(x, window.innerHeight * share)[0] === pageRoot();
  return isRoot(0.3) && isRoot(0.5) && isRoot(0.7);
}
