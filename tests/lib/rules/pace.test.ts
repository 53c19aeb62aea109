import { describe, expect, it } from 'vitest';
import type { Lead, Tally } from '../../../lib/leads/lead.ts';
import { paceOf } from '../../../lib/rules/pace.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import type { Pace } from '../../../lib/sequences/run.ts';
import { person } from './person.ts';

const silent = (count: number): Tally => ({ unanswered: { count, activityId: 'a9' } });

describe('paceOf', () => {
  it.each<[string, Partial<Lead>, Pace | null]>([
    ['a new lead', {}, null],
    ['four touches without an answer', { tally: silent(4) }, null],
    ['five touches without an answer', { tally: silent(5) }, { factor: 1.5, because: 'low-response' }],
    ['an offer made', { status: 'offer' }, { factor: 1.5, because: 'late-stage' }],
    ['a negotiation', { status: 'negotiating' }, { factor: 1.5, because: 'late-stage' }],
    ['an interested lead', { status: 'interested' }, { factor: 0.5, because: 'interested' }],
    ['interest, then silence', { status: 'interested', tally: silent(9) }, { factor: 0.5, because: 'interested' }],
    ['a reply', { tally: { replied: 'a1' } }, { factor: 0.5, because: 'interested' }],
    ['a booking', { tally: { booked: 'a1' } }, { factor: 0.5, because: 'interested' }],
    [
      'a reply, and the rep’s answer',
      { tally: { replied: 'a1', ...silent(1) } },
      { factor: 0.5, because: 'interested' },
    ],
    ['a reply, and nothing to two touches since', { tally: { replied: 'a1', ...silent(2) } }, null],
    ['a reply that unsubscribed', { tally: { replied: 'a1', unsubscribed: 'a1' } }, null],
    [
      'a reply while an offer stands',
      { status: 'offer', tally: { replied: 'a1' } },
      { factor: 0.5, because: 'interested' },
    ],
  ])('%s', (_what, changes, pace) => {
    expect(paceOf(person(changes), usualRules)).toEqual(pace);
  });

  it('takes the slower of two reasons to go slowly', () => {
    const lead = person({ status: 'offer', tally: silent(6) });
    expect(paceOf(lead, { ...usualRules, lowResponsePace: 2 })).toEqual({ factor: 2, because: 'low-response' });
    expect(paceOf(lead, { ...usualRules, lowResponsePace: 1 })).toEqual({ factor: 1.5, because: 'late-stage' });
  });

  it('says nothing of a pace that changes nothing', () => {
    expect(paceOf(person({ status: 'interested' }), { ...usualRules, interestedPace: 1 })).toBe(null);
  });
});
