import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Health } from '../../lib/messages/protocol.ts';
import { type Words, wordsIn } from '../../lib/words/words.ts';
import { CommandBar } from '../command/CommandBar.tsx';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { TabList } from '../kit/TabList.tsx';
import { AwayBanner } from '../queue/AwayBanner.tsx';
import { answerIn } from '../queue/asked.ts';
import { HealthBanners } from '../queue/HealthBanners.tsx';
import { WishedList } from './command/WishedList.tsx';
import { ConnectionsView } from './connections/ConnectionsView.tsx';
import { FieldView } from './field/FieldView.tsx';
import { LeadsView } from './LeadsView.tsx';
import { LibraryView } from './library/LibraryView.tsx';
import { ListsView } from './lists/ListsView.tsx';
import { OutboxView } from './outbox/OutboxView.tsx';
import { RulesView } from './rules/RulesView.tsx';
import { SettingsLine } from './SettingsLine.tsx';
import { SequencesView } from './sequences/SequencesView.tsx';
import { SimulateView } from './simulate/SimulateView.tsx';
import { TodayView } from './TodayView.tsx';
import { Told } from './Told.tsx';
import styles from './Workspace.module.css';
import { type Trouble, type View, views, type WorkspaceModel } from './workspace-model.ts';

interface WorkspaceProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

const shownBy: Readonly<Record<View, (props: WorkspaceProps) => JSX.Element>> = {
  today: TodayView,
  leads: LeadsView,
  field: FieldView,
  sequences: SequencesView,
  library: LibraryView,
  simulate: SimulateView,
  lists: ListsView,
  outbox: OutboxView,
  connections: ConnectionsView,
  rules: RulesView,
};

/** The views that say at their foot whether reminders work. */
const withSettings: ReadonlySet<View> = new Set<View>(['today', 'leads', 'rules']);

/** The workspace: a view at a time, with what was just done and whether reminders work at the foot. */
export function Workspace({ model }: { model: WorkspaceModel }): JSX.Element {
  useEffect(() => model.start(), [model]);
  useEffect(() => listenForNext(model), [model]);
  useEffect(() => keepWhenLeft(model), [model]);
  const told = model.wordsAt(model.now.value);
  const words = wordsIn(told.repZone, told);
  const { t } = words;
  const view = model.view.value;
  const Shown = shownBy[view];
  const wished = wishedList(model, words);
  return (
    <div class={styles.page}>
      <header class={styles.head}>
        <h1 class={styles.title}>{t('workspace.title')}</h1>
        <CommandBar model={model.command} words={words} hint={t('command.hint')} />
      </header>
      <Banners model={model} words={words} />
      <main>
        <TabList
          label={t('workspace.views')}
          tabs={views.map((name) => ({ name, words: tabWords(name, model, words) }))}
          chosen={view}
          onChoose={model.show}
        >
          {wished ?? <Shown model={model} words={words} />}
        </TabList>
      </main>
      {withSettings.has(view) && <SettingsLine model={model} words={words} />}
      <Told model={model} words={words} />
    </div>
  );
}

/** The list that a command asked for, in place of the usual one; null where none did. */
function wishedList({ wished, current, openRecord, tickAt }: WorkspaceModel, words: Words): JSX.Element | null {
  const shown = wished.shown.value;
  if (!shown) return null;
  return (
    <WishedList
      model={wished}
      shown={shown}
      words={words}
      current={current.value}
      tickAt={tickAt}
      onOpen={(row) => void openRecord(row)}
    />
  );
}

/** The outbox's tab says how much of it needs the rep. */
function tabWords(name: View, { outbox }: WorkspaceModel, { t }: Words): string {
  const count = outbox.needing.value;
  return name === 'outbox' && count > 0 ? t('workspace.outbox_needing', { count }) : t(`workspace.${name}`);
}

function Banners({ model, words }: WorkspaceProps): JSX.Element {
  const { t } = words;
  const health = answerIn(model.health.asked.value);
  const trouble = model.trouble.value;
  return (
    <div class={styles.banners}>
      {health && <HealthBanners health={health} t={t} />}
      {health && <Away health={health} model={model} words={words} />}
      {trouble && <Banner tone="warn" title={troubleText(trouble, words)} />}
      {model.orders.failed.value && (
        <Banner
          tone="warn"
          title={t('sidebar.failed_title')}
          actions={
            <Button small icon="retry" onClick={() => void model.orders.retry()}>
              {t('kit.retry')}
            </Button>
          }
        >
          {t('workspace.failed_text')}
        </Banner>
      )}
    </div>
  );
}

function Away({ health, model, words }: WorkspaceProps & { health: Health }): JSX.Element | null {
  if (health.awayUntilOn === null) return null;
  return (
    <AwayBanner
      untilOn={health.awayUntilOn}
      words={words}
      busy={model.orders.inFlight.value === 'setAway'}
      onBack={() => model.rules.setAway(null)}
    />
  );
}

function troubleText(trouble: Trouble, { t }: Words): string {
  return trouble.kind === 'open' ? t('queue.open-failed') : t('workspace.site-stop-failed', { host: trouble.host });
}

/** What was typed in the last moment before the page goes is kept too. */
function keepWhenLeft({ unsaved }: WorkspaceModel): () => void {
  window.addEventListener('pagehide', unsaved.flush);
  return () => window.removeEventListener('pagehide', unsaved.flush);
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
