import type { Frame, Page } from '@playwright/test';
import { newId } from '../../lib/messages/new-id.ts';
import type { Reminder } from '../../lib/touches/reminder.ts';
import { sidebarOf } from '../extension.ts';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { badge, type Desk } from './desk.ts';
import { ask, expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { log, noteBox, outcomeButton, press, toastOf } from './rep.ts';
import { openSettledDesk, promptOf, seedLead } from './seed.ts';

test.use({ launch: atMidday });

const person = people[20]!;
const said = "I'll send pricing Thursday";
const note = `Good talk, wants numbers. ${said}.`;
const what = 'send pricing';
const dayMs = 24 * 3_600_000;

interface Told {
  readonly desk: Desk;
  readonly tab: Page;
  readonly sidebar: Frame;
  readonly leadId: string;
}

/** Somebody followed, with the note typed and what it says on show. */
async function typed({ extension, crm }: Parameters<typeof openPerson>[0]): Promise<Told> {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedLead(desk.page, { crm, person });
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await noteBox(sidebar).fill(note);
  await expect(chip(sidebar)).toHaveAttribute('aria-pressed', 'false');
  return { desk, tab, sidebar, leadId: lead.id };
}

function chip(sidebar: Frame) {
  const start = t('sidebar.said_promise', { what, when: '' });
  return sidebar.getByRole('button', { name: new RegExp(`^${start}`) });
}

function promises(sidebar: Frame) {
  return sidebar.getByRole('region', { name: t('sidebar.promises') });
}

async function promisesOf({ desk, leadId }: Told): Promise<readonly Reminder[]> {
  return (await promptOf(desk.page, leadId)).reminders.filter(({ kind }) => kind === 'promise');
}

/** Makes the promise older by a few days, as if the clock had gone on. */
async function miss({ desk }: Told): Promise<void> {
  await desk.page.evaluate(
    async (dueAt) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('followthrough');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error));
      });
      const writing = db.transaction('reminders', 'readwrite');
      const done = new Promise((resolve) => writing.addEventListener('complete', resolve));
      const cursor = writing.objectStore('reminders').openCursor();
      cursor.onsuccess = () => {
        if (!cursor.result) return;
        const reminder = cursor.result.value as { kind: string };
        if (reminder.kind === 'promise') cursor.result.update({ ...reminder, dueAt, missedAt: dueAt + 3_600_000 });
        cursor.result.continue();
      };
      await done;
      db.close();
    },
    Date.now() - 3 * dayMs,
  );
}

test('a promise in a note is confirmed, logged, due, kept, and owed again when that is undone', async ({
  extension,
  crm,
}) => {
  const told = await typed({ extension, crm });
  const { desk, sidebar, leadId } = told;
  await chip(sidebar).click();
  await expect(chip(sidebar)).toHaveAttribute('aria-pressed', 'true');
  await log(sidebar, 'connected');
  await expect(promises(sidebar)).toContainText(t('sidebar.promised', { what }));
  await expect(chip(sidebar)).toHaveCount(0);
  const [promise] = await promisesOf(told);
  expect(promise).toMatchObject({ title: what, promise: { words: said } });
  expect(promise!.dueAt).toBeGreaterThan(Date.now());

  const before = Number(await badge(desk));
  const to = { commandId: newId(Date.now()), reminderId: promise!.id, dueAt: Date.now() };
  await ask(desk.page, 'moveReminder', to);
  await expect(promises(sidebar)).toContainText(t('pill.due_now'));
  await expect.poll(async () => Number(await badge(desk))).toBe(before + 1);

  await press(promises(sidebar).getByRole('button', { name: t('sidebar.promise_kept') }));
  const kept = sidebar.getByRole('status').filter({ hasText: t('reason.promise_kept', { title: what }) });
  await expect(kept).toBeVisible();
  await expect(promises(sidebar)).toHaveCount(0);
  expect((await promptOf(desk.page, leadId)).lead.promisesKept).toEqual({ inTime: 1, late: 0 });
  await press(kept.getByRole('button', { name: t('kit.undo'), exact: true }));
  await expect(promises(sidebar)).toContainText(t('sidebar.promised', { what }));
  expect((await promptOf(desk.page, leadId)).lead.promisesKept).toBeUndefined();
});

test('nothing is promised without a press, and a chip that was dismissed stays away', async ({ extension, crm }) => {
  const told = await typed({ extension, crm });
  const { sidebar } = told;
  await sidebar
    .getByRole('button', { name: new RegExp(t('sidebar.said_dismiss', { what: t('reminder.promise') })) })
    .click();
  await expect(chip(sidebar)).toHaveCount(0);
  await noteBox(sidebar).fill(`${note} Likes tea. Call again in 3 weeks.`);
  const followUp = new RegExp(`^${t('sidebar.said_follow_up', { what: 'in 3 weeks', when: '' })}`);
  await expect(sidebar.getByRole('button', { name: followUp })).toBeVisible();
  await expect(chip(sidebar)).toHaveCount(0);
  await log(sidebar, 'connected');
  expect(await promisesOf(told)).toEqual([]);
});

test('a promise is taken back with its log, and its note is in the box again', async ({ extension, crm }) => {
  const told = await typed({ extension, crm });
  const { sidebar } = told;
  await chip(sidebar).click();
  await log(sidebar, 'connected');
  await expect(promises(sidebar)).toBeVisible();
  await press(toastOf(sidebar, 'connected').getByRole('button', { name: t('kit.undo'), exact: true }));
  await expect(promises(sidebar)).toHaveCount(0);
  await expect(noteBox(sidebar)).toHaveValue(note);
  await expect(chip(sidebar)).toHaveAttribute('aria-pressed', 'false');
  expect(await promisesOf(told)).toEqual([]);
  await expect(outcomeButton(sidebar, 'connected')).toBeVisible();
});

test('a missed promise comes first everywhere, and is counted', async ({ extension, crm }) => {
  const told = await typed({ extension, crm });
  const { sidebar, tab } = told;
  await chip(sidebar).click();
  await log(sidebar, 'connected');
  await expect(promises(sidebar)).toBeVisible();
  await seedLead(told.desk.page, { crm, person: people[21]! });
  await miss(told);
  const popup = await extension.openExtensionPage('popup.html');
  await expect(popup.getByRole('region').first()).toContainText(t('queue.missed'));
  await expect(popup.getByRole('region', { name: t('queue.missed') })).toContainText(person.name);
  const workspace = await extension.openExtensionPage('workspace.html');
  await expect(workspace.getByText(t('queue.missed_count', 1))).toBeVisible();
  await expect(workspace.locator('[data-row]').first()).toContainText(t('sidebar.promised', { what }));

  await tab.bringToFront();
  await tab.reload();
  await expect(promises(await sidebarOf(tab))).toContainText(t('queue.missed_for', { duration: '2 days' }));
});
