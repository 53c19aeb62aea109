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

/** A new element with this class and these words in it; never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[Tag];
  made.className = className;
  made.textContent = text;
  return made;
}

/** A new SVG element with these attributes. */
export function makeSvg(tag: 'svg' | 'path', attributes: Readonly<Record<string, string>>): SVGElement {
  const made = Document.prototype.createElementNS.call(document, 'http://www.w3.org/2000/svg', tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** What lies at this point of the window, topmost first. */
export function elementsAt(x: number, y: number): readonly Element[] {
  return Document.prototype.elementsFromPoint.call(document, x, y);
}
