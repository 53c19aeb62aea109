import type { Receipt } from '../../lib/outbox/delivery.ts';
import { mayHaveBeenApplied } from '../../lib/outbox/failure.ts';
import { whenText } from '../../lib/time/format.ts';
import type { Translate } from '../../lib/words/translate.ts';
import type { Words } from '../../lib/words/words.ts';
import type { IconName } from '../kit/Icon.tsx';

/** The CRM by its name, or by its host where it has none that we know. */
export function siteName({ crm, host }: { readonly crm: string; readonly host: string }, t: Translate): string {
  return crm === 'generic' || crm === 'taught' ? host : t(`sidebar.crm_${crm}`);
}

/** How far the write has come, in two or three words. */
export function stateText({ delivery, withdrawal, wanted }: Receipt, t: Translate): string {
  if (delivery === 'withdrawn') return t(`receipt.withdrawn_${withdrawal ?? 'unsent'}`);
  if (delivery === 'needs-rep' && wanted === 'gone') return t('receipt.needs_rep_gone');
  return t(`receipt.state_${delivery}`);
}

const icons: Readonly<Record<Receipt['delivery'], IconName>> = {
  queued: 'clock',
  sending: 'clock',
  ambiguous: 'warning',
  sent: 'check',
  confirmed: 'confirmed',
  'needs-rep': 'alert',
  'given-up': 'none',
  withdrawing: 'undo',
  withdrawn: 'undo',
};

/** The sign of a state; each has a shape of its own, so that colour says nothing alone. */
export function stateIcon({ delivery, withdrawal }: Receipt): IconName {
  return withdrawal === 'left' ? 'info' : icons[delivery];
}

/** What happened, what is safe and what to do; null when nothing is in the way. */
export function reasonText(receipt: Receipt, t: Translate): string | null {
  const { failure, wanted, delivery } = receipt;
  if (!failure) return null;
  const crm = siteName(receipt, t);
  if (wanted === 'there') {
    if (!mayHaveBeenApplied(failure) || delivery === 'ambiguous') return t(`receipt.why_${failure.kind}`, { crm });
    // It was looked for since, or too often.
    return t(delivery === 'needs-rep' ? 'receipt.tried_long' : 'receipt.not_there', { crm });
  }
  return delivery === 'needs-rep' && failure.kind === 'by-hand'
    ? t('receipt.undo_by_hand', { crm })
    : t('receipt.undo_failed', { crm });
}

/** When it is gone on with by itself; null when it is not, or is at this moment. */
export function againText({ delivery, tryAt }: Receipt, words: Words): string | null {
  if (tryAt === null || tryAt <= words.now) return null;
  const when = whenText(tryAt, words);
  return words.t(delivery === 'sent' || delivery === 'ambiguous' ? 'receipt.looked_for' : 'receipt.tried_again', {
    when,
  });
}

/** The most pressing first: what a line with several receipts is marked with. */
const pressing: readonly Receipt['delivery'][] = [
  'needs-rep',
  'ambiguous',
  'queued',
  'sending',
  'withdrawing',
  'sent',
  'given-up',
  'confirmed',
  'withdrawn',
];

/** The receipt that tells most of how a log stands; null for a log that is owed to no CRM. */
export function mostPressing(receipts: readonly Receipt[]): Receipt | null {
  const placeOf = ({ delivery }: Receipt): number => pressing.indexOf(delivery);
  return receipts.toSorted((one, other) => placeOf(one) - placeOf(other))[0] ?? null;
}

/** Every receipt of a log in words: "HubSpot: confirmed". */
export function receiptsText(receipts: readonly Receipt[], t: Translate): string {
  return receipts
    .map((receipt) => t('receipt.of_site', { crm: siteName(receipt, t), state: stateText(receipt, t) }))
    .join(', ');
}

/** Is something of it still to be done by the rep? */
export function needsRep({ delivery }: Receipt): boolean {
  return delivery === 'needs-rep';
}
