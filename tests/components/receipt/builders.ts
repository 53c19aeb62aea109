import type { Receipt } from '../../../lib/outbox/delivery.ts';

/** The receipt of a call that waits to be sent to HubSpot. */
export function receipt(changes: Partial<Receipt> = {}): Receipt {
  return {
    outboxId: 'write-1',
    crm: 'hubspot',
    host: 'app.hubspot.com',
    kind: 'touch',
    delivery: 'queued',
    wanted: 'there',
    failure: null,
    withdrawal: null,
    tryAt: null,
    url: null,
    ...changes,
  };
}
