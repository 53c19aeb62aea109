import type { CDPSession, Frame, Page } from '@playwright/test';
import { pierce, pillOf } from '../closed-shadow.ts';
import { people } from '../sample-crm/people.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import { t } from '../translate.ts';
import { activeUrl, badge, type Desk, letTimePass, ringHeartbeat } from './desk.ts';
import { ask, expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { go, openSettledDesk, seedLead } from './seed.ts';

test.use({ launch: atMidday });

const hourMs = 3_600_000;
const day = people.slice(20, 26);

/** Two overdue, one due now, two later today, one tomorrow: in that order. */
async function fillDay(desk: Desk, crm: SampleCrm): Promise<void> {
  const follow = (index: number, dueInMs?: number) =>
    seedLead(desk.page, {
      crm,
      person: day[index]!,
      temperature: 'cold',
      ...(dueInMs === undefined ? {} : { dueInMs }),
    });
  await follow(0);
  await letTimePass(desk, hourMs);
  await follow(1);
  await letTimePass(desk, 2 * hourMs);
  await follow(2);
  await follow(3, hourMs);
  await follow(4, 3 * hourMs);
  await follow(5, 24 * hourMs);
  await ringHeartbeat(desk);
}

/** The names in one group of a list, from the top. */
function namesIn(page: Page, group: string): Promise<string[]> {
  const rows = page.getByRole('region', { name: group }).getByRole('listitem');
  return rows
    .locator('bdi')
    .first()
    .waitFor()
    .then(() => rows.evaluateAll((all) => all.map((row) => row.querySelector('bdi')?.textContent ?? '')));
}

function namesOf(...indexes: number[]): string[] {
  return indexes.map((index) => day[index]!.name);
}

test('the popup lists what is overdue, due and due later today, and the badge counts the first two', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  await fillDay(desk, crm);
  const popup = await extension.openExtensionPage('popup.html');
  await popup.setViewportSize({ width: 368, height: 560 });
  expect(await namesIn(popup, t('queue.overdue'))).toEqual(namesOf(0, 1));
  expect(await namesIn(popup, t('queue.due'))).toEqual(namesOf(2));
  expect(await namesIn(popup, t('queue.later'))).toEqual(namesOf(3, 4));
  await expect(popup.getByRole('heading', { name: t('queue.overdue') })).toContainText('2');
  await expect(popup.getByText(day[5]!.name)).toHaveCount(0);
  expect(await badge(desk)).toBe('3');
  const overflow = await popup.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

function ifClosed(error: Error): void {
  if (!/has been closed/.test(error.message)) throw error;
}

test('a click in the popup opens the record, in the tab that shows it already', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  await fillDay(desk, crm);
  const tab = await openPerson({ extension, crm }, day[1]!.id);
  await pillOf(tab, { says: /overdue/ });
  const before = extension.context.pages().length;

  const popup = await extension.openExtensionPage('popup.html');
  // The popup may be gone before the press is over.
  await popup.getByRole('button', { name: day[1]!.name }).click().catch(ifClosed);
  await expect.poll(() => activeUrl(desk)).toBe(tab.url());
  await expect.poll(() => popup.isClosed(), { message: 'the popup closes' }).toBe(true);
  expect(extension.context.pages()).toHaveLength(before);

  const again = await extension.openExtensionPage('popup.html');
  const opened = extension.context.waitForEvent('page');
  await again.getByRole('button', { name: day[0]!.name }).press('Enter').catch(ifClosed);
  await expect(await opened).toHaveURL(`${crm.url}/people/${day[0]!.id}`);
});

test('the popup moves on by itself when something is logged', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  await seedLead(desk.page, { crm, person: day[0]! });
  const popup = await extension.openExtensionPage('popup.html');
  await expect(popup.getByRole('heading', { name: t('queue.due') })).toBeVisible();
  await seedLead(desk.page, { crm, person: day[1]! });
  expect(await namesIn(popup, t('queue.due'))).toEqual(namesOf(0, 1));
});

test('the workspace: N goes through what is due, one record after the other', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  await fillDay(desk, crm);
  const workspace = await extension.openExtensionPage('workspace.html');
  expect(await namesIn(workspace, t('queue.overdue'))).toEqual(namesOf(0, 1));
  expect(await namesIn(workspace, t('queue.later'))).toEqual(namesOf(3, 4));
  for (const index of [0, 1, 2, 0]) {
    await workspace.bringToFront();
    await workspace.keyboard.press('n');
    await expect.poll(() => activeUrl(desk)).toBe(`${crm.url}/people/${day[index]!.id}`);
    // The record that is open already is shown again, not opened a second time.
    const showing = (): Page[] =>
      extension.context.pages().filter((page) => page.url().endsWith(`/people/${day[index]!.id}`));
    await expect.poll(() => showing().length).toBe(1);
    await pillOf(showing()[0]!);
  }
  await workspace.bringToFront();
  await workspace.getByRole('tab', { name: t('workspace.leads') }).click();
  const search = workspace.getByRole('searchbox');
  await search.fill('n');
  const before = extension.context.pages().length;
  await search.press('n');
  await expect(search).toHaveValue('nn');
  expect(extension.context.pages()).toHaveLength(before);
});

test('the workspace: all leads, found by any word, a page at a time', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const followed = people.slice(20, 20 + 53);
  for (const person of followed) await seedLead(desk.page, { crm, person, sequenceId: null });
  const workspace = await extension.openExtensionPage('workspace.html');
  await workspace.getByRole('tab', { name: t('workspace.leads') }).click();
  const rows = workspace.getByRole('listitem').filter({ has: workspace.locator('[data-row]') });
  await expect(rows).toHaveCount(50);
  await expect(rows.first()).toContainText(followed.at(-1)!.name);
  await workspace.getByRole('button', { name: t('workspace.next_page'), exact: true }).click();
  await expect(rows).toHaveCount(3);
  await expect(rows.last()).toContainText(followed[0]!.name);
  await expect(workspace.getByText(t('workspace.page', { n: 2 }))).toBeVisible();
  await workspace.getByRole('button', { name: t('workspace.previous_page'), exact: true }).click();
  await expect(rows).toHaveCount(50);

  const wanted = followed[7]!;
  const others = followed.filter(({ name }) => name !== wanted.name);
  const search = workspace.getByRole('searchbox');
  for (const words of [
    wanted.name.toUpperCase(),
    wanted.emails[0]!,
    `${wanted.name.split(' ').toReversed().join(' ')}`,
  ]) {
    await search.fill(words);
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(wanted.name);
  }
  expect(others.length).toBe(52);
  await search.fill('zzz no such words');
  await expect(workspace.getByText(t('workspace.found_none_title'))).toBeVisible();
  await workspace.getByRole('button', { name: t('workspace.clear_search') }).click();
  await expect(rows).toHaveCount(50);
});

interface Weight {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What a page or a frame holds on to once all that may go is gone. */
async function weigh(session: CDPSession): Promise<Weight> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  return { heap, nodes, listeners };
}

async function openSession(target: Page | Frame): Promise<CDPSession> {
  const page = 'page' in target ? target.page() : target;
  const session = await page.context().newCDPSession(target);
  await session.send('HeapProfiler.enable');
  return session;
}

/** Goes to so many records within the page and back to the first, without loading it again. */
async function wander(tab: Page, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    const { id, name } = people[20 + ((turn + 1) % 10)]!;
    await go(tab, `/people/${id}`);
    await expect(tab.getByRole('heading', { level: 1, name })).toBeVisible();
  }
}

test('two hundred records later: one element of ours, and nothing held on to', async ({ extension, crm }) => {
  test.setTimeout(240_000);
  const desk = await openSettledDesk(extension);
  await seedLead(desk.page, { crm, person: people[20]! });
  const tab = await extension.context.newPage();
  await tab.goto(`${crm.url}/people/${people[20]!.id}?latency=0`);
  const sidebar = await openSidebar(tab);
  const head = sidebar.getByRole('heading', { level: 1 });
  await expect(head).toHaveText(people[20]!.name);
  const sessions = await Promise.all([openSession(tab), openSession(sidebar)]);
  const settle = async (): Promise<readonly Weight[]> => {
    await go(tab, `/people/${people[20]!.id}`);
    await expect(head).toHaveText(people[20]!.name);
    return Promise.all(sessions.map(weigh));
  };

  await wander(tab, 40);
  const before = await settle();
  await wander(tab, 200);
  const after = await settle();
  for (const [index, what] of ['the page', 'the sidebar'].entries()) {
    const [early, late] = [before[index]!, after[index]!];
    expect(late.heap - early.heap, `bytes more in ${what}`).toBeLessThan(1_000_000);
    expect(late.nodes - early.nodes, `nodes more in ${what}`).toBeLessThan(60);
    expect(late.listeners - early.listeners, `listeners more in ${what}`).toBeLessThan(20);
  }
  expect(await tab.locator('html > div').count()).toBe(1);
  const frames = await pierce(tab, ({ tag }) => tag === 'iframe');
  expect(frames).toHaveLength(1);
  const tabScreens = await ask(desk.page, 'findToday', {});
  expect(tabScreens.due).toHaveLength(1);
});
