// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { PagePill } from '../../../lib/messages/prompt.ts';
import { createPill, markIcon } from '../../../lib/overlay/pill.ts';

const place = { side: 'left', pillTop: 0.25 } as const;

function state(changes: Partial<PagePill> = {}): PagePill {
  return { tone: 'due', icon: 'M1 1', text: 'Call · due in 4 min', staleAt: null, ...changes };
}

function drawn(pill: PagePill | null) {
  const click = vi.fn();
  const { box, draw, title } = createPill(click);
  title('Open');
  draw(pill, place);
  const button = box.querySelector('button')!;
  return { box, button, click, icon: box.querySelector('path')?.getAttribute('d') };
}

test('says all its words, and the due state in the tone’s colour', () => {
  const { box, button } = drawn(state());
  expect(box.textContent).toBe('Call · due in 4 min');
  expect(box.querySelector('b')?.textContent).toBe('· due in 4 min');
  expect(button.ariaLabel).toBe('Call · due in 4 min');
  expect(box.classList.contains('due')).toBe(true);
});

test('sits where it was put', () => {
  const { box } = drawn(state());
  expect([box.classList.contains('left'), box.style.getPropertyValue('--top')]).toEqual([true, '25vh']);
});

test('shows the channel’s icon, or our mark', () => {
  expect(drawn(state({ icon: 'M4 4h16' })).icon).toBe('M4 4h16');
  expect(drawn(state({ icon: '' })).icon).toBe(markIcon);
});

test('has a name for a screen reader while it has no words', () => {
  expect(drawn(state({ text: '' })).button.ariaLabel).toBe('Open');
});

test('is not there when there is nothing to say', () => {
  expect(drawn(null).box.hidden).toBe(true);
});

test('text from a page stays text', () => {
  const { box } = drawn(state({ text: '<img src=x onerror=alert(1)>' }));
  expect(box.querySelector('img')).toBeNull();
  expect(box.textContent).toBe('<img src=x onerror=alert(1)>');
});

test('a click that no hand made is not heard', () => {
  const { button, click } = drawn(state());
  button.click();
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(click).not.toHaveBeenCalled();
});

test('a press on it does not take the focus', () => {
  const { button } = drawn(state());
  const press = new MouseEvent('pointerdown', { bubbles: true, cancelable: true });
  button.dispatchEvent(press);
  expect([press.defaultPrevented, button.tabIndex]).toEqual([true, -1]);
});
