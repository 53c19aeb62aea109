import { findKeptId } from '../followups/kept-lead.ts';
import { confirmWrite } from '../followups/outbox/tray.ts';
import type { FillResult, FillWords, FormFill } from '../messages/connections.ts';
import type { Input } from '../messages/protocol.ts';
import type { Caller, Handlers } from '../messages/server.ts';
import type { OutboxRow } from '../outbox/delivery.ts';
import { recordKey } from '../records/record-ref.ts';
import { covers, fillFile } from '../sites/site-scripts.ts';
import { grantedPatterns, runInTab } from '../sites/sync-sites.ts';
import { findFill, findRecordTabs, findView, forgetFill, saveFill, type TabView } from '../tabs/tab-views.ts';
import { dayOf } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { deliverOutbox, tellWrites, textOfWrite } from './deliver-outbox.ts';
import type { Worker } from './worker.ts';

type FillMethod = 'fillForm' | 'findFill' | 'endFill';

const done = { kind: 'done' } as const;

/** Filling the CRM's own form: the screens ask for it, the page's script does it, the rep presses Save and says so. */
export function fillHandlers(worker: Worker): Pick<Handlers, FillMethod> {
  return {
    fillForm: ({ outboxId }) => fillForm(worker, outboxId),
    findFill: (input, caller) => fillFor(worker, input, caller),
    endFill: async ({ outboxId, how }, caller) => {
      const row = await askedRow(worker, caller);
      // Of another write than the tab was asked to fill, a page has nothing to say.
      if (row?.id !== outboxId || caller.tabId === null) return done;
      await forgetFill(worker.browser.storage.session, caller.tabId);
      if (how === 'saved') await tellWrites(worker, await confirmWrite(worker.db, outboxId, worker.now()));
      deliverOutbox(worker).catch((error: unknown) => worker.report('delivering', error));
      return done;
    },
  };
}

/** Goes to the record's tab, or opens one, and has the panel shown there as soon as it shows the record. */
async function fillForm(worker: Worker, outboxId: string): Promise<FillResult> {
  const { browser, db } = worker;
  const row = await db.outbox.get(outboxId);
  if (!row || !isToBeFilled(row)) return { kind: 'refused', because: 'not-found' };
  if (!/^https?:/.test(row.recordUrl)) return { kind: 'refused', because: 'no-record' };
  const { origin } = new URL(row.recordUrl);
  const granted = await grantedPatterns(browser);
  if (!granted.some((pattern) => covers(pattern, origin))) return { kind: 'refused', because: 'not-allowed' };
  const shownIn = await findTabOf(worker, row);
  const tab = shownIn === null ? undefined : await browser.tabs.update(shownIn, { active: true });
  const opened = tab ?? (await browser.tabs.create({ url: row.recordUrl }));
  if (opened.windowId !== undefined) await browser.windows.update(opened.windowId, { focused: true });
  const tabId = opened.id;
  if (tabId === undefined) return { kind: 'refused', because: 'no-record' };
  await saveFill(browser.storage.session, tabId, outboxId);
  // A tab that is only now opening shows the panel once its record is read.
  if (tab) await runInTab(browser, { tabId, file: fillFile }, worker.report);
  return { kind: 'shown' };
}

/** A tab whose own address is the record's; one that shows it in a panel beside a list is not filled in. */
async function findTabOf({ browser }: Worker, row: OutboxRow): Promise<number | null> {
  for (const { tabId, view } of await findRecordTabs(browser.storage.session)) {
    if (view.kind !== 'record' || !isOf({ view }, row)) continue;
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab?.url === view.reading.url) return tabId;
  }
  return null;
}

/** Shows the panel in a tab that was opened for it, once it shows the record. */
export async function showFill(worker: Worker, tab: Pick<TabView, 'tabId' | 'view'>): Promise<void> {
  const { browser, db } = worker;
  const outboxId = await findFill(browser.storage.session, tab.tabId);
  const row = outboxId === null ? undefined : await db.outbox.get(outboxId);
  if (row && isToBeFilled(row) && isOf(tab, row))
    await runInTab(browser, { tabId: tab.tabId, file: fillFile }, worker.report);
}

/** What is to be filled in the caller's tab; null when nothing is, or its page is not (or no longer) of that record. */
async function fillFor(worker: Worker, { url }: Input<'findFill'>, caller: Caller): Promise<FormFill | null> {
  const row = await askedRow(worker, caller);
  const view = caller.tabId === null ? null : await findView(worker.browser.storage.session, caller.tabId);
  // Only the view read off this very address counts: one of the record before may still be the last that was told.
  const isHere = view?.view.kind === 'record' && view.view.reading.url === url;
  if (!row || !view || !isHere || !isOf(view, row) || !isToBeFilled(row)) return null;
  return formFill(worker, row);
}

async function askedRow({ browser, db }: Worker, { tabId }: Caller): Promise<OutboxRow | null> {
  const outboxId = tabId === null ? null : await findFill(browser.storage.session, tabId);
  return (outboxId !== null && (await db.outbox.get(outboxId))) || null;
}

function isOf({ view }: Pick<TabView, 'view'>, row: OutboxRow): boolean {
  return view.kind === 'record' && recordKey(view.reading.ref) === row.recordKey;
}

/** What came to its end, was undone, or is on its way by itself meanwhile would be in the CRM twice. */
function isToBeFilled({ delivery: { kind }, wanted }: OutboxRow): boolean {
  return wanted === 'there' && kind === 'needs-rep';
}

async function formFill(worker: Worker, row: OutboxRow): Promise<FormFill> {
  const { db, t, repZone } = worker;
  const { write } = row;
  const [lead, connection] = await Promise.all([
    findKeptId(db, row.leadId).then((id) => db.leads.get(id)),
    db.connections.get(row.connectionId),
  ]);
  const at = write.kind === 'task' ? write.dueAt : write.at;
  const { hour, minute } = wallClock(at, repZone());
  const outcome = write.kind === 'touch' ? write.outcome : null;
  const mapped = outcome && connection?.outcomeMap[outcome];
  return {
    outboxId: row.id,
    name: lead?.name ?? '',
    kind: write.kind,
    channel: write.kind === 'touch' || write.kind === 'task' ? t(`channel.${write.channel}`) : '',
    ...textOfWrite(worker, write),
    on: dayOf(at, repZone()),
    at: [hour, minute].map((part) => String(part).padStart(2, '0')).join(':'),
    outcome: outcome ? t(`outcome.${outcome}`) : '',
    crmOutcome: connection?.outcomes?.list.find(({ id }) => id === mapped)?.label ?? '',
    says: fillWords(worker),
  };
}

function fillWords({ t }: Pick<Worker, 't'>): FillWords {
  return {
    title: t('fill.title'),
    how: t('fill.how'),
    fill: t('fill.fill'),
    copy: t('fill.copy'),
    saved: t('fill.saved'),
    leave: t('fill.leave'),
    copied: t('fill.copied'),
    filled: t('fill.filled'),
    nothing: t('fill.nothing'),
    elsewhere: t('fill.elsewhere'),
  };
}
