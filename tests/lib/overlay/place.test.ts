import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { pillPlaceAt, widthAt } from '../../../lib/overlay/place.ts';

const window = { innerWidth: 1200, innerHeight: 800 };

test.each([
  { x: 10, y: 400, side: 'left', pillTop: 0.5 },
  { x: 599, y: 0, side: 'left', pillTop: 0 },
  { x: 600, y: 800, side: 'right', pillTop: 1 },
  { x: 5000, y: -40, side: 'right', pillTop: 0 },
  { x: 1190, y: 9000, side: 'right', pillTop: 1 },
])('a pill dragged to $x, $y sits at $pillTop on the $side', ({ x, y, side, pillTop }) => {
  expect(pillPlaceAt({ x, y }, window)).toEqual({ side, pillTop });
});

test.each([
  { x: 800, side: 'right', width: 400 },
  { x: 1100, side: 'right', width: 320 },
  { x: 100, side: 'right', width: 480 },
  { x: 400, side: 'left', width: 400 },
  { x: 20, side: 'left', width: 320 },
] as const)('an inner edge dragged to $x makes a sidebar on the $side $width wide', ({ x, side, width }) => {
  expect(widthAt(x, side, 1200)).toBe(width);
});

test('wherever it is dragged, the place is one that can be kept', () => {
  assert(
    property(integer(), integer(), (x, y) => {
      const { pillTop } = pillPlaceAt({ x, y }, window);
      const width = widthAt(x, 'right', 1200);
      return pillTop >= 0 && pillTop <= 1 && width >= 320 && width <= 480;
    }),
  );
});
