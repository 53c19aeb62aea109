import { describe, expect, test } from 'vitest';
import type { FieldHealth, RecordHealth } from '../../../../lib/page/teach/taught-health.ts';
import { healthOf, taughtHealth, withRecord } from '../../../../lib/page/teach/taught-health.ts';

const record = (recordId: string, fields: Readonly<Record<string, FieldHealth>>): RecordHealth => ({
  recordId,
  at: 0,
  fields,
});

describe('the health of a teaching', () => {
  test('tells the first way from a later one and from none', () => {
    const reads = [
      { kind: 'name' as const, values: ['Ada', null] },
      { kind: 'email' as const, values: [null, 'ada@quay.example'] },
      { kind: 'phone' as const, values: [null, null] },
    ];
    expect(healthOf(reads)).toEqual({ name: 'read', email: 'healed', phone: 'missing' });
  });

  test('is good where all is read, and where one record has no phone', () => {
    const records = [record('1', { name: 'read', phone: 'missing' }), record('2', { name: 'read', phone: 'read' })];
    expect(taughtHealth(records)).toEqual({ light: 'good', fields: [] });
    expect(taughtHealth([])).toEqual({ light: 'unknown', fields: [] });
  });

  test('says which fields were healed on the newest record', () => {
    const records = [record('1', { name: 'read', company: 'healed' }), record('2', { name: 'read', company: 'read' })];
    expect(taughtHealth(records)).toEqual({ light: 'healed', fields: ['company'] });
  });

  test('says which field five records in a row did not have', () => {
    const records = ['1', '2', '3', '4', '5'].map((id) => record(id, { name: 'read', stage: 'missing' }));
    expect(taughtHealth(records)).toEqual({ light: 'weak', fields: ['stage'] });
  });

  test('is lost as soon as a record’s page has no name', () => {
    expect(taughtHealth([record('1', { name: 'missing' })])).toEqual({ light: 'lost', fields: ['name'] });
  });

  test('remembers a record once, and five of them', () => {
    const all = ['1', '2', '3', '1', '4', '5', '6'].reduce<readonly RecordHealth[]>(
      (records, id) => withRecord(records, record(id, { name: 'read' })),
      [],
    );
    expect(all.map(({ recordId }) => recordId)).toEqual(['6', '5', '4', '1', '3']);
  });
});
