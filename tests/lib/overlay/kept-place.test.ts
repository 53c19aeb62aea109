// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { Place } from '../../../lib/messages/protocol.ts';
import type { AskFromPage } from '../../../lib/overlay/ask.ts';
import { firstPlace, hiddenKey, isHiddenOnTab, keepPlace } from '../../../lib/overlay/kept-place.ts';

afterEach(() => sessionStorage.clear());

function start(found: Place | undefined) {
  const ask = vi.fn(async (method: string) =>
    method === 'findPlace' ? found && { place: found, style: '.box{}' } : { kind: 'done' },
  );
  const draw = vi.fn();
  return { ask, draw, place: keepPlace(ask as unknown as AskFromPage, draw) };
}

test('is the place the worker kept', async () => {
  const kept: Place = { ...firstPlace, side: 'left', width: 420 };
  const { place } = start(kept);
  expect(await place.found).toBe('.box{}');
  expect(place.current()).toEqual(kept);
});

test('is the first place, without a style, when the worker does not answer for seconds', async () => {
  vi.useFakeTimers();
  const { ask, place } = start(undefined);
  await vi.runAllTimersAsync();
  expect(await place.found).toBe('');
  expect(ask).toHaveBeenCalledTimes(4);
  expect(place.current()).toEqual(firstPlace);
  vi.useRealTimers();
});

test('what the rep does before the answer comes is not undone by it', async () => {
  const { place } = start({ ...firstPlace, isOpen: false, width: 420 });
  place.change({ isOpen: true });
  await place.found;
  expect(place.current()).toMatchObject({ isOpen: true, width: 420 });
});

test('every change is drawn, and only what is final is kept', () => {
  const { place, ask, draw } = start(undefined);
  place.change({ pillTop: 0.4 }, false);
  expect(ask).not.toHaveBeenCalledWith('savePlace', expect.anything());
  place.change({ pillTop: 0.5 });
  expect(ask).toHaveBeenCalledWith('savePlace', { pillTop: 0.5 });
  expect(draw).toHaveBeenCalledTimes(2);
});

test('a tab in which the rep hid the pill is known by its own storage', () => {
  expect(isHiddenOnTab()).toBe(false);
  sessionStorage.setItem(hiddenKey, '1');
  expect(isHiddenOnTab()).toBe(true);
});
