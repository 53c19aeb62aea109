import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TabScreen } from '../../lib/messages/protocol.ts';
import type { Words } from '../../lib/words/words.ts';
import { IconButton } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { SpokenOnly } from '../kit/SpokenOnly.tsx';
import { isPressing, TeachPanel } from '../teach/TeachPanel.tsx';
import { Banners } from './Banners.tsx';
import { NewLead } from './follow/NewLead.tsx';
import { LeadScreen } from './LeadScreen.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { WithWhom } from './mail/WithWhom.tsx';
import { NoteBox } from './note/NoteBox.tsx';
import styles from './Sidebar.module.css';
import type { SidebarModel } from './sidebar-model.ts';
import { subjectOf } from './subject.ts';
import { receiptsOf, Toasts } from './Toasts.tsx';

/** The sidebar: blank until the worker has said what this tab shows, then always about that and nobody else. */
export function Sidebar({ model }: { model: SidebarModel }): JSX.Element | null {
  const { notes, messages, forms, commands } = model;
  const screen = model.screen.screen.value;
  useEffect(
    () => saveOnLeaving(() => [notes, messages, forms].forEach((one) => one.flush())),
    [notes, messages, forms],
  );
  const isStale = model.screen.isStale.value;
  if (!screen && !(isStale && model.world.standing.kind === 'panel')) return null;
  const words = model.words();
  if (model.isOutdated.value)
    return <Outdated words={words} unsaved={[notes, messages, forms].flatMap((one) => one.unsaved.value)} />;
  return (
    <main class={styles.sidebar}>
      <Warnings model={model} words={words} />
      {isPressing(model.teach.teaching.value) && <Teach model={model} words={words} />}
      {screen && <Shown model={model} screen={screen} words={words} />}
      {screen?.prompt?.kind !== 'followed' && !isPressing(model.teach.teaching.value) && (
        <Teach model={model} words={words} />
      )}
      <Toasts
        toast={commands.toast.value}
        receipts={receiptsOf(commands.toast.value, screen?.prompt ?? null)}
        subject={subjectOf(screen?.prompt ?? null)}
        words={words}
        busy={commands.inFlight.value !== null}
        onUndo={(event, toast) => model.world.trusts(event) && model.orders.undo(toast.commandId, toast)}
        onClose={commands.dismiss}
        onHold={commands.hold}
      />
    </main>
  );
}

function Teach({ model, words }: { model: SidebarModel; words: Words }): JSX.Element {
  return <TeachPanel model={model.teach} t={words.t} trusts={model.world.trusts} />;
}

function saveOnLeaving(save: () => void): () => void {
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') save();
  };
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    window.removeEventListener('pagehide', save);
    document.removeEventListener('visibilitychange', onHidden);
  };
}

function Warnings({ model, words }: { model: SidebarModel; words: Words }): JSX.Element {
  const { screen, commands, world } = model;
  return (
    <Banners
      health={model.health.value}
      isStale={screen.isStale.value}
      hasFailed={commands.failed.value !== null}
      busy={commands.inFlight.value !== null}
      t={words.t}
      onRefresh={() => void screen.refresh()}
      onRetry={(event) => world.trusts(event) && void commands.retry()}
      onCheck={() => void model.checkHealth()}
    />
  );
}

interface ShownProps {
  readonly model: SidebarModel;
  readonly screen: TabScreen;
  readonly words: Words;
}

function Shown({ model, screen, words }: ShownProps): JSX.Element {
  const { prompt, view } = screen;
  const actions = <FrameButtons model={model} tabId={screen.tabId} words={words} />;
  if (!prompt) return <Nothing model={model} screen={screen} words={words} actions={actions} />;
  const key = subjectOf(prompt);
  if (prompt.kind === 'followed') {
    return <LeadScreen key={key} model={model} shown={prompt} view={view} words={words} actions={actions} />;
  }
  const { follow, orders, notes, commands, world } = model;
  const note = (
    <NoteBox
      text={notes.textOf(key ?? '', prompt.draft)}
      isSensitive={notes.isSensitive(key ?? '', prompt.draftIsSensitive)}
      state={notes.stateOf(key ?? '')}
      t={words.t}
      onType={(text, isSensitive) => notes.type(key ?? '', text, isSensitive)}
      onAdd={null}
    />
  );
  return (
    <NewLead
      key={key}
      shown={prompt}
      form={follow.formOf(prompt)}
      temperature={follow.temperatureOf(prompt)}
      chosen={follow.chosenOf(prompt)}
      words={words}
      busy={commands.inFlight.value !== null}
      note={note}
      actions={actions}
      onChange={(changes) => follow.change(prompt, changes)}
      onDone={() => void follow.preview(prompt)}
      onLink={(event, match) => world.trusts(event) && orders.link(prompt, match)}
      onFollow={(event) => world.trusts(event) && orders.follow(prompt)}
    />
  );
}

function Nothing({ model, screen, words, actions }: ShownProps & { actions: JSX.Element }): JSX.Element {
  const { t } = words;
  const bar = <div class={styles.bar}>{actions}</div>;
  if (screen.view?.kind === 'settling' || screen.view?.kind === 'record') {
    return (
      <>
        {bar}
        <h1>
          <SpokenOnly>{t('extension.name')}</SpokenOnly>
        </h1>
        <Skeleton lines={9} label={t('sidebar.settling')} />
      </>
    );
  }
  if (screen.view?.kind === 'ask') {
    return (
      <>
        {bar}
        <WithWhom model={model} tabId={screen.tabId} view={screen.view} words={words} />
      </>
    );
  }
  const isSite = screen.view !== null;
  return (
    <>
      {bar}
      <EmptyState
        level={1}
        icon={isSite ? 'search' : 'panel'}
        title={t(isSite ? 'sidebar.no_record_title' : 'sidebar.no_site_title')}
      >
        {t(isSite ? 'sidebar.no_record_text' : 'sidebar.no_site_text')}
      </EmptyState>
    </>
  );
}

function Outdated({ words, unsaved }: { words: Words; unsaved: readonly string[] }): JSX.Element {
  const { t } = words;
  const text = unsaved.filter(Boolean).join('\n\n');
  return (
    <main class={styles.sidebar}>
      <EmptyState level={1} icon="retry" title={t('sidebar.outdated_title')}>
        <p role="alert">{t('sidebar.outdated_text')}</p>
        {text && (
          <label class={styles.unsaved}>
            {t('sidebar.outdated_note')}
            <textarea readOnly rows={4} value={text} />
          </label>
        )}
      </EmptyState>
    </main>
  );
}

function FrameButtons({ model, tabId, words }: { model: SidebarModel; tabId: number; words: Words }): JSX.Element {
  const { standing, ask } = model.world;
  const { t } = words;
  if (standing.kind === 'panel') return <></>;
  const close = (): void => void ask('closeFrame', { tabId }).catch(() => model.checkHealth());
  const move = (side: 'left' | 'right'): void =>
    void ask('moveFrame', { tabId, side }).catch(() => model.checkHealth());
  return (
    <div class={styles.buttons}>
      <MoreMenu
        t={t}
        groups={[
          [
            { name: t('sidebar.side_panel'), icon: 'panel', onChoose: () => standing.openPanel(tabId) },
            { name: t('sidebar.dock_left'), icon: 'move-side', onChoose: () => move('left') },
            { name: t('sidebar.dock_right'), icon: 'move-side', onChoose: () => move('right') },
            { name: t('sidebar.close'), icon: 'close', onChoose: close },
          ],
        ]}
      />
      <IconButton icon="close" label={t('sidebar.close')} onClick={close} />
    </div>
  );
}
