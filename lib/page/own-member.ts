/**
 * A member of the node as the browser defines it, never what a page put in its place: a control or an image named
 * `querySelectorAll` or `hidden` hides that member of its form or document.
 */
export function ownMember<On extends Node, Name extends keyof On>(node: On, name: Name): On[Name] {
  return Reflect.get(Object.getPrototypeOf(node), name, node);
}
