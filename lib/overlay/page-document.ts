/**
 * A member of the document as the browser defines it: a page can shadow any of them, `createElement` too,
 * by naming a form or an image after it.
 */
function own(member: keyof Document): unknown {
  return Reflect.get(Document.prototype, member, document);
}

/** The page's `<html>` element, whatever the page has named its own elements. */
export function pageRoot(): HTMLElement {
  return own('documentElement') as HTMLElement;
}

/** Whether the tab is in the background. */
export function isTabHidden(): boolean {
  return own('hidden') === true;
}

/** A new element of this class. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ''): HTMLElementTagNameMap[Tag] {
  const made = Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[Tag];
  made.className = className;
  return made;
}

/** A new SVG element. */
export function makeSvg(tag: 'svg' | 'path'): SVGElement {
  return Document.prototype.createElementNS.call(document, 'http://www.w3.org/2000/svg', tag) as SVGElement;
}

/** What lies at this point of the window, topmost first. */
export function elementsAt(x: number, y: number): readonly Element[] {
  return Document.prototype.elementsFromPoint.call(document, x, y);
}
