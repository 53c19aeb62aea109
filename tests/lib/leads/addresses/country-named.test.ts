import { expect, it } from 'vitest';
import { countryNamed } from '../../../../lib/leads/addresses/country-named.ts';

it.each([
  ['USA', 'US'],
  [' Deutschland ', 'DE'],
  ['England', 'GB'],
  ['Sverige', 'SE'],
  ['TX', null],
  ['', null],
  ['constructor', null],
])('knows what country %j is', (line, country) => {
  expect(countryNamed(line)).toBe(country);
});
