import { describe, expect, it } from 'vitest';
import { retryAtOf } from '../../../lib/connectors/retry-after.ts';

const now = Date.UTC(2026, 10, 22, 12);
const second = 1000;

describe('when a CRM asks to come back', () => {
  it.each([
    ['seconds', { 'retry-after': '30' }, now + 30 * second],
    ['a part of a second', { 'retry-after': '0.5' }, now + 500],
    ['a date', { 'retry-after': 'Sun, 22 Nov 2026 12:01:00 GMT' }, now + 60 * second],
    ['a RateLimit header', { ratelimit: 'limit=60, remaining=0, reset=7' }, now + 7 * second],
    ['a reset in seconds', { 'x-ratelimit-reset': '2' }, now + 2 * second],
    ['a reset as an epoch second', { 'x-ratelimit-reset': String(now / 1000 + 90) }, now + 90 * second],
    ['a reset as an epoch millisecond', { 'x-ratelimit-reset': String(now + 5000) }, now + 5 * second],
    ['a time that has passed', { 'retry-after': 'Sat, 21 Nov 2026 12:00:00 GMT' }, now],
    ['more than a day', { 'retry-after': '999999' }, now + 24 * 3600 * second],
    ['nonsense', { 'retry-after': 'soon' }, null],
    ['nothing', {}, null],
  ])('understands %s', (_what, headers, at) => {
    expect(retryAtOf(headers as Readonly<Record<string, string>>, now)).toBe(at);
  });
});
