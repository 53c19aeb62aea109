import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from '../kit/class-names.ts';
import { ChannelIcon, Icon } from '../kit/Icon.tsx';
import { SpokenOnly } from '../kit/SpokenOnly.tsx';
import styles from './QueueList.module.css';
import type { RowText } from './row-text.ts';
import { walkRows } from './walk-rows.ts';

export interface QueueListProps {
  /** Null for a list that needs no heading of its own. */
  readonly title: string | null;
  readonly tone: 'overdue' | 'due' | 'later' | 'none';
  readonly rows: readonly RowText[];
  readonly onOpen: (leadId: string) => void;
  /** The lead opened last: where the rep is. */
  readonly current?: string | null;
  readonly withStatus?: boolean;
}

/** Leads, one to a row: on what channel, who, when, and why in one line. A click or Enter opens the record. */
export function QueueList(props: QueueListProps): JSX.Element {
  const { title, tone, rows } = props;
  const id = useId();
  return (
    <section class={styles.group} aria-labelledby={title === null ? undefined : id}>
      {title !== null && (
        <h2 id={id} class={classNames(styles.title, styles[tone])}>
          {title} <span class={styles.count}>{rows.length}</span>
        </h2>
      )}
      <ul>
        {rows.map((row) => (
          <li key={row.leadId}>
            <Row {...props} row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row, onOpen, current, withStatus }: QueueListProps & { row: RowText }): JSX.Element {
  const isCurrent = current === row.leadId;
  return (
    <button
      type="button"
      data-row
      class={classNames(styles.row, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
      aria-disabled={row.blocked !== null || undefined}
      title={row.blocked ?? row.why}
      onKeyDown={walkRows}
      onClick={() => row.blocked === null && onOpen(row.leadId)}
    >
      <span class={classNames(styles.sign, styles[row.tone])} title={row.what}>
        {row.channel ? <ChannelIcon channel={row.channel} /> : <Icon name="none" />}
        <SpokenOnly>{row.what}</SpokenOnly>
      </span>
      <span class={styles.who}>
        <bdi class={styles.name}>{row.name}</bdi>
        {row.company && <bdi class={styles.company}>{row.company}</bdi>}
      </span>
      {withStatus && <span class={styles.status}>{row.status}</span>}
      <span class={classNames(styles.when, styles[row.tone])}>{row.due}</span>
      {(row.blocked ?? row.why) && <span class={styles.why}>{row.blocked ?? row.why}</span>}
    </button>
  );
}
