import { expect, it } from 'vitest';
import { reason, ruleIds } from '../../../lib/touches/reason.ts';
import { documentedValues, rulesOfUseCases } from './documented-values.ts';

it('says of every rule what it carries, once', () => {
  expect([...documentedValues.keys(), ...rulesOfUseCases].toSorted()).toEqual([...ruleIds].toSorted());
});

it('has no values and no evidence unless they are given', () => {
  expect(reason('do-not-contact')).toEqual({ rule: 'do-not-contact', values: {}, evidence: [] });
});
