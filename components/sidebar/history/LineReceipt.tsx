import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TimelineLine } from '../../../lib/messages/prompt.ts';
import type { Receipt } from '../../../lib/outbox/delivery.ts';
import type { Words } from '../../../lib/words/words.ts';
import { writtenText } from '../../kit/activity-text.ts';
import { classNames } from '../../kit/class-names.ts';
import { Icon } from '../../kit/Icon.tsx';
import { ReceiptState, toneOf } from '../../receipt/ReceiptState.tsx';
import { mostPressing, needsRep, receiptsText, stateIcon, stateText } from '../../receipt/receipt-words.ts';
import { WriteActions } from '../../receipt/WriteActions.tsx';
import type { WriteAct, WriteModel } from '../../receipt/write-model.ts';
import type { OpenReceipt } from '../sidebar-model.ts';
import styles from './Timeline.module.css';

export interface LineReceiptProps {
  readonly line: TimelineLine;
  readonly opened: OpenReceipt | null;
  readonly words: Words;
  readonly onOpen: (lineId: string) => void;
}

/** How far a log has come in the CRMs, as a small sign that opens to the whole of it; in words where the rep is needed. */
export function ReceiptSign({ line, opened, words, onOpen }: LineReceiptProps): JSX.Element | null {
  const { activity, receipts } = line;
  const { t } = words;
  const sign = useRef<HTMLButtonElement>(null);
  const isOpen = opened?.lineId === activity.id;
  const isJumpedTo = isOpen && opened.isJumpedTo;
  useEffect(() => {
    if (isJumpedTo) sign.current?.focus();
  }, [isJumpedTo]);
  const first = mostPressing(receipts);
  if (!first) return null;
  const says = receiptsText(receipts, t);
  const isTold = needsRep(first);
  return (
    <button
      ref={sign}
      type="button"
      class={classNames(styles.sign, isTold && styles.told, toneOf(first))}
      aria-expanded={isOpen}
      aria-label={says}
      title={says}
      onClick={() => onOpen(activity.id)}
    >
      <Icon name={stateIcon(first)} size={14} />
      {isTold && stateText(first, t)}
    </button>
  );
}

export interface LineReceiptsProps {
  readonly line: TimelineLine;
  readonly writes: WriteModel;
  /** Where the lead's record opens in a CRM; null when it is not known. */
  readonly recordUrl: (receipt: Receipt) => string | null;
  readonly words: Words;
  readonly onAct: (event: MouseEvent, outboxId: string, act: WriteAct) => void;
}

/** What of a log is owed to which CRM, how it stands there and what can be done, under its line. */
export function LineReceipts({ line, writes, recordUrl, words, onAct }: LineReceiptsProps): JSX.Element {
  return (
    <ul class={styles.receipts}>
      {line.receipts.map((receipt) => (
        <li key={receipt.outboxId} class={styles.receipt}>
          <ReceiptState receipt={receipt} words={words} />
          <WriteActions
            receipt={receipt}
            text={writtenText(line.activity, words)}
            recordUrl={recordUrl(receipt)}
            isByHand={receipt.failure?.kind === 'by-hand'}
            isBusy={writes.isBusy.value}
            trouble={writes.trouble.value}
            words={words}
            onAct={(event, act) => onAct(event, receipt.outboxId, act)}
          />
        </li>
      ))}
    </ul>
  );
}
