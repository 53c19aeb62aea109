import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { digestId, notificationId } from '../../lib/notifications/show-due.ts';
import { launchExtension } from '../extension.ts';
import { t } from '../translate.ts';
import {
  alarmAt,
  badge,
  clearNotification,
  clickNotification,
  type Desk,
  findLead,
  followFromDesk,
  isReconciled,
  letTimePass,
  moveTouch,
  openDesk,
  openTouch,
  ringHeartbeat,
  shown,
} from './desk.ts';
import { test as base, expect, openPerson, openSidebar } from './fixture.ts';
import { atMidday } from './midday.ts';
import { log, noteBox, sequence, start, usual, writable } from './rep.ts';

const dayMs = 24 * 3_600_000;
const person = writable;

/** A test that starts the browser itself, several times over the same profile. */
const test = base.extend<{ readonly startBrowser: () => Promise<Desk> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads off this pattern which fixtures are wanted.
  startBrowser: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'followthrough-restart-'));
    const desks: Desk[] = [];
    await use(async () => {
      await desks.at(-1)?.extension.close();
      const desk = await openDesk(await launchExtension({ ...atMidday, profile }));
      desks.push(desk);
      return desk;
    });
    await desks.at(-1)?.extension.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  },
});

/** What must be the same after a restart. */
function kept({ lead, records, enrollment, history, draft }: LeadPrompt): object {
  return { lead, records, enrollment, history: history.map(({ activity }) => activity), draft };
}

test('a touch that fell due while the browser was closed is told once, and all data is there', async ({
  crm,
  startBrowser,
}) => {
  const first = await startBrowser();
  const tab = await openPerson({ extension: first.extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await start(sidebar);
  await log(sidebar, 'sent');
  await noteBox(sidebar).pressSequentially('Back on Monday');
  await expect(sidebar.getByText(t('sidebar.note_saved'), { exact: true })).toBeVisible();
  const before = await findLead(first, person.name);
  expect(before.draft).toBe('Back on Monday');
  const due = await openTouch(first, person.name);
  await letTimePass(first, due.dueAt - Date.now());

  const second = await startBrowser();
  await expect.poll(() => shown(second)).toEqual([notificationId(due.id)]);
  await expect.poll(() => badge(second)).toBe('1');
  expect(kept(await findLead(second, person.name))).toEqual(kept(before));
  await ringHeartbeat(second);
  expect(await shown(second)).toEqual([notificationId(due.id)]);

  const opened = second.extension.context.waitForEvent('page');
  await clickNotification(second, notificationId(due.id));
  await expect(await opened).toHaveURL(`${crm.url}/people/${person.id}`);

  const third = await startBrowser();
  await ringHeartbeat(third);
  expect(await shown(third), 'told again after another start').toEqual([]);
  expect(await badge(third)).toBe('1');
});

test('a browser that crashes right after an outcome has kept it, and tells what fell due meanwhile', async ({
  crm,
  startBrowser,
}) => {
  const first = await startBrowser();
  const { context } = first.extension;
  const tab = await openPerson({ extension: first.extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await start(sidebar);
  const session = await context.newCDPSession(tab);
  await log(sidebar, 'sent');
  const { id, dueAt } = await moveTouch(first, person.name, Date.now() + 3_000);
  const before = await findLead(first, person.name);
  const crashed = context.waitForEvent('close');
  void session.send('Browser.crash').catch(() => undefined);
  await crashed;
  expect(Date.now(), 'crashed in time').toBeLessThan(dueAt);
  await expect.poll(() => Date.now()).toBeGreaterThan(dueAt);

  const second = await startBrowser();
  await expect.poll(() => shown(second)).toEqual([notificationId(id)]);
  expect(kept(await findLead(second, person.name))).toEqual(kept(before));
});

test('a touch still to come keeps its instant over a restart', async ({ crm, startBrowser }) => {
  const first = await startBrowser();
  const tab = await openPerson({ extension: first.extension, crm }, person.id);
  await followFromDesk(first, tab, sequence.id);
  const { id, dueAt } = await moveTouch(first, person.name, Date.now() + dayMs);

  const second = await startBrowser();
  await expect.poll(() => alarmAt(second)).toBe(dueAt);
  expect((await openTouch(second, person.name)).id).toBe(id);
  await isReconciled(second);
  expect(await shown(second)).toEqual([]);
  expect(await badge(second)).toBe('');
});

test('after three days closed there is one digest, and nothing comes twice', async ({ crm, startBrowser }) => {
  const first = await startBrowser();
  const tab = await first.extension.context.newPage();
  const people = usual.slice(0, 6);
  for (const [at, { id, name }] of people.entries()) {
    await tab.goto(`${crm.url}/people/${id}`);
    await followFromDesk(first, tab, sequence.id);
    // One falls due on each half of the three days.
    await moveTouch(first, name, Date.now() + dayMs / 4 + (at * dayMs) / 2);
  }
  await letTimePass(first, 3 * dayMs);

  const second = await startBrowser();
  await expect.poll(() => shown(second)).toEqual([digestId]);
  await expect.poll(() => badge(second)).toBe(String(people.length));
  expect(await alarmAt(second)).toBeNull();
  await ringHeartbeat(second);
  await ringHeartbeat(second);
  expect(await shown(second)).toEqual([digestId]);
  await clearNotification(second, digestId);
  await ringHeartbeat(second);
  expect(await shown(second)).toEqual([]);

  const third = await startBrowser();
  await ringHeartbeat(third);
  expect(await shown(third)).toEqual([]);
  expect(await badge(third)).toBe(String(people.length));
});
