// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { isCovered } from '../../../lib/overlay/covered.ts';

afterEach(() => document.body.replaceChildren());

function at(element: HTMLElement, [x, y, width, height]: readonly [number, number, number, number]): HTMLElement {
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  return element;
}

const pill = at(document.createElement('div'), [1100, 200, 180, 34]);

function open(markup: string, rect: readonly [number, number, number, number]): void {
  document.body.innerHTML = markup;
  at(document.body.firstElementChild as HTMLElement, rect);
}

test.each([
  '<dialog open></dialog>',
  '<div role="dialog" aria-modal="true"></div>',
  '<div role="alertdialog" aria-modal="true"></div>',
])('%s over the pill covers it, beside the pill it does not', (markup) => {
  open(markup, [900, 0, 380, 720]);
  expect(isCovered(pill)).toBe(true);
  open(markup, [300, 100, 500, 400]);
  expect(isCovered(pill)).toBe(false);
});

test.each(['<dialog></dialog>', '<div role="dialog"></div>', '<div></div>'])('%s does not count', (markup) => {
  open(markup, [900, 0, 380, 720]);
  expect(isCovered(pill)).toBe(false);
});
