import { expect, it } from 'vitest';
import type { LeadRecord } from '../../../lib/leads/lead.ts';
import { recordFor } from '../../../lib/outbox/record-for.ts';

function record(objectType: string, linkedAt: number, changes: Partial<LeadRecord> = {}): LeadRecord {
  const where = { crm: 'hubspot', host: 'app.hubspot.com', tenant: '42', recordId: '1' };
  const key = `${objectType}/${linkedAt}`;
  return { key, leadId: 'owen', ...where, objectType, url: '', linkedAt, updatedAt: 1, ...changes };
}

const hubspot = { id: 'hubspot/app.hubspot.com/42', crm: 'hubspot' } as const;

it('writes to the person before the deal, whichever was linked last', () => {
  expect(recordFor([record('0-3', 9), record('0-1', 1)], hubspot)?.objectType).toBe('0-1');
});

it('writes to the one linked last where they are of a kind', () => {
  expect(recordFor([record('0-3', 1), record('0-2', 5), record('0-3', 3)], hubspot)?.linkedAt).toBe(5);
});

it('writes to no other workspace', () => {
  expect(recordFor([record('0-1', 1, { tenant: '43' }), record('0-1', 1, { crm: 'espocrm' })], hubspot)).toBeNull();
});
