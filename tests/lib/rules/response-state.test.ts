import { describe, expect, it } from 'vitest';
import type { ResponseClock } from '../../../lib/leads/lead.ts';
import { responseState } from '../../../lib/rules/response-state.ts';
import { responseClock } from '../../../lib/rules/sla.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import { documentedValues } from '../touches/documented-values.ts';

/** New York in the winter of 2026, 9:00–18:00. */
const working = workingHours('America/New_York', { country: 'US', region: null });
const minute = 60_000;

/** A time as the rep's clock shows it: `at('11-24 09:05')`. */
function at(local: string): number {
  return Date.parse(`2026-${local.replace(' ', 'T')}-05:00`);
}

function clock(changes: Partial<ResponseClock> = {}): ResponseClock {
  return {
    ...responseClock({ sinceAt: at('11-24 10:00'), kind: 'first', minutes: 15, working }),
    ...changes,
  };
}

describe('responseState', () => {
  it.each<[string, ReturnType<typeof responseState>['kind']]>([
    ['11-24 10:00', 'owed'],
    ['11-24 10:11', 'owed'],
    ['11-24 10:12', 'soon'],
    ['11-24 10:15', 'soon'],
    ['11-24 10:16', 'late'],
  ])('at %s is %s', (now, kind) => {
    expect(responseState(clock(), at(now)).kind).toBe(kind);
  });

  it('is not soon through the night, but when four fifths of the working time are gone', () => {
    const night = responseClock({ sinceAt: at('11-24 22:00'), kind: 'first', minutes: 30, working });
    expect(responseState(night, at('11-25 08:59')).kind).toBe('owed');
    expect(responseState(night, at('11-25 09:24')).kind).toBe('soon');
  });

  it.each([
    ['11-24 10:15', 'in-time', 'response-in-time', 15],
    ['11-24 10:16', 'too-late', 'response-too-late', 16],
  ])('answered at %s is %s, however late it is now', (answered, kind, rule, took) => {
    const state = responseState(clock({ answeredAt: at(answered) }), at('12-24 10:00'));
    expect(state).toMatchObject({ kind, why: { rule, values: { tookMs: took * minute } } });
  });

  it('gives its figures', () => {
    expect(responseState(clock(), at('11-24 10:30')).why).toEqual({
      rule: 'response-late',
      values: { kind: 'first', sinceAt: at('11-24 10:00'), dueAt: at('11-24 10:15'), minutes: 15 },
      evidence: [],
    });
  });

  it.each([
    ['owed', clock()],
    ['answered', clock({ answeredAt: at('11-24 10:05') })],
  ])('carries the documented values while it is %s', (_what, one) => {
    const { why } = responseState(one, at('11-24 10:05'));
    expect(Object.keys(why.values).toSorted()).toEqual(documentedValues.get(why.rule));
  });
});
