import { whyNotLeave } from '../followups/reviews/why-not-leave.ts';
import { gmailUrl } from '../gmail/gmail-url.ts';
import {
  type ComposeResult,
  type Composing,
  composeResults,
  type OpenGmail,
  type PutResult,
} from '../messages/compose.ts';
import type { Input } from '../messages/protocol.ts';
import type { Handlers } from '../messages/server.ts';
import { composeFile, covers } from '../sites/site-scripts.ts';
import { grantedPatterns, runInTab } from '../sites/sync-sites.ts';
import { saveComposing, takeComposing } from '../tabs/tab-views.ts';
import { keptInput } from './kept-input.ts';
import { type Worker, worldOf } from './worker.ts';

type ComposeMethod = 'findGmail' | 'putMessage' | 'takeComposing';

const gmailOrigin = 'https://mail.google.com';
const noMessage = { subject: '', body: '' };

/** Putting messages into the Gmail that the rep has open: they look it over there, and send it. */
export function composeHandlers(worker: Worker): Pick<Handlers, ComposeMethod> {
  const { browser } = worker;
  return {
    findGmail: ({ to }) => findGmail(worker, to),
    putMessage: async (input) => putMessage(worker, await keptInput(worker.db, input)),
    takeComposing: (_input, { tabId }) =>
      tabId === null ? Promise.resolve(null) : takeComposing(browser.storage.session, tabId),
  };
}

/** What is judged is what is handed on: the text is not asked for again. */
async function putMessage(worker: Worker, input: Input<'putMessage'>): Promise<PutResult> {
  const { tabId, leadId, touchId, ...asked } = input;
  const leaving = { leadId, touchId, channel: 'email', to: asked.to, message: asked.message } as const;
  const why = await whyNotLeave(worldOf(worker), leaving, worker.now());
  if (why !== null) return why;
  if (!(await findGmailTabs(worker)).some((tab) => tab.tabId === tabId)) return 'elsewhere';
  const result = await compose(worker, tabId, { kind: 'put', ...asked });
  if (result !== 'elsewhere') await bringUp(worker, tabId);
  return result;
}

interface GmailTab {
  readonly tabId: number;
  readonly account: string;
}

async function findGmail(worker: Worker, to: string): Promise<OpenGmail> {
  const tabs = await findGmailTabs(worker);
  const asked: Composing = { kind: 'look', to, message: noMessage, isBefore: false };
  const results = await Promise.all(
    tabs.map(async ({ tabId }) => ({ tabId, result: await compose(worker, tabId, asked) })),
  );
  const here = results.find(({ result }) => result === 'here') ?? results.find(({ result }) => result === 'several');
  return { account: tabs[0]?.account ?? null, tabId: here?.tabId ?? null };
}

/** The tabs of Gmail where we may look, the one used last first. */
async function findGmailTabs({ browser }: Worker): Promise<readonly GmailTab[]> {
  const granted = await grantedPatterns(browser);
  if (!granted.some((pattern) => covers(pattern, gmailOrigin))) return [];
  const tabs = await browser.tabs.query({ url: `${gmailOrigin}/*`, discarded: false });
  return tabs
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
    .flatMap(({ id: tabId, url = '' }) => {
      const place = URL.canParse(url) ? gmailUrl(new URL(url)) : null;
      return place && tabId !== undefined ? [{ tabId, account: place.account }] : [];
    });
}

/** One at a time in each tab: what is asked waits there until the script takes it. */
function compose({ browser, locks, report }: Worker, tabId: number, composing: Composing): Promise<ComposeResult> {
  return locks.request(`compose:${tabId}`, async () => {
    await saveComposing(browser.storage.session, tabId, composing);
    const answer = await runInTab(browser, { tabId, file: composeFile }, report);
    return composeResults.find((result) => result === answer) ?? 'elsewhere';
  });
}

async function bringUp({ browser }: Worker, tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
