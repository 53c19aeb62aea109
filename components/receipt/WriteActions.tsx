import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Receipt } from '../../lib/outbox/delivery.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { CopyButton } from '../kit/CopyButton.tsx';
import { useFocusIn } from '../kit/focus-in.ts';
import { Icon } from '../kit/Icon.tsx';
import { safePage } from '../kit/safe-href.ts';
import styles from './Receipt.module.css';
import { siteName } from './receipt-words.ts';
import { actsFor, type OfferedAct } from './write-acts.ts';
import type { WriteAct, WriteTrouble } from './write-model.ts';

export interface WriteActionsProps {
  readonly receipt: Receipt;
  /** What is written, in words. */
  readonly text: string;
  /** Where the record opens; used until the CRM said where the entry does. */
  readonly recordUrl: string | null;
  readonly isByHand: boolean;
  readonly isBusy: boolean;
  readonly trouble: WriteTrouble | null;
  readonly words: Words;
  readonly onAct: (event: MouseEvent, act: WriteAct) => void;
}

/** What the rep can do about one write; letting it go asks once more. */
export function WriteActions(props: WriteActionsProps): JSX.Element {
  const { receipt, isByHand, trouble, words } = props;
  const { t } = words;
  const [isAsking, setAsking] = useState(false);
  const acts = actsFor(receipt, isByHand);
  const isMine = trouble?.outboxId === receipt.outboxId;
  const place = useFocusIn(isAsking);
  return (
    <div ref={place} class={styles.place}>
      {isAsking && acts.includes('give-up') ? (
        <LetGo {...props} onCancel={() => setAsking(false)} />
      ) : (
        <div class={styles.actions}>
          {acts.map((act, index) => (
            <Act key={act} {...props} act={act} isFirst={index === 0} onAsk={() => setAsking(true)} />
          ))}
          <OpenLink {...props} />
        </div>
      )}
      <output class={styles.trouble}>{isMine && t(`receipt.trouble_${trouble.because}`)}</output>
    </div>
  );
}

type ActProps = WriteActionsProps & { readonly act: OfferedAct; readonly isFirst: boolean; readonly onAsk: () => void };

function Act({ act, isFirst, receipt, text, isBusy, words, onAct, onAsk }: ActProps): JSX.Element {
  const { t } = words;
  if (act === 'copy') return <CopyButton text={text} label={t('kit.copy')} t={t} />;
  const isPrimary = isFirst && receipt.delivery === 'needs-rep';
  return (
    <Button
      small
      kind={isPrimary ? 'primary' : 'plain'}
      busy={isBusy}
      onClick={(event) => (act === 'give-up' ? onAsk() : onAct(event, act))}
    >
      {actText(act, receipt, words)}
    </Button>
  );
}

function actText(act: WriteAct, receipt: Receipt, { t }: Words): string {
  const { delivery, wanted } = receipt;
  if (act === 'retry') return t(delivery === 'sent' ? 'receipt.look_again' : 'kit.retry');
  if (act === 'fill') return t('receipt.fill');
  if (act === 'confirm') return t(wanted === 'there' ? 'receipt.i_saved' : 'receipt.i_deleted');
  return t(wanted === 'there' ? 'receipt.let_go' : 'receipt.leave_there');
}

function LetGo(props: WriteActionsProps & { readonly onCancel: () => void }): JSX.Element {
  const { receipt, words, isBusy, onAct, onCancel } = props;
  const { t } = words;
  const crm = siteName(receipt, t);
  const isThere = receipt.wanted === 'there';
  return (
    <div class={styles.actions}>
      <p class={styles.asking}>{t(isThere ? 'receipt.let_go_ask' : 'receipt.leave_there_ask', { crm })}</p>
      <Button small kind="danger" busy={isBusy} onClick={(event) => onAct(event, 'give-up')}>
        {t(isThere ? 'receipt.let_go_yes' : 'receipt.leave_there_yes')}
      </Button>
      <Button small onClick={onCancel}>
        {t('kit.cancel')}
      </Button>
    </div>
  );
}

function OpenLink({ receipt, recordUrl, words }: WriteActionsProps): JSX.Element | null {
  const href = safePage(receipt.url) ?? safePage(recordUrl);
  if (!href) return null;
  return (
    <a class={styles.open} href={href} target="_blank" rel="noreferrer">
      {words.t('receipt.open', { crm: siteName(receipt, words.t) })}
      <Icon name="open" size={12} />
    </a>
  );
}
