import { expect, it } from 'vitest';
import { promisedThing } from '../../../lib/words/promised-thing.ts';

it.each([
  ['send the price list', 'the price list'],
  ['Send pricing to her.', 'pricing'],
  ['email him over our brochure', 'our brochure'],
  ['share the plan with the partners', 'the plan with the partners'],
  ['send it', null],
  ['send an email', null],
  ['email him on Friday', null],
  ['call again', null],
  ['', null],
])('"%s" promises %j', (title, thing) => {
  expect(promisedThing(title)).toBe(thing);
});
