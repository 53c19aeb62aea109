import type { LeadRecord } from '../../leads/lead.ts';
import { type Connection, connectionId } from '../../outbox/connection.ts';
import type { OutboxRow } from '../../outbox/delivery.ts';
import { failureOf } from '../../outbox/failure.ts';
import type { OwedWrite } from '../../outbox/owed-write.ts';
import type { CrmId, RecordRef } from '../../records/record-ref.ts';

/** One thing to be written about one lead. */
export interface Owing {
  readonly leadId: string;
  readonly commandId: string;
  readonly activityId: string | null;
  readonly write: OwedWrite;
}

/** A write as it begins: to be sent at once, or, where the rep fills in the CRM's own form, theirs to do. */
export function outboxRow(
  owing: Owing & { readonly id: string; readonly connection: Connection; readonly record: LeadRecord },
  now: number,
): OutboxRow {
  const { id, leadId, commandId, activityId, write, connection, record } = owing;
  const isByHand = connection.way === 'form';
  return {
    id,
    leadId,
    commandId,
    activityId,
    connectionId: connectionId(connection),
    recordKey: record.key,
    ref: refOf(record),
    recordUrl: record.url,
    write,
    wanted: 'there',
    delivery: isByHand
      ? { kind: 'needs-rep', failure: failureOf('by-hand') }
      : { kind: 'queued', attempts: 0, failure: null },
    made: {},
    url: null,
    owedAt: now,
    ...(isByHand ? {} : { tryAt: now }),
    openAt: now,
    updatedAt: now,
  };
}

function refOf({ crm, host, tenant, objectType, recordId }: LeadRecord): RecordRef {
  return { crm: crm as CrmId, host, tenant, objectType, recordId };
}
