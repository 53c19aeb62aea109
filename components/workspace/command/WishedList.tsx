import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FoundList } from '../../../lib/messages/said.ts';
import type { Words } from '../../../lib/words/words.ts';
import styles from '../../command/CommandBar.module.css';
import { wishTexts } from '../../command/list-text.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { answerIn } from '../../queue/asked.ts';
import { QueueList } from '../../queue/QueueList.tsx';
import { earliestStale, rowText } from '../../queue/row-text.ts';
import { Unanswered } from '../../queue/Unanswered.tsx';
import type { Wished, WishedModel } from './wished-model.ts';

export interface WishedListProps {
  readonly model: WishedModel;
  readonly shown: Wished;
  readonly words: Words;
  readonly current: string | null;
  /** When one of the rows' times says something else. */
  readonly tickAt: (staleAt: number | null) => void;
  readonly onOpen: (row: { readonly key: string; readonly leadId: string }) => void;
}

/** The list that was asked for, with what it was asked for in short facts, and the way back to all. */
export function WishedList(props: WishedListProps): JSX.Element {
  const { model, shown, words } = props;
  const { t } = words;
  const asked = shown.found.asked.value;
  const found = answerIn(asked);
  return (
    <>
      <div class={styles.wished}>
        {wishTexts(shown.wish, words).map((text) => (
          <Chip key={text} tone="accent">
            {text}
          </Chip>
        ))}
        <Button small icon="close" onClick={model.clear}>
          {t('command.show_all')}
        </Button>
      </div>
      {asked.kind === 'failed' && <Unanswered t={t} isOld={found !== null} onRetry={model.refresh} />}
      {!found && asked.kind !== 'failed' && <Skeleton lines={6} label={t('kit.loading')} />}
      {found && <Rows {...props} found={found} />}
    </>
  );
}

function Rows({ found, words, current, tickAt, onOpen }: WishedListProps & { readonly found: FoundList }): JSX.Element {
  const { t } = words;
  const rows = found.rows.map((row) => rowText(row, words));
  const staleAt = earliestStale(rows);
  useEffect(() => tickAt(staleAt), [tickAt, staleAt]);
  if (rows.length === 0)
    return (
      <EmptyState icon="search" title={t('command.list_empty_title')}>
        {t('command.list_empty_text')}
      </EmptyState>
    );
  return (
    <div data-rows class={styles.rows}>
      <QueueList title={null} tone="none" rows={rows} current={current} withStatus onOpen={onOpen} />
      {found.hasMore && <p class={styles.soft}>{t('command.list_more', { shown: rows.length })}</p>}
      {!found.isAll && <p class={styles.soft}>{t('command.list_not_all')}</p>}
    </div>
  );
}
