import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Chip } from '../kit/Chip.tsx';
import { classNames } from '../kit/class-names.ts';
import { ChannelIcon, Icon } from '../kit/Icon.tsx';
import { SpokenOnly } from '../kit/SpokenOnly.tsx';
import styles from './QueueList.module.css';
import type { RowText } from './row-text.ts';
import { walkRows } from './walk-rows.ts';

export interface QueueListProps {
  /** Null for a list that needs no heading of its own. */
  readonly title: string | null;
  readonly tone: 'missed' | 'overdue' | 'due' | 'later' | 'none';
  readonly rows: readonly RowText[];
  readonly onOpen: (row: RowText) => void;
  /** The key of the row opened last: where the rep is. */
  readonly current?: string | null;
  readonly withStatus?: boolean;
  /** What can be done with all of them, beside the heading. */
  readonly action?: JSX.Element | undefined;
}

/** Leads, one to a row: what is due, who, when, and why in one line. A click or Enter opens the record. */
export function QueueList(props: QueueListProps): JSX.Element {
  const { title, tone, rows } = props;
  const id = useId();
  return (
    <section class={styles.group} aria-labelledby={title === null ? undefined : id}>
      {title !== null && (
        <div class={styles.heading}>
          <h2 id={id} class={classNames(styles.title, styles[tone])}>
            {title} <span class={styles.count}>{rows.length}</span>
          </h2>
          {props.action}
        </div>
      )}
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <Row {...props} row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row, onOpen, current, withStatus }: QueueListProps & { row: RowText }): JSX.Element {
  const isCurrent = current === row.key;
  return (
    <button
      type="button"
      data-row
      class={classNames(styles.row, withStatus && styles.full, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
      aria-disabled={row.blocked !== null || undefined}
      title={row.blocked ?? row.why}
      onKeyDown={walkRows}
      onClick={() => row.blocked === null && onOpen(row)}
    >
      <Sign row={row} />
      <span class={styles.who}>
        <bdi class={styles.name}>{row.name}</bdi>
        {row.company && <bdi class={styles.company}>{row.company}</bdi>}
      </span>
      {withStatus && <Warmth row={row} />}
      {withStatus && <span class={classNames(styles.status, styles.standing)}>{row.status}</span>}
      <span class={classNames(styles.when, styles[row.tone])}>{row.due}</span>
      <Below row={row} />
    </button>
  );
}

function Warmth({ row }: { row: RowText }): JSX.Element {
  return (
    <span class={styles.status} title={row.scoreTip}>
      {row.temperature && `${row.temperature} · `}
      <SpokenOnly>{row.scoreTip}</SpokenOnly>
      <span aria-hidden="true">{row.score}</span>
    </span>
  );
}

function Sign({ row }: { row: RowText }): JSX.Element {
  return (
    <span class={classNames(styles.sign, styles[row.tone])} title={row.what}>
      {row.sign === 'reminder' && <Icon name="bell" />}
      {row.sign === 'promise' && <Icon name="promise" />}
      {row.sign === 'none' && <Icon name="none" />}
      {row.sign !== 'reminder' && row.sign !== 'promise' && row.sign !== 'none' && <ChannelIcon channel={row.sign} />}
      <SpokenOnly>{row.what}</SpokenOnly>
    </span>
  );
}

function Below({ row }: { row: RowText }): JSX.Element | null {
  const why = row.blocked ?? row.why;
  if (!why && !row.owed) return null;
  return (
    <span class={styles.below}>
      {row.owed && <Chip tone={row.owed.tone}>{row.owed.text}</Chip>}
      <span class={styles.why}>{why}</span>
    </span>
  );
}
