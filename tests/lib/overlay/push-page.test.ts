// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { pushPage } from '../../../lib/overlay/push-page.ts';

interface Layout {
  readonly windowWidth: number;
  readonly scrollWidth: () => number;
  readonly hit: () => Element;
}

const root = document.documentElement;

/** jsdom lays nothing out: the figures that a browser would measure. */
function lay(changes: Partial<Layout> = {}): void {
  const { windowWidth, scrollWidth, hit } = { windowWidth: 1280, scrollWidth: () => 1280, hit: () => root, ...changes };
  Object.defineProperty(root, 'clientWidth', { configurable: true, get: () => windowWidth });
  Object.defineProperty(root, 'scrollWidth', { configurable: true, get: scrollWidth });
  Object.defineProperty(Document.prototype, 'elementsFromPoint', { configurable: true, value: () => [hit()] });
}

afterEach(() => root.removeAttribute('style'));

test.each(['left', 'right'] as const)('a page that yields is pushed from the %s, and let go', (side) => {
  lay();
  const undo = pushPage({ side, width: 360 });
  expect(root.style.getPropertyValue(`margin-${side}`)).toBe('360px');
  undo();
  expect(root.style.cssText).toBe('');
});

test('what the page itself had set is set again', () => {
  lay();
  root.style.setProperty('margin-right', '12px');
  pushPage({ side: 'right', width: 360 })();
  expect(root.style.cssText).toBe('margin-right: 12px;');
});

test.each<[string, Partial<Layout>]>([
  ['is narrow', { windowWidth: 900 }],
  ['then scrolls sideways', { scrollWidth: () => (root.style.marginRight ? 1500 : 1280) }],
  ['stays where it was', { hit: () => document.body }],
])('a page that %s is left as it is', (_how, layout) => {
  lay(layout);
  const undo = pushPage({ side: 'right', width: 360 });
  expect(root.style.cssText).toBe('');
  undo();
  expect(root.style.cssText).toBe('');
});
