import { ownMember } from '../page/own-member.ts';

/** The page's `<html>` element, whatever the page has named its own elements. */
export function pageRoot(): HTMLElement {
  return ownMember(document, 'documentElement');
}

/** Whether the tab is in the background. */
export function isTabHidden(): boolean {
  return ownMember(document, 'hidden');
}

/** A new element of this class. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ''): HTMLElementTagNameMap[Tag] {
  const made = ownMember(document, 'createElement').call(document, tag) as HTMLElementTagNameMap[Tag];
  made.className = className;
  return made;
}

/** A new SVG element. */
export function makeSvg(tag: 'svg' | 'path'): SVGElement {
  return ownMember(document, 'createElementNS').call(document, 'http://www.w3.org/2000/svg', tag) as SVGElement;
}

/** What lies at this point of the window, topmost first. */
export function elementsAt(x: number, y: number): readonly Element[] {
  return ownMember(document, 'elementsFromPoint').call(document, x, y);
}
