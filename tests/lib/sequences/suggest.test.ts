import { describe, expect, it } from 'vitest';
import { newPreset } from '../../../lib/sequences/presets/new-preset.ts';
import { presets } from '../../../lib/sequences/presets/presets.ts';
import type { Sequence, Suits } from '../../../lib/sequences/sequence.ts';
import { type NewLead, suggestSequence } from '../../../lib/sequences/suggest.ts';

const minutes = 60_000;
const days = 24 * 60 * minutes;

function lead(changes: Partial<NewLead> = {}): NewLead {
  return {
    temperature: null,
    source: null,
    status: 'new',
    reach: { channels: ['call', 'sms', 'whatsapp', 'email', 'task'] },
    objectKind: 'person',
    ...changes,
  };
}

const withDoor: NewLead['reach'] = { channels: ['call', 'sms', 'email', 'mail', 'door-knock', 'door-drop', 'task'] };
const byPost: NewLead['reach'] = { channels: ['mail', 'door-knock', 'door-drop', 'task'] };

/** A sequence of the rep's own, of one call. */
function own(suits: Partial<Suits>): Sequence {
  const basic = presets[0]!;
  const parts = { id: 'own-1', name: 'Mine', goal: 'Talk', maxTouches: 5, maxAgeDays: 30 };
  return { ...newPreset({ ...parts, steps: basic.steps.slice(0, 1), suits }), origin: 'own' };
}

function order(changes: Partial<NewLead>, sequences: readonly Sequence[] = presets): readonly string[] {
  return suggestSequence(lead(changes), sequences).map(({ sequenceId }) => sequenceId);
}

describe('suggestSequence', () => {
  it.each<[string, Partial<NewLead>, string]>([
    ['the steady one for a person of whom nothing is known', {}, 'preset-basic'],
    ['the steady one for a company', { reach: withDoor, objectKind: 'company' }, 'preset-basic'],
    ['the door flow for a new person with an address', { reach: withDoor }, 'preset-s3-new'],
    ['the door flow for a hot lead with an address', { temperature: 'hot', reach: withDoor }, 'preset-s3-hot'],
    ['the daily one for a hot lead without one', { temperature: 'hot' }, 'preset-hot-daily'],
    ['the standard one for a warm lead', { temperature: 'warm' }, 'preset-standard'],
    ['the weekly one for a cold lead', { temperature: 'cold' }, 'preset-cold-weekly'],
    ['the monthly one for a dormant lead', { temperature: 'dormant' }, 'preset-dormant'],
    ['the referral one for a referral (R065)', { source: 'referral' }, 'preset-warm-referral'],
    ['the referral one for a hot referral', { source: 'referral', temperature: 'hot' }, 'preset-warm-referral'],
    ['the immediate one for a paid search (R158)', { source: 'paid-search' }, 'preset-hot-at-once'],
    ['the first contact for the website', { source: 'website' }, 'preset-first-contact'],
    ['the long one for social media', { source: 'social' }, 'preset-warm-nurture'],
    ['the quarterly review for a newsletter', { source: 'newsletter' }, 'preset-cold-review'],
    ['the old leads’ question for the database (R204)', { source: 'database' }, 'preset-reactivation'],
    [
      'the letters for a database with nothing but addresses',
      { source: 'database', reach: byPost },
      'preset-direct-mail',
    ],
    [
      'three more tries for somebody who did not answer',
      { status: 'attempted', temperature: 'warm' },
      'preset-three-tries',
    ],
    ['the recap after a discovery call', { status: 'contacted', temperature: 'hot' }, 'preset-discovery'],
    ['the decision after a demo', { status: 'appointment', temperature: 'warm' }, 'preset-demo'],
    ['the proposal for an offer made', { status: 'offer', temperature: 'warm' }, 'preset-proposal'],
    ['the way back for an offer gone cold', { status: 'offer', temperature: 'cold' }, 'preset-re-engage'],
  ])('puts %s first', (_what, changes, first) => {
    expect(order(changes)[0]).toBe(first);
  });

  it('always has the usual three among at most six', () => {
    const some = order({ temperature: 'warm', source: 'website', status: 'attempted' });
    expect(some).toHaveLength(6);
    expect(some).toEqual(expect.arrayContaining(['preset-basic', 'preset-s3-new', 'preset-s3-hot']));
    expect(new Set(some).size).toBe(6);
  });

  it('says of the usual ones what speaks for them', () => {
    expect(suggestSequence(lead(), presets)).toEqual([
      {
        sequenceId: 'preset-basic',
        why: [expect.objectContaining({ rule: 'suggested-basic', values: { steps: 6, spanMs: 29 * days } })],
      },
      {
        sequenceId: 'preset-s3-new',
        why: [expect.objectContaining({ rule: 'suggested-new', values: { waitMs: 30 * minutes } })],
      },
      {
        sequenceId: 'preset-s3-hot',
        why: [expect.objectContaining({ rule: 'suggested-hot', values: { waitMs: 30 * minutes } })],
      },
    ]);
  });

  it('says of the others what of the lead counted, and of those that are both, both', () => {
    const hot = suggestSequence(lead({ temperature: 'hot', source: 'friends', reach: withDoor }), presets);
    expect(hot[0]!.why.map(({ rule, values }) => [rule, values])).toEqual([
      ['suggested-for', { temperature: 'hot', source: '', status: '' }],
      ['suggested-hot', { waitMs: 30 * minutes }],
    ]);
    const partner = suggestSequence(lead({ source: 'partner', status: 'attempted' }), presets);
    expect(partner[0]!.why[0]!.values).toEqual({ temperature: 'warm', source: 'partner', status: 'attempted' });
  });

  it('brings in the rep’s own where they suit, before what only guesses', () => {
    const mine = own({ sources: ['Saturday market'] });
    expect(order({ source: 'Saturday market' }, [...presets, mine])[0]).toBe('own-1');
    expect(order({ source: 'referral' }, [...presets, mine])).not.toContain('own-1');
    expect(order({}, [...presets, own({})])).not.toContain('own-1');
  });

  it('takes a temperature that is set over what the source tells', () => {
    expect(order({ source: 'newsletter', temperature: 'hot' })).not.toContain('preset-cold-review');
    expect(order({ source: 'newsletter' })).toContain('preset-cold-review');
  });

  it('leaves out what most touches of cannot be made, and what is barred', () => {
    expect(order({ source: 'cold-list' })).not.toContain('preset-direct-mail');
    expect(order({ source: 'cold-list', reach: withDoor })).toContain('preset-direct-mail');
    const barred: NewLead['reach'] = { ...withDoor, barred: ['mail'] };
    expect(order({ source: 'cold-list', reach: barred })).not.toContain('preset-direct-mail');
  });

  it('does not offer what is meant for later to a new lead', () => {
    const some = order({ temperature: 'warm' });
    expect(some).not.toContain('preset-demo');
    expect(some).not.toContain('preset-three-tries');
  });

  it('suggests only what there is', () => {
    expect(order({ temperature: 'hot' }, presets.slice(0, 1))).toEqual(['preset-basic']);
    expect(order({}, [])).toEqual([]);
  });
});
