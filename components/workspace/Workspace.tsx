import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Words, wordsIn } from '../../lib/words/words.ts';
import { Banner } from '../kit/Banner.tsx';
import { TabList } from '../kit/TabList.tsx';
import { answerIn } from '../queue/asked.ts';
import { HealthBanners } from '../queue/HealthBanners.tsx';
import { LeadsView } from './LeadsView.tsx';
import { SettingsLine } from './SettingsLine.tsx';
import { TodayView } from './TodayView.tsx';
import styles from './Workspace.module.css';
import type { Trouble, View, WorkspaceModel } from './workspace-model.ts';

const views: readonly View[] = ['today', 'leads'];

/** The workspace: today's queue and all leads, with whether reminders work at the foot. */
export function Workspace({ model }: { model: WorkspaceModel }): JSX.Element {
  useEffect(() => model.start(), [model]);
  useEffect(() => listenForNext(model), [model]);
  const told = model.wordsAt(model.now.value);
  const words = wordsIn(told.repZone, told);
  const { t } = words;
  const view = model.view.value;
  const health = answerIn(model.health.asked.value);
  const trouble = model.trouble.value;
  return (
    <div class={styles.page}>
      <header class={styles.head}>
        <h1 class={styles.title}>{t('workspace.title')}</h1>
      </header>
      <div class={styles.banners}>
        {health && <HealthBanners health={health} t={t} />}
        {trouble && <Banner tone="warn" title={troubleText(trouble, words)} />}
      </div>
      <main>
        <TabList
          label={t('workspace.views')}
          tabs={views.map((name) => ({ name, words: t(`workspace.${name}`) }))}
          chosen={view}
          onChoose={model.show}
        >
          {view === 'today' ? <TodayView model={model} words={words} /> : <LeadsView model={model} words={words} />}
        </TabList>
      </main>
      <SettingsLine model={model} words={words} />
    </div>
  );
}

function troubleText(trouble: Trouble, { t }: Words): string {
  return trouble.kind === 'open' ? t('queue.open-failed') : t('workspace.site-stop-failed', { host: trouble.host });
}

/** N opens the next record, unless the rep is typing. */
function listenForNext(model: WorkspaceModel): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping || event.repeat || model.view.value !== 'today') return;
    event.preventDefault();
    void model.openNext();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
