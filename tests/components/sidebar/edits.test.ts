import { describe, expect, it } from 'vitest';
import { changesOf, detailsOf, wrongsOf } from '../../../components/sidebar/details/detail-edits.ts';
import { correctedReading, hasSameReach } from '../../../components/sidebar/follow/found-edits.ts';
import { field, reading } from '../../builders.ts';
import { lead } from './builders.ts';

describe('a corrected reading', () => {
  it('is the reading itself when nothing was corrected', () => {
    expect(correctedReading(reading(), {})).toEqual(reading());
  });

  it('is sure of what was corrected, and leaves an emptied field out', () => {
    const guess = reading({ name: { value: 'Owne', source: 'title', confidence: 1 } });
    const corrected = correctedReading(guess, { name: ' Owen ', company: '', emails: ['', 'new@x.example'] });
    expect(corrected.name).toEqual({ value: 'Owen', source: 'title', confidence: 3 });
    expect(corrected.company).toBeNull();
    expect(corrected.emails).toEqual([field('new@x.example')]);
  });

  it('reaches the lead in the same ways unless a phone, an email or the address changed', () => {
    expect(hasSameReach(reading(), correctedReading(reading(), { name: 'Other' }))).toBe(true);
    expect(hasSameReach(reading(), correctedReading(reading(), { phones: [] }))).toBe(false);
    expect(hasSameReach(reading(), correctedReading(reading(), { address: '' }))).toBe(false);
  });
});

describe('the changes of the details form', () => {
  const details = detailsOf(lead());

  it('are none when the form stands as the lead does, blanks at the ends aside', () => {
    expect(changesOf(lead(), { ...details, name: ' Owen Hughes ', phones: [...details.phones, ' '] })).toBeNull();
  });

  it('are only the fields that differ', () => {
    expect(changesOf(lead(), { ...details, company: 'Farm & Sons', status: 'interested' })).toEqual({
      company: 'Farm & Sons',
      status: 'interested',
    });
  });

  it('empty the zone with null: it is not known', () => {
    expect(changesOf(lead(), { ...details, zone: '' })).toEqual({ zone: null });
  });

  it('call the deal strategic, and take that back', () => {
    const strategic = lead({ isStrategic: true });
    expect(changesOf(lead(), detailsOf(strategic))).toEqual({ isStrategic: true });
    expect(changesOf(strategic, detailsOf(lead()))).toEqual({ isStrategic: false });
  });

  it('are sent as what they are: tags as a list, numbers as numbers, emptied ones as null', () => {
    const known = lead({ source: 'referral', worth: 5000, motivation: 40, offerExpiresOn: '2026-01-09' });
    const edited = { ...detailsOf(known), source: ' ', worth: '7500', motivation: '', offerExpiresOn: '' };
    expect(changesOf(known, { ...edited, tags: 'probate, vacant,, probate', intent: 'high' })).toEqual({
      source: null,
      worth: 7500,
      motivation: null,
      offerExpiresOn: null,
      tags: ['probate', 'vacant'],
      intent: 'high',
    });
  });

  it('are all of the rep’s own fields once one is another, by the names they get', () => {
    const known = lead({ custom: { budget: '500', roof_age: '12' } });
    const before = detailsOf(known);
    expect(changesOf(known, { ...before, custom: [...before.custom, { name: ' ', value: '' }] })).toBeNull();
    const custom = [{ name: 'Loan Amount', value: ' 900 ' }, ...before.custom.slice(1)];
    expect(changesOf(known, { ...before, custom })).toEqual({
      custom: [
        { name: 'loan_amount', value: '900' },
        { name: 'roof_age', value: '12' },
      ],
    });
    expect(changesOf(known, { ...before, custom: [] })).toEqual({ custom: [] });
  });

  it.each([
    [{ name: ' ' }, ['name']],
    [{ custom: [{ name: '!', value: 'x' }] }, ['custom0']],
    [{ custom: [{ name: '', value: 'x' }] }, ['custom0']],
    [
      {
        custom: [
          { name: 'Budget', value: '1' },
          { name: 'budget ', value: '2' },
        ],
      },
      ['custom1'],
    ],
    [{ custom: [{ name: 'budget', value: ' ' }] }, []],
    [{ custom: [{ name: ' ', value: '' }] }, []],
    [{ motivation: '101', worth: '-1' }, ['motivation', 'worth']],
    [{ motivation: '0', worth: '' }, []],
    [{ zone: 'Mars/Base' }, ['zone']],
    [{ emails: ['fine@x.example', 'nope'] }, ['email1']],
    [{ zone: '', emails: [''] }, []],
  ])('%j are wrong in %j', (changes, wrongs) => {
    expect(Object.keys(wrongsOf({ ...details, ...changes }, ['Europe/London']))).toEqual(wrongs);
  });
});
