import { pageRoot } from './page-document.ts';

const dialogs = 'dialog[open],[role$=dialog][aria-modal=true]';

/** Whether an open dialog of the page lies over this element of ours. Measures nothing when none is open. */
export function isCovered(ours: Element): boolean {
  const shown = Array.from(pageRoot().querySelectorAll(dialogs));
  return shown.some((dialog) => doOverlap(dialog.getBoundingClientRect(), ours.getBoundingClientRect()));
}

function doOverlap(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
