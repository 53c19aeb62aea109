// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepAside } from '../../../../lib/overlay/mail/keep-aside.ts';

let resized: () => void = () => undefined;

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(hear: () => void) {
        resized = hear;
      }
      observe(): void {}
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function panel(left: number, right = window.innerWidth): (to: number) => void {
  const element = document.body.appendChild(document.createElement('aside'));
  let at = left;
  element.getBoundingClientRect = () => new DOMRect(at, 0, right - at, 600);
  return (to) => void (at = to);
}

test('our element stays off a panel at the right edge, however wide it becomes', () => {
  const ours = document.createElement('div');
  const move = panel(window.innerWidth - 56);
  keepAside('aside')(ours);
  expect(ours.style.getPropertyValue('--aside')).toBe('56px');
  move(window.innerWidth - 300);
  resized();
  expect(ours.style.getPropertyValue('--aside')).toBe('300px');
});

test.each([
  ['a column away from the edge', 100, 300],
  ['what is as wide as the page', 0, undefined],
])('%s is no such panel', (_what, left, right) => {
  const ours = document.createElement('div');
  panel(left, right);
  keepAside('aside')(ours);
  expect(ours.style.getPropertyValue('--aside')).toBe('0px');
});
