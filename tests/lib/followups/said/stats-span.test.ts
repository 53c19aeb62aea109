import { describe, expect, it } from 'vitest';
import { statsSpan } from '../../../../lib/followups/said/stats-span.ts';
import type { StatsSpan } from '../../../../lib/words/plain/stats-words.ts';

/** Wednesday. */
const now = Date.UTC(2026, 10, 25, 15);

function spanOf(span: StatsSpan | null): string {
  const { fromAt, toAt } = statsSpan(span, 'UTC', now);
  return [fromAt, toAt - 1].map((at) => new Date(at).toISOString().slice(0, 10)).join(' ');
}

describe('the time a question is about', () => {
  it.each([
    [null, '2026-10-27 2026-11-25'],
    [{ kind: 'days', days: 7 }, '2026-11-19 2026-11-25'],
    [{ kind: 'this', unit: 'day' }, '2026-11-25 2026-11-25'],
    [{ kind: 'last', unit: 'day' }, '2026-11-24 2026-11-24'],
    [{ kind: 'this', unit: 'week' }, '2026-11-23 2026-11-25'],
    [{ kind: 'last', unit: 'week' }, '2026-11-16 2026-11-22'],
    [{ kind: 'last', unit: 'month' }, '2026-10-01 2026-10-31'],
    [{ kind: 'this', unit: 'quarter' }, '2026-10-01 2026-11-25'],
    [{ kind: 'last', unit: 'quarter' }, '2026-07-01 2026-09-30'],
    [{ kind: 'last', unit: 'year' }, '2025-01-01 2025-12-31'],
  ] as const)('%j is %s', (span, days) => {
    expect(spanOf(span)).toBe(days);
  });
});
