import { expect, it } from 'vitest';
import { isoStamp, readStamp, sqlStamp } from '../../../lib/time/stamp.ts';

const at = Date.UTC(2026, 10, 22, 17, 30);

it('writes an instant in UTC, wherever the machine is', () => {
  expect(isoStamp(at)).toBe('2026-11-22T17:30:00.000Z');
  expect(sqlStamp(at)).toBe('2026-11-22 17:30:00');
});

it.each([
  ['2026-11-22T17:30:00Z', at],
  ['2026-11-22 17:30:00', at],
  ['2026-11-22T17:30', at],
  ['2026-11-22T18:30:00+01:00', at],
  ['Sun, 22 Nov 2026 17:30:00 GMT', at],
  ['soon', null],
  ['', null],
  [17, null],
  ['1'.repeat(60), null],
])('reads %j', (text, instant) => {
  expect(readStamp(text)).toBe(instant);
});
