import { expect, test } from 'vitest';
import { viewOf } from '../../../lib/crm/generic-list.ts';

const ref = { crm: 'generic', host: 'crm.example', tenant: '', objectType: 'people', recordId: '7' };

test.each([
  ['a record', '/people/7', { kind: 'record', ref }],
  ['what may be a list', '/people', { kind: 'open' }],
  ['a page of one', '/people?page=2', { kind: 'open' }],
  ['the start', '/', { kind: 'open' }],
])('an address of any site says that it is %s', (_, path, view) => {
  expect(viewOf(new URL(path, 'https://crm.example'))).toEqual(view);
});
