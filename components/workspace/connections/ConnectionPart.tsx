import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ConnectionCard } from '../../../lib/messages/connections.ts';
import type { Connection } from '../../../lib/outbox/connection.ts';
import { whenText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { Icon } from '../../kit/Icon.tsx';
import { siteName } from '../../receipt/receipt-words.ts';
import type { WorkspaceModel } from '../workspace-model.ts';
import { ConnectForm } from './ConnectForm.tsx';
import styles from './Connections.module.css';
import { HealthLight } from './HealthLight.tsx';
import { ManagePart } from './ManagePart.tsx';
import { ToldBanner } from './ToldBanner.tsx';

export interface ConnectionProps {
  readonly card: ConnectionCard;
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** One workspace of a CRM: how it does and, when it is open, all that can be done about it. */
export function ConnectionPart(props: ConnectionProps): JSX.Element {
  const { card, model, words } = props;
  const { connections } = model;
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = connections.openId.value === card.id;
  const isFilling = connections.draft.value !== null;
  // The control that was used may be gone with the form, or with what was managed: the focus stays in this place.
  useEffect(() => {
    if (isOpen && document.activeElement === document.body) opener.current?.focus();
  }, [isOpen, isFilling]);
  return (
    <article class={classNames(styles.card, isOpen && styles.open)} aria-labelledby={id}>
      <div class={styles.head}>
        <h3 class={styles.name}>
          <button
            id={id}
            ref={opener}
            type="button"
            class={styles.opener}
            aria-expanded={isOpen}
            onClick={() => connections.toggle(card)}
          >
            <span class={styles.sign}>
              <Icon name="forward" size={14} />
            </span>
            <span class={styles.site}>{siteName(card, words.t)}</span>
            <span class={styles.host}>{placeText(card)}</span>
          </button>
        </h3>
        <HealthLight card={card} words={words} />
      </div>
      <Facts {...props} />
      {isOpen && (
        <div class={styles.inside}>
          <ToldBanner {...props} />
          {connections.draft.value ? (
            <ConnectForm {...props} draft={connections.draft.value} />
          ) : (
            card.connection && <ManagePart {...props} connection={card.connection} />
          )}
        </div>
      )}
    </article>
  );
}

/** The tenant tells apart what shares a host; a sub-folder is written as in an address. */
function placeText({ host, tenant }: ConnectionCard): string {
  return tenant === '' ? host : `${host}/${tenant}`;
}

function Facts({ card, model, words }: ConnectionProps): JSX.Element | null {
  const { t } = words;
  const { connection, waiting, needsRep } = card;
  if (!connection && waiting + needsRep === 0) return null;
  return (
    <p class={styles.facts}>
      {connection && <span>{standingText(connection, words)}</span>}
      {waiting > 0 && (
        <Button small kind="quiet" onClick={() => model.show('outbox')}>
          {t('connect.waiting', waiting)}
        </Button>
      )}
      {needsRep > 0 && (
        <Button small kind="quiet" icon="warning" onClick={() => model.show('outbox')}>
          {t('connect.needs_rep', needsRep)}
        </Button>
      )}
    </p>
  );
}

function standingText({ account, lastOkAt, way }: Connection, words: Words): string {
  const { t, now } = words;
  const who = account ? t('connect.as', { name: account.user }) : t(`connect.way_${way}`);
  if (lastOkAt === null) return who;
  return `${who} · ${t('connect.last_ok', { when: whenText(Math.min(lastOkAt, now), words) })}`;
}
