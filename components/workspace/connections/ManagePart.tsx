import type { JSX } from 'preact';
import type { Connection } from '../../../lib/outbox/connection.ts';
import { Button } from '../../kit/Button.tsx';
import type { ConnectionProps } from './ConnectionPart.tsx';
import styles from './Connections.module.css';
import { waysOf } from './connect-draft.ts';
import { refusalText } from './connect-words.ts';
import { type HealthKind, healthOf } from './connection-health.ts';
import { DisconnectPart } from './DisconnectPart.tsx';
import { OutcomeMapPart, StageMapPart } from './MapParts.tsx';
import { WrittenPart } from './WrittenPart.tsx';

export interface ManageProps extends ConnectionProps {
  readonly connection: Connection;
}

/** A connected workspace: what is the matter, what is written, what stands for what, and the way out. */
export function ManagePart(props: ManageProps): JSX.Element {
  const { connection } = props;
  return (
    <div class={styles.manage}>
      <Standing {...props} />
      <WrittenPart {...props} />
      {connection.way !== 'form' && <OutcomeMapPart {...props} />}
      {connection.way !== 'form' && <StageMapPart {...props} />}
      <DisconnectPart {...props} />
    </div>
  );
}

function Standing(props: ManageProps): JSX.Element {
  const { card, connection, words } = props;
  const { t } = words;
  const health = healthOf(card, words.now);
  const { lastFailure, way } = connection;
  const isSession = health === 'sign-in' && way === 'session';
  return (
    <section class={styles.standing}>
      <p>{isSession ? t('connect.means_session') : t(`connect.means_${health}`)}</p>
      {health === 'failing' && lastFailure && <p class={styles.soft}>{refusalText(lastFailure, t)}</p>}
      <Actions {...props} health={health} />
    </section>
  );
}

function Actions({ card, connection, model, words, health }: ManageProps & { health: HealthKind }): JSX.Element {
  const { t } = words;
  const { connections } = model;
  const working = connections.working.value;
  const { way, state } = connection;
  const off = working === null ? null : t('connect.working');
  return (
    <div class={styles.buttons}>
      {health === 'not-allowed' && (
        <Button kind="primary" busy={working === 'check'} onClick={() => void connections.allow(card)}>
          {t('connect.allow')}
        </Button>
      )}
      {health === 'sign-in' && way !== 'session' && (
        <Button kind="primary" blockedBecause={off} onClick={() => connections.choose(card, way)}>
          {t('connect.sign_in_again')}
        </Button>
      )}
      {way !== 'form' && state !== 'off' && health !== 'not-allowed' && (
        <Button icon="retry" busy={working === 'check'} onClick={() => void connections.check(card)}>
          {t(working === 'check' ? 'connect.checking' : 'connect.check')}
        </Button>
      )}
      <Button
        icon={state === 'off' ? 'resume' : 'pause'}
        onClick={() => void connections.change(card, { isOn: state === 'off' })}
      >
        {t(state === 'off' ? 'connect.turn_on' : 'connect.turn_off')}
      </Button>
      {waysOf(card).length > 1 && (
        <Button kind="quiet" blockedBecause={off} onClick={() => connections.choose(card, way)}>
          {t('connect.other_way')}
        </Button>
      )}
    </div>
  );
}
