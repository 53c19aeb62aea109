import type { Delivery, OutboxRow, Receipt } from './delivery.ts';
import type { Failure } from './failure.ts';

/** What a screen shows of a write. */
export function receiptOf({ id, ref, write, delivery, wanted, tryAt, url }: OutboxRow): Receipt {
  return {
    outboxId: id,
    crm: ref.crm,
    host: ref.host,
    kind: write.kind,
    delivery: delivery.kind,
    wanted,
    failure: failureOfDelivery(delivery),
    withdrawal: delivery.kind === 'withdrawn' ? delivery.how : null,
    tryAt: tryAt ?? null,
    url,
  };
}

/** Why a write stands where it does; null when nothing failed. */
function failureOfDelivery(delivery: Delivery): Failure | null {
  return 'failure' in delivery ? delivery.failure : null;
}
