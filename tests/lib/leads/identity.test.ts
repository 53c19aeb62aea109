import { describe, expect, it } from 'vitest';
import { emailPoint, phonePoint } from '../../../lib/leads/contact-point.ts';
import { identitiesOf, readIdentity, searchWordsOf, wordsOf } from '../../../lib/leads/identity.ts';

const lead = {
  name: 'Jana Vináková',
  company: 'Vinák & Synové s.r.o.',
  address: '4 Long Lane',
  emails: [emailPoint('Jana@Vinak.example'), emailPoint('not an address')],
  phones: [phonePoint('+420 222 123 457', 'CZ'), phonePoint('12', 'CZ')],
};

describe('identities', () => {
  it('are the well-formed addresses and numbers, and the name with its company', () => {
    expect(identitiesOf(lead)).toEqual([
      'email:jana@vinak.example',
      'phone:+420222123457',
      'name:jana vinakova|vinak synove s.r.o.',
    ]);
  });

  it('never rest on a name alone: two people may share it', () => {
    expect(identitiesOf({ ...lead, company: '', emails: [], phones: [] })).toEqual([]);
  });

  it('say what they are', () => {
    expect(readIdentity('email:a@b.example')).toEqual({ matchedBy: 'email', text: 'a@b.example' });
    expect(readIdentity('name:jana|vinak')).toEqual({ matchedBy: 'name-company', text: 'jana, vinak' });
  });
});

describe('search words', () => {
  it('find a lead without its accents, by company, email and digits', () => {
    expect(searchWordsOf(lead)).toEqual(
      expect.arrayContaining(['jana', 'vinakova', 'vinak', 'jana@vinak.example', '420222123457', 'lane']),
    );
  });

  it.each([
    ['', []],
    ['   ', []],
    ['🌾 Hughes', ['hughes']],
    ['علي حسن', ['علي', 'حسن']],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('stay few for an absurd name', () => {
    const name = Array.from({ length: 500 }, (_, index) => `w${index}`).join(' ');
    expect(searchWordsOf({ ...lead, name }).length).toBeLessThanOrEqual(60);
  });
});
