import { describe, expect, it } from 'vitest';
import { presets } from '../../../lib/sequences/presets/presets.ts';
import { type NewLead, suggestSequence } from '../../../lib/sequences/suggest.ts';

const minutes = 60_000;
const days = 24 * 60 * minutes;

function lead(changes: Partial<NewLead> = {}): NewLead {
  return { temperature: null, reach: { channels: ['call', 'email', 'task'] }, objectKind: 'person', ...changes };
}

const withDoor: NewLead['reach'] = { channels: ['call', 'mail', 'door-knock', 'door-drop'] };

describe('suggestSequence', () => {
  it.each<[string, Partial<NewLead>, string]>([
    ['the hot flow for a hot lead', { temperature: 'hot' }, 'preset-s3-hot'],
    ['the hot flow for a hot lead with an address', { temperature: 'hot', reach: withDoor }, 'preset-s3-hot'],
    ['the new flow for a new person with an address', { reach: withDoor }, 'preset-s3-new'],
    ['the basic flow for a new person without one', {}, 'preset-basic'],
    ['the basic flow for a company', { reach: withDoor, objectKind: 'company' }, 'preset-basic'],
    ['the basic flow for a warm lead', { temperature: 'warm', reach: withDoor }, 'preset-basic'],
    ['the basic flow for a dormant lead', { temperature: 'dormant', reach: withDoor }, 'preset-basic'],
  ])('puts %s first', (_what, changes, first) => {
    expect(suggestSequence(lead(changes), presets)[0]?.sequenceId).toBe(first);
  });

  it('offers the others too, each with what speaks for it', () => {
    const why = suggestSequence(lead(), presets).map((one) => [one.sequenceId, one.why]);
    expect(why).toMatchObject([
      ['preset-basic', [{ rule: 'suggested-basic', values: { steps: 6, spanMs: 29 * days } }]],
      ['preset-s3-new', [{ rule: 'suggested-new', values: { waitMs: 30 * minutes } }]],
      ['preset-s3-hot', [{ rule: 'suggested-hot', values: { waitMs: 30 * minutes } }]],
    ]);
  });

  it('suggests only what there is', () => {
    expect(suggestSequence(lead({ temperature: 'hot' }), presets.slice(0, 1)).map((one) => one.sequenceId)).toEqual([
      'preset-basic',
    ]);
    expect(suggestSequence(lead(), [])).toEqual([]);
  });
});
