import { describe, expect, it } from 'vitest';
import {
  customDifferences,
  customFieldsOf,
  customName,
  customOf,
  customWithout,
  joinedCustom,
  longestCustomName,
  mostCustomFields,
} from '../../../lib/leads/custom-fields.ts';
import { fillTemplate } from '../../../lib/words/templates/fill-template.ts';
import { time } from '../words/templates/builders.ts';

const field = (name: string, value = 'x') => ({ name, value });
const hostile = ['__proto__', 'constructor', 'prototype', 'size', 'first'];

describe('the name of a field', () => {
  it.each([
    ['Budget', 'budget'],
    [' Loan amount ', 'loan_amount'],
    ['roof-age', 'roof_age'],
    ['price (USD)', 'price_usd'],
    ['2nd phone', '_2nd_phone'],
    ['Größe', 'größe'],
    ['बजट', 'बजट'],
    ['{{ rep.name }}', '_repname_'],
    ['__proto__', '__proto__'],
    ['!?', ''],
  ])('of %s is %s', (typed, name) => {
    expect(customName(typed)).toBe(name);
    expect(customName(name)).toBe(name);
  });

  it('is no longer than a name may be', () => {
    expect(customName('a'.repeat(200))).toHaveLength(longestCustomName);
  });

  it.each(['budget', '_2nd_phone', 'größe', 'बजट', ...hostile])('can be said in a text: %s', (name) => {
    const known = { known: {}, custom: customOf([field(name, 'so much')]) ?? {} };
    const filling = fillTemplate({ subject: '', body: `{{ custom.${name} }}` }, known, time);
    expect(filling).toEqual({ kind: 'filled', subject: '', body: 'so much' });
  });
});

describe('the fields of a lead', () => {
  it('keep their order, and nothing that has no name or says nothing', () => {
    const fields = [field('Roof age', ' 12 '), field(''), field('Empty', ' '), field('Budget', '500')];
    expect(customFieldsOf(customOf(fields) ?? {})).toEqual([field('roof_age', '12'), field('budget', '500')]);
    expect(customOf([field('Empty', '')])).toBeNull();
  });

  it.each(hostile)('can be called %s', (name) => {
    expect(customFieldsOf(customOf([field(name)]) ?? {})).toEqual([field(name)]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('are no more than a lead may have', () => {
    const many = Array.from({ length: 80 }, (_, at) => field(`f${at}`));
    expect(customFieldsOf(customOf(many) ?? {})).toHaveLength(mostCustomFields);
  });
});

describe('the fields of two leads that are one person', () => {
  const custom = (...fields: [string, string][]) => Object.fromEntries(fields);

  it('are the kept one’s, and what it lacks from the other', () => {
    const kept = custom(['budget', '500'], ['__proto__', 'mine']);
    const other = custom(['budget', '900'], ['constructor', 'theirs'], ['__proto__', 'theirs']);
    const joined = joinedCustom(kept, other).custom ?? {};
    expect(Object.entries(joined)).toEqual([
      ['budget', '500'],
      ['__proto__', 'mine'],
      ['constructor', 'theirs'],
    ]);
    expect(customDifferences(kept, other)).toEqual(['budget: 900', '__proto__: theirs']);
    expect(joinedCustom(undefined, undefined)).toEqual({});
  });

  it('go again when they are split, but for those that were changed or added since', () => {
    const [before, after] = [custom(['a', '1']), custom(['a', '1'], ['b', '2'], ['c', '3'])];
    const now = custom(['a', '1'], ['b', '2'], ['c', 'changed'], ['d', '4']);
    expect(customWithout(now, { before, after })).toEqual({ custom: { a: '1', c: 'changed', d: '4' } });
    expect(customWithout(custom(['b', '2']), { before: undefined, after })).toEqual({});
  });
});
