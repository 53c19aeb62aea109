import { createI18n } from '@wxt-dev/i18n';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup.tsx';
import { createPopupModel, type PopupWorld } from '../../components/popup/popup-model.ts';
import { askWorker, hearNews } from '../../lib/messages/client.ts';
import { translateFrom } from '../../lib/words/translate-from.ts';

const t = translateFrom(createI18n());
const repZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const world: PopupWorld = {
  ask: askWorker(browser.runtime),
  hear: hearNews(browser.runtime),
  now: () => Date.now(),
  wait: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  wordsAt: (now) => ({ t, locale: browser.i18n.getUILanguage(), zone: repZone, repZone, now }),
  findActiveTab: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.url ? { id: tab.id ?? null, url: tab.url } : null;
  },
  requestOrigin: (origin) => browser.permissions.request({ origins: [`${origin}/*`] }),
  hintAccess: async (tabId) => {
    // Chrome 133 and newer.
    if (!('addHostAccessRequest' in browser.permissions)) return;
    // Refused for a tab that is gone, or for one that may never be read: the popup's own button stays.
    await browser.permissions.addHostAccessRequest({ tabId }).catch(() => {});
  },
  openWorkspace: async (view) => {
    const page = browser.runtime.getURL('/workspace.html');
    await browser.tabs.create({ url: view ? `${page}#${view}` : page });
  },
  close: () => window.close(),
};

const app = document.getElementById('app');
if (app) render(<Popup model={createPopupModel(world)} />, app);
