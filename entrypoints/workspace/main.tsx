import { createI18n } from '@wxt-dev/i18n';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Workspace } from '../../components/workspace/Workspace.tsx';
import { createWorkspaceModel, type WorkspaceWorld } from '../../components/workspace/workspace-model.ts';
import { askWorker, hearNews } from '../../lib/messages/client.ts';
import { newId } from '../../lib/messages/new-id.ts';
import { grantedPatterns } from '../../lib/sites/sync-sites.ts';
import { translateFrom } from '../../lib/words/translate-from.ts';

const t = translateFrom(createI18n());
const repZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const world: WorkspaceWorld = {
  ask: askWorker(browser.runtime),
  hear: hearNews(browser.runtime),
  now: () => Date.now(),
  newId,
  wait: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  wordsAt: (now) => ({ t, locale: browser.i18n.getUILanguage(), zone: repZone, repZone, now }),
  findAllowed: () => grantedPatterns(browser),
};

const app = document.getElementById('app');
if (app) render(<Workspace model={createWorkspaceModel(world)} />, app);
