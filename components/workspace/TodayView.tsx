import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Words } from '../../lib/words/words.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Key } from '../kit/Key.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { answerIn } from '../queue/asked.ts';
import { QueueList } from '../queue/QueueList.tsx';
import { nextRow, type QueueGroup, queueGroups } from '../queue/queue-groups.ts';
import { earliestStale, rowText } from '../queue/row-text.ts';
import { Unanswered } from '../queue/Unanswered.tsx';
import { LevelOut } from './LevelOut.tsx';
import styles from './Workspace.module.css';
import type { WorkspaceModel } from './workspace-model.ts';

interface TodayProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** Today's queue, most urgent first, and one button that opens the next record. */
export function TodayView({ model, words }: TodayProps): JSX.Element {
  const { t } = words;
  const asked = model.today.asked.value;
  const today = answerIn(asked);
  const unanswered = asked.kind === 'failed' && <Unanswered t={t} isOld={today !== null} onRetry={model.retry} />;
  if (!today) return unanswered || <Skeleton lines={9} label={t('kit.loading')} />;
  const groups = queueGroups(today, words.now);
  return (
    <>
      {unanswered}
      {today.missedCount > 0 && (
        <div class={styles.missed}>
          <Banner tone="stop" title={t('queue.missed_count', today.missedCount)} />
        </div>
      )}
      <LevelOut model={model} words={words} overdue={groups.find(({ name }) => name === 'overdue')?.rows.length ?? 0} />
      {groups.length === 0 ? (
        <EmptyState icon="done" title={t('workspace.today-empty-title')}>
          {t('workspace.today-empty-text')}
        </EmptyState>
      ) : (
        <Groups model={model} words={words} groups={groups} />
      )}
      {today.hasMore && <p class={styles.more}>{t('queue.more')}</p>}
    </>
  );
}

function Groups({ model, words, groups }: TodayProps & { groups: readonly QueueGroup[] }): JSX.Element {
  const { t } = words;
  const texts = groups.map(({ name, rows }) => ({ name, rows: rows.map((row) => rowText(row, words)) }));
  const staleAt = earliestStale(texts.flatMap(({ rows }) => rows));
  useEffect(() => model.tickAt(staleAt), [model, staleAt]);
  const next = nextRow(groups, model.current.value);
  return (
    <>
      <div class={styles.loop}>
        <Button
          kind="primary"
          icon="forward"
          blockedBecause={next ? null : t('workspace.next-none')}
          title={t('workspace.next-hint')}
          onClick={() => void model.openNext()}
        >
          {t('workspace.next')}
        </Button>
        <Key name="N" />
        <bdi class={styles.hint}>{next ? next.name : t('workspace.next-none')}</bdi>
      </div>
      <div data-rows class={styles.rows}>
        {texts.map(({ name, rows }) => (
          <QueueList
            key={name}
            title={t(`queue.${name}`)}
            tone={name}
            rows={rows}
            current={model.current.value}
            withStatus
            onOpen={(row) => void model.openRecord(row)}
          />
        ))}
      </div>
    </>
  );
}
