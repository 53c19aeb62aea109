import { expect, it } from 'vitest';
import { newId } from '../../../lib/messages/new-id.ts';
import { markerOf } from '../../../lib/outbox/marker.ts';

it('marks each write with the random part of its id', () => {
  expect(markerOf('019b8d2a-0000-7000-8000-00abcdef1234')).toBe('[ft:abcdef1234]');
});

it('marks no two writes of one instant alike', () => {
  const markers = Array.from({ length: 1000 }, () => markerOf(newId(1)));
  expect(new Set(markers).size).toBe(1000);
});
