import { describe, expect, it } from 'vitest';
import {
  asksAnything,
  emptyWhatIf,
  type WhatIfForm,
  whatIfOf,
} from '../../../../components/workspace/simulate/what-if-form.ts';

function asked(changes: Partial<WhatIfForm>): unknown {
  return whatIfOf({ ...emptyWhatIf, ...changes });
}

describe('whatIfOf', () => {
  it.each<[string, Partial<WhatIfForm>, object]>([
    ['nothing', {}, {}],
    ['a cap', { dayCap: 12 }, { dayCap: 12 }],
    ['no cap while it is typed', { dayCap: 0.5 }, {}],
    ['new leads once both are said', { newCount: 5, newSequenceId: 'a' }, { newPerDay: { count: 5, sequenceId: 'a' } }],
    ['no new leads without a sequence', { newCount: 5 }, {}],
    ['another sequence', { fromId: 'a', toId: 'b' }, { swap: { fromId: 'a', toId: 'b' } }],
    ['no other sequence that is the same', { fromId: 'a', toId: 'a' }, {}],
    ['days off', { daysOff: ['2026-12-24'] }, { daysOff: ['2026-12-24'] }],
  ])('asks for %s', (_, changes, expected) => {
    expect(asked(changes)).toEqual({ days: 14, ...expected });
    expect(asksAnything({ ...emptyWhatIf, ...changes })).toBe(Object.keys(expected).length > 0);
  });
});
