// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { Place } from '../../../lib/messages/protocol.ts';
import type { AskFromPage } from '../../../lib/overlay/ask.ts';
import { firstPlace, keepPlace } from '../../../lib/overlay/kept-place.ts';

const dress = { style: '.box{}', open: 'Open', updated: 'Updated' };

function start(found: Place | undefined) {
  const ask = vi.fn(async (method: string) =>
    method === 'findPlace' ? found && { place: found, ...dress } : { kind: 'done' },
  );
  const draw = vi.fn();
  return { ask, draw, place: keepPlace(ask as unknown as AskFromPage, draw) };
}

test('is the place the worker kept', async () => {
  const kept: Place = { ...firstPlace, side: 'left', width: 420 };
  const { place } = start(kept);
  expect(await place.found).toEqual({ place: kept, ...dress });
  expect(place.current()).toEqual(kept);
});

test('is the first place, and nothing is to be drawn, when the worker does not answer for seconds', async () => {
  vi.useFakeTimers();
  const { ask, place } = start(undefined);
  await vi.runAllTimersAsync();
  expect(await place.found).toBeNull();
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
