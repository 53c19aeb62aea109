import { cleanText, textOf } from '../fields.ts';
import { elements, isVisible } from '../visible.ts';
import { longestMark } from './mapping.ts';

/** A label has an icon or a star beside its text, hardly more. */
const mostParts = 4;

/** The text of a label, without its colon or asterisk; `''` for what is too long to be one. */
export function labelText(element: Element): string {
  // A label around its control begins with its words.
  const isAround = element.matches('label:has(input, select, textarea)');
  const own = isAround ? cleanText(element.firstChild?.textContent ?? '') : textOf(element);
  const text = own.replace(/[\s:*]+$/, '');
  return text.length > longestMark ? '' : text;
}

/** The innermost drawn elements that say just this; one that only wraps another is left out. */
export function labelled(root: Element, text: string): Element[] {
  // Whether it is drawn costs most, so that is asked last, and of the few that say it.
  const saying = elements(root, ':not(script, style, option, input, textarea)').filter(
    (element) => mayBeLabel(element) && labelText(element) === text && isVisible(element),
  );
  return saying.filter((element) => !saying.some((other) => other !== element && element.contains(other)));
}

function mayBeLabel(element: Element): boolean {
  return element.childElementCount < mostParts && (element.textContent?.length ?? 0) < longestMark * 4;
}
