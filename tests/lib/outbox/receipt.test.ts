import { expect, it } from 'vitest';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { receiptOf } from '../../../lib/outbox/receipt.ts';
import { monday } from '../../world.ts';
import { rowAs } from './rows.ts';

it('says how far a write has come, when it is tried again, and what is in the way', () => {
  const failure = failureOf('unavailable', 'maintenance');
  expect(receiptOf(rowAs({ kind: 'queued', attempts: 2, failure }))).toEqual({
    outboxId: rowAs({ kind: 'given-up', at: 1 }).id,
    crm: 'espocrm',
    host: 'crm.example',
    wanted: 'there',
    kind: 'touch',
    delivery: 'queued',
    failure,
    withdrawal: null,
    tryAt: monday,
    url: null,
  });
});

it('says how a write was taken back', () => {
  const receipt = receiptOf(rowAs({ kind: 'withdrawn', at: monday, how: 'corrected' }));
  expect(receipt).toMatchObject({ delivery: 'withdrawn', withdrawal: 'corrected', failure: null, tryAt: null });
});
