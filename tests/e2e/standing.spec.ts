import type { Frame } from '@playwright/test';
import { sidebarOf } from '../extension.ts';
import { t } from '../translate.ts';
import { findLead, openDesk, shown } from './desk.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { nextStep, press, start, usual, writable } from './rep.ts';

test.use({ launch: atMidday });

/** Opens the menu of the lead and chooses from it. */
async function choose(sidebar: Frame, name: string): Promise<void> {
  await sidebar
    .getByRole('button', { name: t('kit.more') })
    .last()
    .click();
  await press(sidebar.getByRole('button', { name, exact: true }));
}

test('a lead who is away waits until they are back, and goes on when the rep says so', async ({ extension, crm }) => {
  const desk = await openDesk(extension);
  const tab = await openPerson({ extension, crm }, writable.id);
  const sidebar = await openSidebar(tab);
  await start(sidebar);
  const before = await findLead(desk, writable.name);

  await choose(sidebar, t('sidebar.they_are_away'));
  await press(sidebar.getByText(t('sidebar.away_open'), { exact: true }));
  await expect(sidebar.getByRole('button', { name: t('sidebar.resume') })).toBeVisible();
  const away = await findLead(desk, writable.name);
  expect(away.touch).toBeNull();
  expect(away.enrollment?.state.kind).toBe('out-of-office');

  await press(sidebar.getByRole('button', { name: t('sidebar.resume') }));
  await expect(nextStep(sidebar).getByRole('heading', { name: before.touch!.title })).toBeVisible();
  expect((await findLead(desk, writable.name)).touch?.stepId).toBe(before.touch?.stepId);
});

test('an archived lead is out of the way, keeps why, and comes back as they were', async ({ extension, crm }) => {
  const person = usual[0]!;
  const desk = await openDesk(extension);
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await start(sidebar);

  await choose(sidebar, t('sidebar.archive'));
  const reason = t('sidebar.archive_reasons.sold');
  await sidebar.getByText(reason, { exact: true }).click();
  await press(sidebar.getByRole('button', { name: t('sidebar.archive_now'), exact: true }));
  await expect(sidebar.getByRole('button', { name: t('sidebar.restore') })).toBeVisible();
  await expect(sidebar.getByText(reason).first()).toBeVisible();
  const archived = await findLead(desk, person.name);
  expect(archived.lead).toMatchObject({ status: 'archived', archived: { because: reason } });
  expect([archived.touch, archived.reminders]).toEqual([null, []]);
  expect(await shown(desk)).toEqual([]);

  await press(sidebar.getByRole('button', { name: t('sidebar.restore') }));
  await expect.poll(async () => (await findLead(desk, person.name)).lead.status).toBe('new');
});

test('a form half filled in stands there again after the page is loaded anew', async ({ extension, crm }) => {
  const person = usual[1]!;
  const tab = await openPerson({ extension, crm }, person.id);
  await start(await openSidebar(tab));
  const reason = (sidebar: Frame) => sidebar.getByLabel(t('sidebar.other_reason'));
  await choose(await sidebarOf(tab), t('sidebar.archive'));
  await reason(await sidebarOf(tab)).fill('They moved to Lisbon');
  await tab.reload();
  const sidebar = await sidebarOf(tab);
  await expect(reason(sidebar)).toHaveValue('They moved to Lisbon');
  await tab.screenshot({ path: 'screenshots/form-left.png' });
  await press(sidebar.getByRole('button', { name: t('sidebar.archive_now'), exact: true }));
  await expect(sidebar.getByText('They moved to Lisbon').first()).toBeVisible();
  await expect(reason(sidebar)).toHaveCount(0);
});

test('who must not be contacted is not, by any step or channel, until the rep lifts it', async ({ extension, crm }) => {
  const person = usual[1]!;
  const desk = await openDesk(extension);
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await start(sidebar);

  await choose(sidebar, t('sidebar.suppress'));
  await sidebar.getByLabel(t('sidebar.suppress_lead', { name: person.name })).check();
  await press(sidebar.getByRole('button', { name: t('sidebar.suppress_now'), exact: true }));
  await expect.poll(async () => (await findLead(desk, person.name)).touch).toBeNull();
  const barred = await findLead(desk, person.name);
  expect(barred.enrollment?.state).toEqual({ kind: 'stopped', rule: 'do-not-contact' });
  expect(barred.channels.filter(({ allowed }) => allowed)).toEqual([]);
  expect(barred.startable).toEqual([]);
});
