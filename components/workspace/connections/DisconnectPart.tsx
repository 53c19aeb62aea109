import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../kit/Button.tsx';
import { siteName } from '../../receipt/receipt-words.ts';
import styles from './Connections.module.css';
import type { ManageProps } from './ManagePart.tsx';

/** The way out, with what becomes of what still waits; asked once more in place. */
export function DisconnectPart({ card, model, words }: ManageProps): JSX.Element {
  const { t } = words;
  const { connections } = model;
  const [isAsking, ask] = useState(false);
  const open = card.waiting + card.needsRep;
  if (!isAsking)
    return (
      <div class={styles.buttons}>
        <Button kind="quiet" icon="remove" onClick={() => ask(true)}>
          {t('connect.disconnect')}
        </Button>
      </div>
    );
  return (
    <section class={styles.confirm}>
      <h4>{t('connect.disconnect_title', { site: siteName(card, t) })}</h4>
      <p>{t('connect.disconnect_text')}</p>
      {open > 0 && <p>{t('connect.disconnect_open', open)}</p>}
      <div class={styles.buttons}>
        <Button
          kind="danger"
          busy={connections.working.value === 'disconnect'}
          onClick={() => void connections.disconnect(card)}
        >
          {t('connect.disconnect_now')}
        </Button>
        <Button onClick={() => ask(false)}>{t('kit.cancel')}</Button>
      </div>
    </section>
  );
}
