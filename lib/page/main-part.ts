import type { Confidence, Field, FieldSource } from '../records/page-reading.ts';
import { fieldOf, textOf } from './fields.ts';
import { elements, visibleElements } from './visible.ts';

const surroundings = 'nav, footer, [role="navigation"], [role="contentinfo"], body > header';

/** The name of what a page is about, and the element that says it. */
export interface PageName {
  readonly element: Element;
  readonly field: Field | null;
}

/** The part of the page that is not the site's own: the whole body where none is marked. */
export function mainOf(document: Document): Element | undefined {
  return visibleElements(document, 'main, [role="main"]')[0] ?? elements(document, 'body')[0];
}

/** The drawn matches below the root that are not of the site's surroundings. */
export function ownElements(root: Element, selector: string): Element[] {
  return visibleElements(root, selector).filter((found) => !found.closest(surroundings));
}

function said(element: Element, source: FieldSource, confidence: Confidence): PageName {
  return { element, field: fieldOf(textOf(element), source, confidence) };
}

/** The one main heading; with none, or two, what the tab's title begins with, where the page itself says it too. */
export function nameOn(root: Element): PageName | null {
  const headings = ownElements(root, 'h1, [role="heading"][aria-level="1"]').filter(textOf);
  const [heading] = headings;
  if (heading && new Set(headings.map(textOf)).size === 1) return said(heading, 'heading', 2);
  const [title, site] = textOf(elements(root.ownerDocument, 'title')[0]).split(/ [-–—|·] /);
  const leaf = ownElements(root, ':not(:has(*))').find((found) => site && textOf(found) === title);
  return leaf ? said(leaf, 'title', 1) : null;
}
