import { cleanText } from '../fields.ts';
import { ownMember } from '../own-member.ts';
import { controlOf, drawnChildren, findTaught } from './find-taught.ts';
import { labelled, labelText } from './label.ts';
import {
  type Anchor,
  attributeShape,
  mostOut,
  mostSteps,
  mostWays,
  type Step,
  type TaughtKind,
  tagShape,
  type Way,
} from './mapping.ts';
import { isStable } from './stable.ts';
import { taughtValue } from './taught-value.ts';

/** Attributes that name a field, strongest first; `data-*` comes with them, a class last of all. */
const naming = ['itemprop', 'name', 'id', 'autocomplete', 'aria-label'];
const schemes = { email: 'mailto', phone: 'tel' } as const;

/**
 * The ways that lead to this element and to no other, the sturdiest first: an attribute of its own, the text beside it,
 * an attribute of a box around it, its place from a label above it, its place on the page. Each was tried.
 */
export function describeElement(element: Element, { body, kind }: { body: Element; kind: TaughtKind }): Way[] {
  const said = taughtValue(element, kind);
  const own = attributesOf(element).map((anchor): Way => ({ anchor, path: [] }));
  const named = own.filter(({ anchor }) => !isClass(anchor));
  const all = [
    ...named,
    ...besideLabels(element, body),
    ...linked(kind),
    ...own.filter(({ anchor }) => isClass(anchor)),
    ...within(element, body),
  ];
  const leading = all.filter((way) => {
    const isKept = way.path.length <= mostSteps && way.path.every(({ tag, nth }) => nth > 0 && tagShape.test(tag));
    const found = isKept ? findTaught(body, way) : null;
    return found && taughtValue(found, kind) === said && (found.contains(element) || element.contains(found));
  });
  return distinct(leading).slice(0, mostWays);
}

function isClass(anchor: Anchor): boolean {
  return anchor.by === 'attribute' && anchor.name === 'class';
}

/** The stable attributes; one that repeats what the element says is the record's, not the page's. */
function attributesOf(element: Element): Extract<Anchor, { by: 'attribute' }>[] {
  const text = cleanText(element.textContent ?? '').toLowerCase();
  const names = element.getAttributeNames().filter((name) => name.startsWith('data-') && attributeShape.test(name));
  const anchors = [...naming, ...names].flatMap((name) => {
    const value = element.getAttribute(name) ?? '';
    return isStable(value) && value.toLowerCase() !== text ? [{ by: 'attribute' as const, name, value }] : [];
  });
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => isStable(name) && name);
  return [...anchors, ...classes.map((value) => ({ by: 'attribute' as const, name: 'class', value }))];
}

function linked(kind: TaughtKind): Way[] {
  if (kind !== 'email' && kind !== 'phone') return [];
  return [{ anchor: { by: 'link', scheme: schemes[kind] }, path: [] }];
}

/** From the text before it: its sibling's, or that of a box around it; from the label it is in, or that names it. */
function besideLabels(element: Element, body: Element): Way[] {
  const path: Step[] = [];
  const ways: Way[] = [];
  for (let box = element; box !== body && path.length < mostOut; ) {
    const before = ownMember(box, 'previousElementSibling');
    if (before) ways.push(...nextTo(before, body, [...path]));
    const parent = ownMember(box, 'parentElement');
    if (!parent) break;
    path.unshift(stepOf(box, parent));
    if (parent.matches('label')) ways.push(inside(parent, [...path]));
    box = parent;
  }
  const label = labelFor(element, body);
  if (label) ways.push({ anchor: { by: 'label', text: labelText(label), beside: 'control' }, path: [] });
  return ways.filter(({ anchor }) => anchor.by === 'label' && /\p{L}/u.test(anchor.text));
}

/** The label is what stands before, or the one innermost text of it. */
function nextTo(before: Element, body: Element, path: readonly Step[]): Way[] {
  const text = labelText(before);
  const [label, another] = text ? labelled(body, text) : [];
  if (!label || another || !before.contains(label)) return [];
  let out = 0;
  for (let box: Element | null = label; box && box !== before; box = ownMember(box, 'parentElement')) out += 1;
  return out > mostOut ? [] : [{ anchor: { by: 'label', text, beside: 'next', out }, path }];
}

function inside(label: Element, path: readonly Step[]): Way {
  return { anchor: { by: 'label', text: labelText(label), beside: 'inside' }, path };
}

function labelFor(element: Element, body: Element): Element | null {
  const id = element.getAttribute('id');
  if (!id) return null;
  const labels = Array.from(ownMember(body, 'querySelectorAll').call(body, 'label[for]') as Iterable<Element>);
  return labels.find((label) => label.getAttribute('for') === id && controlOf(label) === element) ?? null;
}

/** From the nearest boxes around it that bear a stable name, and from the body. */
function within(element: Element, body: Element): Way[] {
  const path: Step[] = [];
  const ways: Way[] = [];
  for (let box = element; box !== body; ) {
    const parent = ownMember(box, 'parentElement');
    if (!parent) return [];
    path.unshift(stepOf(box, parent));
    const anchors = parent === body ? [] : attributesOf(parent);
    ways.push(...anchors.map((anchor): Way => ({ anchor, path: [...path] })));
    box = parent;
  }
  return [...ways.slice(0, 3), { anchor: { by: 'page' }, path }];
}

function stepOf(element: Element, parent: Element): Step {
  const tag = ownMember(element, 'localName');
  return { tag, nth: drawnChildren(parent, tag).indexOf(element) + 1 };
}

function distinct(ways: readonly Way[]): Way[] {
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}
