import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { WrittenKinds } from '../../../lib/outbox/connection.ts';
import styles from './Connections.module.css';
import type { ManageProps } from './ManagePart.tsx';
import { PartOf } from './PartOf.tsx';

const kinds = ['touches', 'notes', 'tasks', 'stages'] as const satisfies readonly (keyof WrittenKinds)[];

/** What goes into the CRM without being asked each time. */
export function WrittenPart(props: ManageProps): JSX.Element {
  const { card, connection, words } = props;
  const { t } = words;
  // By hand, the rep fills in what the CRM's own form has.
  const isAble = (kind: keyof WrittenKinds): boolean =>
    connection.way === 'form' || kind === 'touches' || kind === 'notes' || card.can[kind];
  return (
    <PartOf
      title={t('connect.written')}
      text={t(connection.way === 'form' ? 'connect.written_form' : 'connect.written_text')}
    >
      <div class={styles.kinds}>
        {kinds.map((kind) => (
          <Kind key={kind} {...props} kind={kind} isAble={isAble(kind)} />
        ))}
      </div>
    </PartOf>
  );
}

function Kind(props: ManageProps & { kind: keyof WrittenKinds; isAble: boolean }): JSX.Element {
  const { card, connection, kind, isAble, model, words } = props;
  const { t } = words;
  const id = useId();
  const { connections } = model;
  return (
    <div class={styles.kind}>
      <input
        id={id}
        type="checkbox"
        checked={isAble && connection.writes[kind]}
        disabled={!isAble}
        aria-describedby={`${id}-about`}
        onChange={(event) =>
          void connections.change(card, { writes: { ...connection.writes, [kind]: event.currentTarget.checked } })
        }
      />
      <span class={styles.wayWords}>
        <label for={id} class={styles.wayName}>
          {t(`connect.write_${kind}`)}
        </label>
        <span id={`${id}-about`} class={styles.soft}>
          {t(isAble ? `connect.write_text_${kind}` : `connect.write_cannot_${kind}`)}
        </span>
      </span>
    </div>
  );
}
