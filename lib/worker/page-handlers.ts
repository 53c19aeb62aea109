import { findSetting, saveSetting } from '../db/settings.ts';
import type { PagePill, Prompt } from '../messages/prompt.ts';
import type { Input, PillStart, Place } from '../messages/protocol.ts';
import type { Caller, Handlers } from '../messages/server.ts';
import { pillStyle } from '../overlay/pill-style.ts';
import { recordKey } from '../records/record-ref.ts';
import { controlsFile, covers } from '../sites/site-scripts.ts';
import { grantedPatterns, runInTab } from '../sites/sync-sites.ts';
import { findView, isHidden, saveFrame, saveHidden, saveLead, saveView, type TabView } from '../tabs/tab-views.ts';
import { confirmedView } from './confirm-record.ts';
import { watchTabDials } from './dial-handlers.ts';
import { showFill } from './fill-handlers.ts';
import { handOver } from './hand-over.ts';
import { leaveTab } from './leave-revoked.ts';
import { marksFor, runMarks } from './list-marks.ts';
import { allowedView, askPill, followMail } from './mail-handlers.ts';
import { pagePill } from './page-pill.ts';
import { seeLead } from './see-page.ts';
import { leadIdOf, promptOf, tellScreens, tellTab } from './tell.ts';
import { wakeForPage } from './wake-connections.ts';
import { type Worker, wordsOf } from './worker.ts';

type PageMethod = 'showView' | 'openFrame' | 'findPlace' | 'savePlace' | 'hideOnTab' | 'findMarks';

const done = { kind: 'done' } as const;
/** As an instant: until the rep asks for it again. */
const forEver = Number.MAX_SAFE_INTEGER;
const firstPlace: Place = { side: 'right', pillTop: 0.3, width: 360, isOpen: false, hiddenUntilAt: 0 };

/** What our script in a page may ask, always and only about its own tab. */
export function pageHandlers(worker: Worker): Pick<Handlers, PageMethod> {
  const { session } = worker.browser.storage;
  return {
    showView: (input, caller) => showView(worker, input, caller),
    openFrame: async ({ nonce, hasControls }, caller) => {
      await saveFrame(session, tabIdOf(caller), nonce);
      if (!hasControls) await runInTab(worker.browser, { tabId: tabIdOf(caller), file: controlsFile }, worker.report);
      return done;
    },
    findPlace: (_input, caller) => pillStart(worker, caller),
    savePlace: async (change, caller) => {
      await worker.locks.request('place', async () => {
        await saveSetting(worker.db, `place:${caller.origin}`, { ...(await findPlace(worker, caller)), ...change });
      });
      return done;
    },
    hideOnTab: async (_input, caller) => {
      await saveHidden(session, { tabId: tabIdOf(caller), origin: caller.origin });
      return done;
    },
    findMarks: (input, caller) => marksFor(worker, input, caller),
  };
}

/**
 * Notes what the tab shows, answers with the pill, and tells the sidebar beside it; both drop what is of an older view
 * than theirs. A page that turns out to be of a CRM with a reader of its own gets no pill: that reader is run instead.
 */
async function showView(
  worker: Worker,
  input: Input<'showView'>,
  caller: Caller & { readonly looks?: number },
): Promise<PagePill | null> {
  const { session } = worker.browser.storage;
  const now = worker.now();
  const tabId = tabIdOf(caller);
  const view = await confirmedView(worker, await allowedView(worker, input.view, caller), tabId);
  const { origin } = caller;
  const [saved, prompt, isHandedOver, granted] = await Promise.all([
    saveView(session, worker.locks, { tabId, origin, view }),
    promptOf(worker, view, now),
    handOver(worker, caller, { tabId, view }),
    grantedPatterns(worker.browser),
  ]);
  // A script that a revocation did not reach.
  if (!granted.some((pattern) => covers(pattern, origin))) return leave(worker, { tabId, origin });
  if (isHandedOver) return null;
  runMarks(worker, { view, tabId }, caller).catch((error: unknown) => worker.report('marking a list', error));
  wakeForPage(worker, { origin, view }).catch((error: unknown) => worker.report('waking a connection', error));
  showFill(worker, { tabId, view }).catch((error: unknown) => worker.report('showing what to fill', error));
  const leadId = leadIdOf(prompt);
  watchTabDials(worker, { tabId, leadId }).catch((error: unknown) => worker.report('watching for calls', error));
  const isNobody = input.view.kind === 'other';
  followMail(worker, { view, tabId, leadId, isNobody }, caller).catch((error: unknown) =>
    worker.report('following mail', error),
  );
  // A person of Gmail says nothing of what a CRM has of them.
  if (leadId !== null && view.kind === 'record' && view.reading.ref.crm !== 'gmail') {
    seeLead(worker, { leadId, reading: view.reading, tab: saved }).catch((error: unknown) =>
      worker.report('seeing a record', error),
    );
  }
  if (view.kind === 'settling' && input.view.kind === 'record') {
    lookAgain(worker, { input, caller, turn: saved.turn, looks: caller.looks ?? mostLooks }).catch((error: unknown) =>
      worker.report('looking again', error),
    );
  }
  // Not waited for: the pill is on the page first.
  tellView(worker, saved, prompt).catch((error: unknown) => worker.report('telling a view', error));
  if (view.kind === 'ask') return askPill(worker, now);
  return prompt ? pagePill(worker, prompt, now) : null;
}

const settleMs = 1000;
const mostLooks = 10;

interface Again {
  readonly input: Input<'showView'>;
  readonly caller: Caller;
  /** The turn of the tab's view that was not confirmed. */
  readonly turn: number;
  /** So many more times. */
  readonly looks: number;
}

/** A page that said all it had to say is not heard again: once its record is confirmed, its pill is told. */
async function lookAgain(worker: Worker, { input, caller, turn, looks }: Again): Promise<void> {
  if (looks === 0) return;
  await worker.wait(settleMs);
  const tabId = tabIdOf(caller);
  const shown = await findView(worker.browser.storage.session, tabId);
  if (shown?.turn !== turn || input.view.kind !== 'record') return;
  const pill = await showView(worker, input, { ...caller, looks: looks - 1 });
  if (pill) await tellTab(worker, tabId, { news: 'pill', key: recordKey(input.view.reading.ref), pill });
}

async function leave(worker: Worker, tab: Pick<TabView, 'tabId' | 'origin'>): Promise<null> {
  await leaveTab(worker, tab);
  return null;
}

/** Tells the sidebar beside the tab, unless the tab shows something else by now. */
async function tellView(worker: Worker, saved: TabView, prompt: Prompt | null): Promise<void> {
  const { tabId, turn, view } = saved;
  await Promise.all([
    tellScreens(worker, { news: 'tab', screen: { tabId, turn, view, prompt } }),
    saveLead(worker.browser.storage.session, worker.locks, { ...saved, leadId: leadIdOf(prompt) }),
  ]);
}

/** Words and all: the page's first look at locale files or at its own storage would block it. */
async function pillStart(worker: Worker, caller: Caller): Promise<PillStart> {
  const tab = { tabId: tabIdOf(caller), origin: caller.origin };
  const [place, isHiddenHere] = await Promise.all([
    findPlace(worker, caller),
    isHidden(worker.browser.storage.session, tab),
  ]);
  const { t } = wordsOf(worker, worker.now());
  return {
    place: isHiddenHere ? { ...place, hiddenUntilAt: forEver } : place,
    style: pillStyle,
    open: t('overlay.open'),
    updated: t('overlay.updated'),
  };
}

/** Where pill and sidebar sit on the caller's site. */
export async function findPlace({ db }: Worker, { origin }: Pick<Caller, 'origin'>): Promise<Place> {
  return { ...firstPlace, ...(await findSetting(db, `place:${origin}`)) };
}

function tabIdOf({ tabId }: Caller): number {
  if (tabId === null) throw new Error('Asked by a page that is in no tab');
  return tabId;
}
