import type { JSX } from 'preact';
import type { Receipt } from '../../lib/outbox/delivery.ts';
import type { Words } from '../../lib/words/words.ts';
import { classNames } from '../kit/class-names.ts';
import { Icon } from '../kit/Icon.tsx';
import styles from './Receipt.module.css';
import { againText, reasonText, siteName, stateIcon, stateText } from './receipt-words.ts';

export interface ReceiptStateProps {
  readonly receipt: Receipt;
  readonly words: Words;
}

/** How one write stands, and why: our sentence, the CRM's own words, and when it is gone on with. */
export function ReceiptState({ receipt, words }: ReceiptStateProps): JSX.Element {
  const { t } = words;
  const reason = reasonText(receipt, t);
  const again = againText(receipt, words);
  const says = receipt.failure?.says;
  return (
    <div class={styles.state}>
      <p class={classNames(styles.line, toneOf(receipt))}>
        <Icon name={stateIcon(receipt)} size={14} />
        <span>
          <bdi>{siteName(receipt, t)}</bdi>: {stateText(receipt, t)}
        </span>
      </p>
      {reason && <p>{reason}</p>}
      {says && (
        <p class={styles.says}>
          {t('receipt.says')} <bdi>“{says}”</bdi>
        </p>
      )}
      {again && <p class={styles.soft}>{again}</p>}
    </div>
  );
}

/** The class that colours a state; its sign and its words say the same. */
export function toneOf({ delivery }: Receipt): string | undefined {
  if (delivery === 'needs-rep' || delivery === 'ambiguous') return styles.warn;
  return delivery === 'confirmed' ? styles.good : undefined;
}
