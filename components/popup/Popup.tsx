import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Today } from '../../lib/messages/protocol.ts';
import type { Translate } from '../../lib/words/translate.ts';
import { type Words, wordsIn } from '../../lib/words/words.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { AwayBanner } from '../queue/AwayBanner.tsx';
import { answerIn } from '../queue/asked.ts';
import { HealthBanners } from '../queue/HealthBanners.tsx';
import { QueueList } from '../queue/QueueList.tsx';
import { queueGroups } from '../queue/queue-groups.ts';
import { earliestStale, rowText } from '../queue/row-text.ts';
import { Unanswered } from '../queue/Unanswered.tsx';
import styles from './Popup.module.css';
import type { PopupModel } from './popup-model.ts';
import { SiteBar } from './SiteBar.tsx';

/** The toolbar button opened up: what is due, and whether this tab's site is read. */
export function Popup({ model }: { model: PopupModel }): JSX.Element {
  useEffect(() => model.start(), [model]);
  const words = model.wordsAt(model.now.value);
  const { t } = words;
  const health = answerIn(model.health.asked.value);
  return (
    <div class={styles.popup}>
      <header class={styles.head}>
        <h1 class={styles.title}>{t('popup.title')}</h1>
        <Button small icon="open" onClick={() => void model.openWorkspace()}>
          {t('popup.workspace')}
        </Button>
      </header>
      <div class={styles.banners}>
        {health && <HealthBanners health={health} t={t} />}
        {health?.awayUntilOn && <AwayBanner untilOn={health.awayUntilOn} words={wordsIn(words.repZone, words)} />}
        {model.openFailed.value && <Banner tone="warn" title={t('queue.open-failed')} />}
      </div>
      <Owed model={model} t={t} />
      <main class={styles.main}>
        <Queue model={model} words={words} />
      </main>
      <SiteBar model={model} t={t} />
    </div>
  );
}

/** One line while a log needs the rep on its way to a CRM. */
function Owed({ model, t }: { model: PopupModel; t: Translate }): JSX.Element | null {
  const count = model.owed.value;
  if (count === 0) return null;
  return (
    <button type="button" class={styles.owed} onClick={() => void model.openWorkspace('outbox')}>
      <Icon name="alert" size={14} />
      <span class={styles.owedWords}>{t('receipt.needs_you', count)}</span>
      <span class={styles.owedShow}>{t('receipt.show')}</span>
    </button>
  );
}

function Queue({ model, words }: { model: PopupModel; words: Words }): JSX.Element {
  const asked = model.today.asked.value;
  const today = answerIn(asked);
  const unanswered = asked.kind === 'failed' && (
    <div class={styles.banners}>
      <Unanswered t={words.t} isOld={today !== null} onRetry={model.retry} />
    </div>
  );
  if (!today) return unanswered || <Skeleton lines={6} label={words.t('kit.loading')} />;
  return (
    <>
      {unanswered}
      <Groups today={today} model={model} words={words} />
    </>
  );
}

function Groups(props: { today: Today; model: PopupModel; words: Words }): JSX.Element {
  const { today, model } = props;
  const words = wordsIn(props.words.repZone, props.words);
  const groups = queueGroups(today, words.now).map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => rowText(row, words)),
  }));
  const staleAt = earliestStale(groups.flatMap(({ rows }) => rows));
  useEffect(() => model.tickAt(staleAt), [model, staleAt]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[data-row]')?.focus(), []);
  if (groups.length === 0) {
    return (
      <EmptyState icon="done" title={words.t('popup.empty-title')}>
        {words.t('popup.empty-text')}
      </EmptyState>
    );
  }
  return (
    <div data-rows ref={list}>
      {groups[0]?.name === 'later' && <p class={styles.clear}>{words.t('popup.clear')}</p>}
      {groups.map(({ name, rows }) => (
        <QueueList
          key={name}
          title={words.t(`queue.${name}`)}
          tone={name}
          rows={rows}
          onOpen={({ leadId }) => void model.openRecord(leadId)}
        />
      ))}
      {today.hasMore && <p class={styles.more}>{words.t('queue.more')}</p>}
    </div>
  );
}
