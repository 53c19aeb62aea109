import type { Connection } from '../../../lib/outbox/connection.ts';
import type { Delivery, OutboxRow } from '../../../lib/outbox/delivery.ts';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { monday } from '../../world.ts';

export const noAnswer = failureOf('no-answer');

/** A call owed to an invented EspoCRM, not sent yet; pass what matters to the test. */
export function outboxRow(changes: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id: '019b8d2a-0000-7000-8000-000000000001',
    leadId: 'owen',
    commandId: 'command-1',
    activityId: 'activity-1',
    connectionId: 'espocrm/crm.example/',
    recordKey: 'espocrm/crm.example//Lead/1',
    ref: { crm: 'espocrm', host: 'crm.example', tenant: '', objectType: 'Lead', recordId: '1' },
    recordUrl: 'https://crm.example/#Lead/view/1',
    write: {
      kind: 'touch',
      channel: 'call',
      outcome: 'voicemail',
      contact: '',
      note: 'Left word',
      stepTitle: 'First call',
      at: monday,
    },
    wanted: 'there',
    delivery: { kind: 'queued', attempts: 0, failure: null },
    made: {},
    url: null,
    owedAt: monday,
    tryAt: monday,
    openAt: monday,
    updatedAt: monday,
    ...changes,
  };
}

/** The same in another state of delivery, with the times that go with it. */
export function rowAs(delivery: Delivery, changes: Partial<OutboxRow> = {}): OutboxRow {
  const { tryAt, openAt, ...row } = outboxRow({ delivery, ...changes });
  const { kind } = delivery;
  if (kind === 'confirmed' || kind === 'given-up' || kind === 'withdrawn') return row;
  if (kind === 'needs-rep') return { ...row, openAt: monday };
  return { ...row, openAt: openAt ?? monday, tryAt: tryAt ?? monday };
}

/** A connection that works. */
export function connection(changes: Partial<Connection> = {}): Connection {
  return {
    id: 'espocrm/crm.example/',
    crm: 'espocrm',
    host: 'crm.example',
    tenant: '',
    way: 'token',
    fields: {},
    account: { user: 'Rhys Rep', userId: 'u1', email: 'rhys@rep.example' },
    state: 'ok',
    lastFailure: null,
    lastOkAt: null,
    pausedUntilAt: 0,
    outcomes: null,
    stages: null,
    outcomeMap: {},
    stageMap: {},
    writes: { touches: true, notes: true, tasks: true, stages: true },
    createdAt: monday,
    updatedAt: monday,
    ...changes,
  };
}
