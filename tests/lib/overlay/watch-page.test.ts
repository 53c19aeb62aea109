// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calmWait, firstWait, type PageWatch, waitAfter, watchPage } from '../../../lib/overlay/watch-page.ts';

let end = new AbortController();
let isHidden = false;

beforeEach(() => {
  end = new AbortController();
  isHidden = false;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  Object.defineProperty(window, 'navigation', { configurable: true, value: new EventTarget() });
  Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => isHidden });
  history.replaceState(null, '', '/r/1');
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function watch(changes: Partial<PageWatch> = {}) {
  const look = vi.fn(() => false);
  watchPage({ address: () => location.pathname, mayShowRecord: () => true, look, signal: end.signal, ...changes });
  return look;
}

/** Observers are told in a microtask. */
async function change(): Promise<void> {
  document.body.append(document.createElement('p'));
  await Promise.resolve();
}

test('looks at once, and again after the page changed', async () => {
  const look = watch();
  expect(look).toHaveBeenCalledTimes(1);
  await change();
  expect(look).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(calmWait);
  expect(look).toHaveBeenCalledTimes(2);
});

test('a thousand changes lead to one look, and nothing is missed after it', async () => {
  const look = watch();
  for (let i = 0; i < 1000; i += 1) await change();
  vi.advanceTimersByTime(calmWait);
  expect(look).toHaveBeenCalledTimes(2);
  await change();
  vi.advanceTimersByTime(calmWait);
  expect(look).toHaveBeenCalledTimes(3);
});

test('a change of an attribute is a change', async () => {
  const look = watch();
  document.body.dataset.id = '2';
  await Promise.resolve();
  vi.advanceTimersByTime(calmWait);
  expect(look).toHaveBeenCalledTimes(2);
});

test('what is put beside the body is none of the page’s, unless it is another body', async () => {
  const look = watch();
  document.documentElement.append(document.createElement('div'));
  await Promise.resolve();
  vi.advanceTimersByTime(calmWait);
  expect(look).toHaveBeenCalledTimes(1);
  document.body.replaceWith(document.createElement('body'));
  await Promise.resolve();
  vi.advanceTimersByTime(calmWait);
  expect(look).toHaveBeenCalledTimes(2);
  document.documentElement.className = 'drawn';
  await Promise.resolve();
  vi.advanceTimersByTime(calmWait);
  expect(look).toHaveBeenCalledTimes(3);
});

test('a new address is looked at on the spot', () => {
  const look = watch();
  history.pushState(null, '', '/r/2');
  window.navigation.dispatchEvent(new Event('currententrychange'));
  expect(look).toHaveBeenCalledTimes(2);
});

test('an address that says the same is looked at once, however often it is set', () => {
  const look = watch();
  for (let i = 0; i < 50; i += 1) window.navigation.dispatchEvent(new Event('currententrychange'));
  expect(look).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(calmWait);
  expect(look).toHaveBeenCalledTimes(2);
});

test('where the address shows no record, changes are not watched', async () => {
  const look = watch({ mayShowRecord: () => false });
  await change();
  vi.advanceTimersByTime(10_000);
  expect(look).toHaveBeenCalledTimes(1);
});

test('a hidden tab is left alone until it is shown', async () => {
  const look = watch();
  isHidden = true;
  window.dispatchEvent(new Event('visibilitychange'));
  await change();
  vi.advanceTimersByTime(10_000);
  expect(look).toHaveBeenCalledTimes(1);
  isHidden = false;
  window.dispatchEvent(new Event('visibilitychange'));
  expect(look).toHaveBeenCalledTimes(2);
});

test('a settling page is looked at again, ever more seldom', () => {
  const look = vi.fn(() => true);
  watch({ look });
  vi.advanceTimersByTime(firstWait * 2);
  expect(look).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(20_000);
  expect(look.mock.calls.length).toBeLessThan(15);
});

test('nothing is looked at after the end', async () => {
  const look = watch({});
  await change();
  end.abort();
  window.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(10_000);
  expect(look).toHaveBeenCalledTimes(1);
});

test('looks that take long are made seldom', () => {
  expect(waitAfter(firstWait, 0)).toBe(2 * firstWait);
  expect(waitAfter(calmWait, 1)).toBe(calmWait);
  expect(waitAfter(calmWait, 40)).toBe(1000);
  expect(waitAfter(calmWait, 1, 2000)).toBe(2 * calmWait);
  expect(waitAfter(1500, 1, 2000)).toBe(2000);
  expect(waitAfter(calmWait, 10_000)).toBe(4000);
});

test('where the pause is long, a click is looked at on the spot, and often for a while', async () => {
  const look = watch({ calmMs: 3000 });
  for (let turn = 0; turn < 20; turn += 1) {
    await change();
    vi.advanceTimersByTime(3000);
  }
  await change();
  look.mockClear();
  vi.advanceTimersByTime(500);
  expect(look).not.toHaveBeenCalled();
  document.body.click();
  vi.advanceTimersByTime(firstWait);
  expect(look).toHaveBeenCalledTimes(1);
  await change();
  vi.advanceTimersByTime(firstWait * 2);
  expect(look).toHaveBeenCalledTimes(2);
});

test('elsewhere a click is nothing', () => {
  const look = watch();
  document.body.click();
  vi.advanceTimersByTime(5000);
  expect(look).toHaveBeenCalledTimes(1);
});
