import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { crmIds, type RecordRef, recordKey } from '../../../lib/records/record-ref.ts';

function record(changes: Partial<RecordRef> = {}): RecordRef {
  return { crm: 'odoo', host: 'crm.example', tenant: '', objectType: 'crm.lead', recordId: '7', ...changes };
}

test('equal records have one key', () => {
  expect(recordKey(record())).toBe(recordKey(record()));
});

test.each([
  ['crm', { crm: 'twenty' }],
  ['host', { host: 'crm.example:8080' }],
  ['tenant', { tenant: 'sales' }],
  ['object type', { objectType: 'res.partner' }],
  ['id', { recordId: '8' }],
] as const)('another %s is another key', (_, changes) => {
  expect(recordKey(record(changes))).not.toBe(recordKey(record()));
});

test('the parts of a key cannot run into one another', () => {
  const parts = fc.record({
    crm: fc.constantFrom(...crmIds),
    host: fc.string(),
    tenant: fc.string(),
    objectType: fc.string(),
    recordId: fc.string(),
  });
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const isSame = JSON.stringify(Object.values(one)) === JSON.stringify(Object.values(other));
      expect(recordKey(one) === recordKey(other)).toBe(isSame);
    }),
  );
});

test('a key is safe in an address', () => {
  expect(recordKey(record({ objectType: 'a/b?c#d', recordId: 'ä 1' }))).toBe(
    'odoo/crm.example//a%2Fb%3Fc%23d/%C3%A4%201',
  );
});
