import { ownMember } from '../own-member.ts';
import { isVisible, visibleElements } from '../visible.ts';
import { labelled } from './label.ts';
import type { Anchor, LabelAnchor, Step, Way } from './mapping.ts';

/** The one drawn element that the way leads to; null when there is none, and when its anchor is there twice. */
export function findTaught(body: Element, { anchor, path }: Way): Element | null {
  const start = anchorOn(body, anchor);
  const found = path.reduce<Element | null>((element, step) => element && childAt(element, step), start);
  return found && isVisible(found) ? found : null;
}

function anchorOn(body: Element, anchor: Anchor): Element | null {
  if (anchor.by === 'page') return body;
  if (anchor.by === 'attribute') return only(visibleElements(body, attributeSelector(anchor)));
  if (anchor.by === 'link') return only(visibleElements(body, `a[href^="${anchor.scheme}:" i]`));
  const label = only(labelled(body, anchor.text));
  return label && besideLabel(label, anchor);
}

function besideLabel(label: Element, anchor: LabelAnchor): Element | null {
  if (anchor.beside === 'control') return controlOf(label);
  if (anchor.beside === 'inside') return label.closest('label');
  let box: Element | null = label;
  for (let out = 0; out < anchor.out; out += 1) box = box && ownMember(box, 'parentElement');
  return box && ownMember(box, 'nextElementSibling');
}

/** The input that a `<label for>` names. */
export function controlOf(label: Element): Element | null {
  return label.closest('label')?.control ?? null;
}

/** A class is one of several. */
function attributeSelector({ name, value }: { readonly name: string; readonly value: string }): string {
  return `[${name}${name === 'class' ? '~' : ''}="${value.replace(/["\\]/g, '\\$&')}"]`;
}

function childAt(parent: Element, { tag, nth }: Step): Element | null {
  return drawnChildren(parent, tag)[nth - 1] ?? null;
}

/** The drawn children of that tag: what an app keeps hidden beside them does not count. */
export function drawnChildren(parent: Element, tag: string): Element[] {
  const children = Array.from<Element>(ownMember(parent, 'children'));
  return children.filter((child) => ownMember(child, 'localName') === tag && isVisible(child));
}

function only(found: readonly Element[]): Element | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
