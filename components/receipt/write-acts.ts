import type { Receipt } from '../../lib/outbox/delivery.ts';
import type { WriteAct } from './write-model.ts';

export type OfferedAct = WriteAct | 'copy';

/** What can be done about a write as it stands, the most helpful first. `isByHand`: its CRM has no API connected. */
export function actsFor(receipt: Receipt, isByHand: boolean): readonly OfferedAct[] {
  const { delivery, wanted, kind } = receipt;
  const canFill = wanted === 'there' && kind !== 'stage';
  if (delivery === 'needs-rep') {
    const isTriable = wanted === 'there' ? !isByHand : receipt.failure?.kind !== 'by-hand';
    return [
      ...(isByHand && canFill ? (['fill'] as const) : []),
      ...(isTriable ? (['retry'] as const) : []),
      ...(!isByHand && canFill ? (['fill'] as const) : []),
      'confirm',
      ...(wanted === 'there' ? (['copy'] as const) : []),
      'give-up',
    ];
  }
  if (delivery === 'queued' || delivery === 'ambiguous')
    return wanted === 'there' ? ['retry', 'copy', 'give-up'] : ['retry', 'give-up'];
  if (delivery === 'sent' || delivery === 'withdrawing') return ['retry', 'give-up'];
  return delivery === 'given-up' ? ['copy'] : [];
}
