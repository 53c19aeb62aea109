const hiddenMarks = [
  '[hidden]',
  '[style*="display:none" i]',
  '[style*="display: none" i]',
  '[style*="visibility:hidden" i]',
  '[style*="visibility: hidden" i]',
].join();

/** True when the element is drawn: neither it nor an ancestor is hidden. What the page styles decides where the DOM can tell. */
export function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') return element.checkVisibility({ visibilityProperty: true });
  return element.closest(hiddenMarks) === null;
}

/**
 * Every match below the root, drawn or not, except forms. Asked of the root's prototype, and without forms, because a
 * control or an image named `querySelectorAll` or `textContent` hides that member of its form or document.
 */
export function elements(root: ParentNode, selector: string): Element[] {
  const prototype: ParentNode = Object.getPrototypeOf(root);
  const found: Iterable<Element> = prototype.querySelectorAll.call(root, selector);
  return Array.from(found).filter((element) => !isForm(element));
}

/** The drawn matches below the root, in the page's order. */
export function visibleElements(root: ParentNode, selector: string): Element[] {
  return elements(root, selector).filter(isVisible);
}

/** The first drawn match below the root. */
export function visibleElement(root: ParentNode, selector: string): Element | null {
  return elements(root, selector).find(isVisible) ?? null;
}

/** The nearest ancestor that holds a drawn match of the selector. */
export function ancestorWith(element: Element, selector: string): Element | null {
  let ancestor = parentOf(element);
  while (ancestor && !visibleElement(ancestor, selector)) ancestor = parentOf(ancestor);
  return ancestor;
}

function parentOf(element: Element): Element | null {
  return Reflect.get(Object.getPrototypeOf(element), 'parentElement', element);
}

function isForm(element: Element): boolean {
  return Object.prototype.toString.call(element) === '[object HTMLFormElement]';
}
