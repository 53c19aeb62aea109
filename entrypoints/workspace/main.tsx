import { createI18n } from '@wxt-dev/i18n';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Workspace } from '../../components/workspace/Workspace.tsx';
import { createWorkspaceModel, views, type WorkspaceWorld } from '../../components/workspace/workspace-model.ts';
import { askWorker, hearNews } from '../../lib/messages/client.ts';
import { askDraftOf } from '../../lib/messages/draft-line.ts';
import { newId } from '../../lib/messages/new-id.ts';
import { translateFrom } from '../../lib/words/translate-from.ts';

const t = translateFrom(createI18n());
const repZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const world: WorkspaceWorld = {
  ask: askWorker(browser.runtime),
  hear: hearNews(browser.runtime),
  askDraft: askDraftOf(browser.runtime),
  now: () => Date.now(),
  newId,
  wait: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  wordsAt: (now) => ({ t, locale: browser.i18n.getUILanguage(), zone: repZone, repZone, now }),
  requestAccess: ({ hosts, permissions }) =>
    browser.permissions.request({ origins: [...hosts], permissions: [...permissions] }),
  openSignIn: async (url) => {
    const redirectedTo = await browser.identity.launchWebAuthFlow({ url, interactive: true });
    if (!redirectedTo) throw new Error('The sign-in page sent back nothing');
    return redirectedTo;
  },
  redirectUrl: `https://${browser.runtime.id}.chromiumapp.org/`,
};

const model = createWorkspaceModel(world);
// The popup opens a view by its name.
const asked = views.find((view) => location.hash === `#${view}`);
if (asked) model.show(asked);
// A sentence that was begun in a sidebar: it stands in the line, and waits for the rep.
const said = new URLSearchParams(location.hash.slice(1)).get('say');
if (said) model.command.type(said);
const app = document.getElementById('app');
if (app) render(<Workspace model={model} />, app);
