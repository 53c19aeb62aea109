import type { JSX } from 'preact';
import type { OutboxLine } from '../../../lib/messages/connections.ts';
import { whenText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { ChannelIcon, Icon } from '../../kit/Icon.tsx';
import { ReceiptState } from '../../receipt/ReceiptState.tsx';
import { WriteActions } from '../../receipt/WriteActions.tsx';
import type { WriteModel } from '../../receipt/write-model.ts';
import styles from './Outbox.module.css';

export interface OutboxRowProps {
  readonly line: OutboxLine;
  readonly isByHand: boolean;
  readonly writes: WriteModel;
  readonly words: Words;
}

/** One write: of whom, what, when, where it is to go, why it is not there yet, and what can be done. */
export function OutboxRow({ line, isByHand, writes, words }: OutboxRowProps): JSX.Element {
  const { receipt, name, text, owedAt, recordUrl } = line;
  const { t } = words;
  const [subject = '', ...note] = text.split('\n').filter(Boolean);
  return (
    <li class={styles.line}>
      <div class={styles.what}>
        <p class={styles.who}>
          <Sign line={line} />
          <bdi class={styles.name}>{name || t('sidebar.unnamed')}</bdi>
          <time class={styles.when}>{whenText(owedAt, words)}</time>
        </p>
        <p class={styles.subject}>
          {receipt.wanted === 'gone' ? <s>{subject}</s> : <bdi>{subject}</bdi>}
          {receipt.wanted === 'gone' && <span class={styles.when}> {t('sidebar.undone')}</span>}
        </p>
        {note.length > 0 && (
          <p class={styles.note} dir="auto">
            {note.join('\n')}
          </p>
        )}
      </div>
      <div class={styles.where}>
        <ReceiptState receipt={receipt} words={words} />
        <WriteActions
          receipt={receipt}
          text={text}
          recordUrl={recordUrl}
          isByHand={isByHand}
          isBusy={writes.isBusy.value}
          trouble={writes.trouble.value}
          words={words}
          onAct={(_, act) => void writes.act(receipt.outboxId, act)}
        />
      </div>
    </li>
  );
}

function Sign({ line: { write } }: Pick<OutboxRowProps, 'line'>): JSX.Element {
  if (write.kind === 'touch' || write.kind === 'task') return <ChannelIcon channel={write.channel} />;
  return <Icon name={write.kind === 'note' ? 'note' : 'finished'} />;
}
