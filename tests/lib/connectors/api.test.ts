import { expect, it } from 'vitest';
import { path } from '../../../lib/connectors/api.ts';

it('encodes each part of a path', () => {
  expect(path('crm', 'v8', 'a/b?c d')).toBe('/crm/v8/a%2Fb%3Fc%20d');
});

it.each(['', '.', '..'])('is no path with “%s” for a part, which an address reads as another', (part) => {
  expect(() => path('crm', part)).toThrow('no-place');
});
