import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { createSidebarModel } from '../../components/sidebar/sidebar-model.ts';
import type { Standing } from '../../components/sidebar/sidebar-world.ts';
import { builtInOf } from '../../lib/drafting/built-in.ts';
import { askWorker, hearNews } from '../../lib/messages/client.ts';
import { askDraftOf } from '../../lib/messages/draft-line.ts';
import { newId } from '../../lib/messages/new-id.ts';
import { translateFrom } from '../../lib/words/translate-from.ts';

const repZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const t = translateFrom(i18n);

function standingOf(hash: string): Standing {
  // Chrome's side panel is no frame. In a frame, which may be a page's own, only the nonce that the worker expects
  // brings anything on show; none is one that it never expects.
  if (window.top === window) return { kind: 'panel', followTab };
  return {
    kind: 'frame',
    nonce: hash.slice(1) || 'none',
    openPanel: (tabId) => void browser.sidePanel.open({ tabId }),
  };
}

function followTab(listener: (tabId: number) => void): () => void {
  const whenActive = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) listener(tab.id);
  };
  const onActivated = (): void => void whenActive();
  browser.tabs.onActivated.addListener(onActivated);
  void whenActive();
  return () => browser.tabs.onActivated.removeListener(onActivated);
}

const model = createSidebarModel({
  ask: askWorker(browser.runtime),
  hear: hearNews(browser.runtime),
  now: () => Date.now(),
  newId,
  wait: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  wordsAt: (now) => ({ t, locale: browser.i18n.getUILanguage(), zone: repZone, repZone, now }),
  isAlive: () => Boolean(browser.runtime?.id),
  standing: standingOf(location.hash),
  drafting: { askDraft: askDraftOf(browser.runtime), builtIn: builtInOf(globalThis) },
  trusts: (event) => event.isTrusted,
  zones: Intl.supportedValuesOf('timeZone'),
});

model.start();
const app = document.getElementById('app');
if (app) render(<Sidebar model={model} />, app);
