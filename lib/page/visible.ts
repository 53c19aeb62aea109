import { ownMember } from './own-member.ts';

/** True when the element is drawn: neither it nor an ancestor is hidden, by markup or by style. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Every match below the root, drawn or not, in the page's order; forms aside, whose controls hide their members. */
export function elements(root: Document | Element, selector: string): Element[] {
  return Array.from(ownMember(root, 'querySelectorAll').call(root, `:is(${selector}):not(form)`));
}

/** The drawn matches below the root, in the page's order. */
export function visibleElements(root: Document | Element, selector: string): Element[] {
  return elements(root, selector).filter(isVisible);
}

/** The first drawn match below the root. */
export function visibleElement(root: Document | Element, selector: string): Element | null {
  return elements(root, selector).find(isVisible) ?? null;
}

/** The nearest ancestor that holds a drawn match of the selector. */
export function ancestorWith(element: Element, selector: string): Element | null {
  let ancestor = ownMember(element, 'parentElement');
  while (ancestor && !visibleElement(ancestor, selector)) ancestor = ownMember(ancestor, 'parentElement');
  return ancestor;
}
