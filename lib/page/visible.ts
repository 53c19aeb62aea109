import { ownMember } from './own-member.ts';

/** True when the element is drawn: neither it nor an ancestor is hidden, by markup or by style. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Where to look; nothing is found below no root. */
export type Root = Document | Element | null | undefined;

/** Every match below the root, drawn or not, in the page's order; forms aside, whose controls hide their members. */
export function elements(root: Root, selector: string): Element[] {
  if (!root) return [];
  const found: Iterable<Element> = ownMember(root, 'querySelectorAll').call(root, selector);
  return Array.from(found).filter(isNoForm);
}

/** Only a form can hide a member of its own, and then shows an element in its place: cheaper than `ownMember`. */
function isNoForm({ localName }: { readonly localName: unknown }): boolean {
  return typeof localName === 'string' && localName !== 'form';
}

/** The drawn matches below the root, in the page's order. */
export function visibleElements(root: Root, selector: string): Element[] {
  return elements(root, selector).filter(isVisible);
}

/** The first drawn match below the root. */
export function visibleElement(root: Root, selector: string): Element | null {
  return elements(root, selector).find(isVisible) ?? null;
}

/** The nearest ancestor that holds a drawn match of the selector. */
export function ancestorWith(element: Element, selector: string): Element | null {
  let ancestor = ownMember(element, 'parentElement');
  while (ancestor && !visibleElement(ancestor, selector)) ancestor = ownMember(ancestor, 'parentElement');
  return ancestor;
}
