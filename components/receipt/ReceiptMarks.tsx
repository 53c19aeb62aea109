import type { JSX } from 'preact';
import type { Receipt } from '../../lib/outbox/delivery.ts';
import type { Translate } from '../../lib/words/translate.ts';
import { classNames } from '../kit/class-names.ts';
import { Icon } from '../kit/Icon.tsx';
import { SpokenOnly } from '../kit/SpokenOnly.tsx';
import styles from './Receipt.module.css';
import { mostPressing, receiptsText } from './receipt-words.ts';

/** How far a log has come in all the CRMs it is owed to: saved, sent, confirmed; and in words, where something is in the way. */
export function ReceiptMarks({ receipts, t }: { receipts: readonly Receipt[]; t: Translate }): JSX.Element {
  const isSent = receipts.every(({ delivery }) => delivery === 'sent' || delivery === 'confirmed');
  const isConfirmed = receipts.every(({ delivery }) => delivery === 'confirmed');
  const first = mostPressing(receipts);
  const isOnItsWay = first !== null && onItsWay.has(first.delivery) && first.failure === null;
  return (
    <>
      <span class={styles.marks}>
        <Mark isDone text={t('receipt.saved')} t={t} />
        <Mark isDone={isSent} text={t('receipt.sent')} t={t} />
        <Mark isDone={isConfirmed} text={t('receipt.confirmed')} t={t} />
      </span>
      {!isOnItsWay && <span class={styles.troubled}>{receiptsText(receipts, t)}</span>}
    </>
  );
}

const onItsWay: ReadonlySet<Receipt['delivery']> = new Set(['queued', 'sending', 'sent', 'confirmed']);

function Mark({ isDone, text, t }: { isDone: boolean; text: string; t: Translate }): JSX.Element {
  return (
    <span class={classNames(styles.mark, !isDone && styles.ahead)}>
      <Icon name={isDone ? 'check' : 'ahead'} size={12} />
      {text}
      {!isDone && <SpokenOnly>{t('receipt.not_yet')}</SpokenOnly>}
    </span>
  );
}
