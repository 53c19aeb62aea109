import { describe, expect, it } from 'vitest';
import { breakdownOf, type CountedTouch, spreadOf, tallyOf } from '../../../lib/insight/count-touches.ts';

function touch(changes: Partial<CountedTouch> = {}): CountedTouch {
  const when = { hour: 9, weekday: 0, attempt: 1 };
  return { leadId: 'ann', channel: 'call', outcome: 'voicemail', sequence: '', source: '', ...when, ...changes };
}

describe('touches counted', () => {
  it('ask somebody, or only go out', () => {
    const all = [touch(), touch({ outcome: 'connected' }), touch({ channel: 'email', outcome: 'sent', leadId: 'ben' })];
    expect(tallyOf(all)).toEqual({
      touches: 3,
      asked: 2,
      answered: 1,
      sent: 1,
      replied: 0,
      booked: 0,
      noShows: 0,
      leads: 2,
    });
  });

  it('are told apart, the most first, times in their own order, and the unknown left out', () => {
    const all = [touch({ hour: 16 }), touch({ channel: 'email' }), touch(), touch({ source: 'referral', hour: 16 })];
    const names = (by: Parameters<typeof breakdownOf>[0]) => breakdownOf(by, all).lines.map(({ name }) => name);
    expect(names('channel')).toEqual(['call', 'email']);
    expect(names('hour')).toEqual(['9', '16']);
    expect(names('source')).toEqual(['referral']);
  });
});

describe('the spread of times', () => {
  it('is the middle one and the one that nine in ten do not exceed', () => {
    expect(spreadOf([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ median: 5, slow: 9 });
    expect(spreadOf([7])).toEqual({ median: 7, slow: 7 });
    expect(spreadOf([])).toBeNull();
  });
});
