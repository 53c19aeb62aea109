import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ConnectionCard, OutboxPage } from '../../../lib/messages/connections.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { answerIn } from '../../queue/asked.ts';
import { Unanswered } from '../../queue/Unanswered.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import styles from './Outbox.module.css';
import { OutboxRow } from './OutboxRow.tsx';
import { isByHand, outboxGroups } from './outbox-model.ts';

interface OutboxProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** All that the CRMs have not confirmed: what needs the rep first, then what goes on by itself. */
export function OutboxView({ model, words }: OutboxProps): JSX.Element {
  const { t } = words;
  const asked = model.outbox.page.asked.value;
  const page = answerIn(asked);
  return (
    <div class={styles.outbox}>
      {asked.kind === 'failed' && <Unanswered t={t} isOld={page !== null} onRetry={model.outbox.refresh} />}
      {asked.kind === 'asking' && <Skeleton lines={5} label={t('kit.loading')} />}
      {page && page.lines.length === 0 && <Nothing model={model} words={words} />}
      {page && page.lines.length > 0 && <Lines model={model} words={words} page={page} />}
    </div>
  );
}

function Lines({ model, words, page }: OutboxProps & { page: OutboxPage }): JSX.Element {
  const { t } = words;
  const { outbox } = model;
  const { needing, waiting } = outboxGroups(page.lines);
  const cards = answerIn(outbox.cards.asked.value) ?? [];
  const staleAt = soonest(page, words.now);
  useEffect(() => model.tickAt(staleAt), [model, staleAt]);
  const shared = { model, words, cards };
  return (
    <>
      {needing.length > 0 && (
        <Group {...shared} title={t('outbox.needing', { count: page.needsRep })} lines={needing} />
      )}
      {page.waiting > 0 && (
        <Group {...shared} title={t('outbox.waiting', { count: page.waiting })} lines={waiting}>
          <RetryAll model={model} words={words} />
        </Group>
      )}
      {page.next !== null && (
        <div>
          <Button small onClick={() => void outbox.more()}>
            {t('workspace.show_more')}
          </Button>
        </div>
      )}
    </>
  );
}

/** When the first "tried again in 4 min" may read otherwise. */
function soonest({ lines }: OutboxPage, now: number): number | null {
  return lines.some(({ receipt }) => receipt.tryAt !== null && receipt.tryAt > now) ? now + 60_000 : null;
}

interface GroupProps extends OutboxProps {
  readonly title: string;
  readonly lines: OutboxPage['lines'];
  readonly cards: readonly ConnectionCard[];
  readonly children?: JSX.Element;
}

function Group({ model, words, title, lines, cards, children }: GroupProps): JSX.Element {
  return (
    <section class={styles.group} aria-label={title}>
      <header class={styles.head}>
        <h2 class={styles.heading}>{title}</h2>
        {children}
      </header>
      <ul class={styles.lines}>
        {lines.map((line) => (
          <OutboxRow
            key={line.receipt.outboxId}
            line={line}
            isByHand={isByHand(line, cards)}
            writes={model.outbox.writes}
            words={words}
          />
        ))}
      </ul>
    </section>
  );
}

function RetryAll({ model, words }: OutboxProps): JSX.Element {
  const { isBusy, trouble, retryAll } = model.outbox.writes;
  const { t } = words;
  const isMine = trouble.value?.outboxId === null;
  return (
    <>
      <Button small icon="retry" busy={isBusy.value} onClick={() => void retryAll()}>
        {t('outbox.retry_all')}
      </Button>
      <output class={styles.trouble}>{isMine && t(`receipt.trouble_${trouble.value?.because ?? 'no-answer'}`)}</output>
    </>
  );
}

function Nothing({ model, words }: OutboxProps): JSX.Element {
  const { t } = words;
  const cards = answerIn(model.outbox.cards.asked.value);
  const isConnected = cards === null || cards.some(({ connection }) => connection !== null);
  if (isConnected) {
    return (
      <EmptyState icon="confirmed" title={t('outbox.empty_title')}>
        {t('outbox.empty_text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="link"
      title={t('outbox.unconnected_title')}
      actions={<ToConnections model={model} words={words} />}
    >
      {t('outbox.unconnected_text')}
    </EmptyState>
  );
}

function ToConnections({ model, words }: OutboxProps): JSX.Element {
  return (
    <Button kind="primary" onClick={() => model.show('connections')}>
      {words.t('outbox.connect')}
    </Button>
  );
}
