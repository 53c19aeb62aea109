import { createHash } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { describe, expect, it } from 'vitest';
import { companies } from './companies.ts';
import { deals } from './deals.ts';
import { people, unusualPerson } from './people.ts';
import { unusualPeople } from './unusual-people.ts';

const fictional = [
  /^\+1 \d{3} 555 01\d\d$/,
  /^\+44 7700 900\d{3}$/,
  /^\+44 1632 960\d{3}$/,
  /^\+44 20 7946 0\d{3}$/,
  /^\+44 (113|131|161) 496 0\d{3}$/,
  /^\+44 29 2018 0\d{3}$/,
  /^\+353 20 91\d \d{4}$/,
  /^\+33 (1 99 00|4 65 71|6 39 98) \d\d \d\d$/,
  /^\+49 (30 23125|89 99998|40 66969)\d{3}$/,
  /^\+49 171 39200\d\d$/,
  /^\+46 (8 465 004|31 390 06|70 174 06) \d\d$/,
  /^\+61 491 570 \d{3}$/,
  /^\+61 [23] 5550 \d{4}$/,
];

const usual = people.slice(unusualPeople.length);

describe('the sample people', () => {
  it('are the same two hundred on every run', () => {
    const digest = createHash('sha256')
      .update(JSON.stringify([people, companies, deals]))
      .digest('hex');
    expect(people).toHaveLength(200);
    expect(digest.slice(0, 16)).toBe('7dbe86d65626af37');
  });

  it('have ids and names of their own', () => {
    expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.name)).size).toBe(people.length);
  });

  it('have only numbers that nobody owns', () => {
    const numbers = [
      ...usual.flatMap((person) => person.phones.map((phone) => phone.text)),
      ...companies.map((company) => company.phone),
    ];
    expect(numbers.filter((number) => !fictional.some((range) => range.test(number)))).toEqual([]);
  });

  it('have numbers that a phone can dial', () => {
    const numbers = usual.flatMap((person) => person.phones.map((phone) => phone.text));
    expect(numbers.filter((number) => !parsePhoneNumberFromString(number)?.isPossible())).toEqual([]);
  });

  it('have only addresses of the reserved domain', () => {
    expect(people.flatMap((person) => person.emails).filter((email) => !email.endsWith('.example'))).toEqual([]);
  });

  it.each([
    ['no phone', 0],
    ['email only', 0],
    ['malformed phone', 1],
    ['three phones', 3],
  ])('%s: %i phones', (what, count) => {
    expect(unusualPerson(what).phones).toHaveLength(count);
  });

  it('list what happened with the newest first', () => {
    const unordered = people.filter(({ activities }) =>
      activities.some((activity, index) => activity.minutesAgo < (activities[index - 1]?.minutesAgo ?? 0)),
    );
    expect(unordered).toEqual([]);
  });

  it('have deals that name a person of the company', () => {
    const personById = new Map(people.map((person) => [person.id, person]));
    expect(deals.filter((deal) => personById.get(deal.personId)?.companyId !== deal.companyId)).toEqual([]);
  });
});
