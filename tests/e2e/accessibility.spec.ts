import type { Frame, Locator } from '@playwright/test';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { expectAccessible } from './axe.ts';
import { connectByHand, logByHand } from './by-hand.ts';
import { letTimePass } from './desk.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { log, nextStep, noteBox, outcomeButton, start } from './rep.ts';
import { openSettledDesk, seedLead } from './seed.ts';

test.use({ launch: atMidday });

const person = people[20]!;
const hourMs = 3_600_000;

/** Opens a menu by its button, looks, and closes it again. */
async function lookIntoMenu(sidebar: Frame, opener: Locator, what: string): Promise<void> {
  await opener.click();
  await expect(sidebar.locator(':popover-open')).toBeVisible();
  await expectAccessible(sidebar, what);
  await opener.page().keyboard.press('Escape');
  await expect(sidebar.locator(':popover-open')).toHaveCount(0);
}

test('the sidebar, from a record nobody follows to the end of the run', async ({ extension, crm }) => {
  test.slow();
  await openSettledDesk(extension);
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await expect(sidebar.getByRole('heading', { level: 1 })).toHaveText(person.name);
  await expectAccessible(sidebar, 'not followed yet');

  await start(sidebar);
  await expectAccessible(sidebar, 'next step');
  await nextStep(sidebar).locator('summary').first().click();
  await expectAccessible(sidebar, 'why now, open');

  for (const label of [t('sidebar.later'), t('kit.more')]) {
    const openers = sidebar.getByRole('button', { name: label, exact: true });
    for (const opener of await openers.all()) await lookIntoMenu(sidebar, opener, `menu “${label}”`);
  }

  await noteBox(sidebar).fill('Call again on Thursday at 3pm');
  await outcomeButton(sidebar, 'no_answer').hover();
  await expectAccessible(sidebar, 'note typed');

  await log(sidebar, 'no_answer');
  await sidebar
    .getByRole('button', { name: t('kit.undo'), exact: true })
    .first()
    .hover();
  await expectAccessible(sidebar, 'toast');

  for (const name of ['sequence', 'details', 'timeline'] as const) {
    await sidebar.getByRole('tab', { name: t(`sidebar.tab_${name}`) }).click();
    await expectAccessible(sidebar, `tab ${name}`);
  }

  await log(sidebar, 'explicit_no');
  await expect(sidebar.getByRole('heading', { name: t('sidebar.do_not_contact_title') })).toBeVisible();
  await expectAccessible(sidebar, 'do not contact');
});

test('the sidebar without a next step, with a form open, and with no record', async ({ extension, crm }) => {
  test.slow();
  const desk = await openSettledDesk(extension);
  await seedLead(desk.page, { crm, person, sequenceId: null });
  await seedLead(desk.page, { crm, person: people[21]! });
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await expect(sidebar.getByRole('heading', { name: t('sidebar.no_step') })).toBeVisible();
  await expectAccessible(sidebar, 'no next step');
  await lookIntoMenu(sidebar, sidebar.getByRole('button', { name: t('sidebar.start_sequence') }), 'menu of sequences');

  await tab.goto(`${crm.url}/people/${people[21]!.id}`);
  const second = await openedSidebar(tab.frames.bind(tab));
  await expect(nextStep(second)).toBeVisible();
  for (const form of ['skip', 'pause', 'stop'] as const) {
    await nextStep(second)
      .getByRole('button', { name: t('kit.more') })
      .click();
    await second.getByRole('button', { name: t(`sidebar.${form}`) }).click();
    await expectAccessible(second, `form ${form}`);
  }

  await tab.goto(`${crm.url}/companies`);
  const third = await openedSidebar(tab.frames.bind(tab));
  await expect(third.getByText(t('sidebar.no_record_title'))).toBeVisible();
  await expectAccessible(third, 'no record');
});

/** The sidebar opens by itself where the rep left it open. */
async function openedSidebar(frames: () => Frame[]): Promise<Frame> {
  await expect.poll(() => frames().length).toBe(2);
  return frames()[1]!;
}

for (const [name, width] of [
  ['popup', 368],
  ['workspace', 1200],
] as const) {
  test(`the ${name}, empty and full`, async ({ extension, crm }) => {
    const desk = await openSettledDesk(extension);
    const page = await extension.openExtensionPage(`${name}.html`);
    await page.setViewportSize({ width, height: 700 });
    await expect(
      page.getByText(t(`${name === 'popup' ? 'popup.empty_title' : 'workspace.today_empty_title'}`)),
    ).toBeVisible();
    await expectAccessible(page, `${name}, empty`);
    await seedLead(desk.page, { crm, person });
    await letTimePass(desk, 2 * hourMs);
    await seedLead(desk.page, { crm, person: people[21]! });
    await seedLead(desk.page, { crm, person: people[22]!, dueInMs: hourMs });
    await seedLead(desk.page, { crm, person: people[30]!, sequenceId: null });
    await page.reload();
    await expect(page.getByRole('heading', { name: t('queue.overdue') })).toBeVisible();
    await expectAccessible(page, `${name}, full`);
    if (name === 'popup') return;
    await page.getByRole('tab', { name: t('workspace.leads') }).click();
    await expect(page.getByRole('button', { name: people[30]!.name })).toBeVisible();
    await expectAccessible(page, 'all leads');
    await page.getByRole('searchbox').fill('nobody of that name');
    await expect(page.getByText(t('workspace.found_none_title'))).toBeVisible();
    await expectAccessible(page, 'nobody found');
    await page.getByRole('tab', { name: t('workspace.connections') }).click();
    await expect(page.getByRole('heading', { name: t('connect.title') })).toBeVisible();
    await expectAccessible(page, 'connections');
  });
}

test('what is owed to the CRM: in the sidebar, in the popup, and in the outbox', async ({ extension, crm }) => {
  test.slow();
  const desk = await openSettledDesk(extension);
  const workspace = await extension.openExtensionPage('workspace.html#outbox');
  await expect(workspace.getByRole('heading', { name: t('outbox.unconnected_title') })).toBeVisible();
  await expectAccessible(workspace, 'no CRM connected');
  await connectByHand(desk.page, crm);
  await expect(workspace.getByRole('heading', { name: t('outbox.empty_title') })).toBeVisible();
  await expectAccessible(workspace, 'every log confirmed');

  await seedLead(desk.page, { crm, person });
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await noteBox(sidebar).fill('In hospital until Friday');
  await sidebar.getByRole('button', { name: t('sidebar.sensitive') }).click();
  await expectAccessible(sidebar, 'sensitive note');
  await logByHand(sidebar, 'voicemail');
  await expectAccessible(sidebar, 'toast with its receipt');
  await sidebar.getByRole('button', { name: t('receipt.show'), exact: true }).click();
  await expectAccessible(sidebar, 'receipt, open');
  await sidebar.getByRole('button', { name: t('receipt.let_go') }).click();
  await expectAccessible(sidebar, 'letting a log go');

  const popup = await extension.openExtensionPage('popup.html');
  await expect(popup.getByRole('button', { name: t('receipt.needs_you', 1) })).toBeVisible();
  await expectAccessible(popup, 'popup, a log needs the rep');
  await workspace.bringToFront();
  await expect(workspace.getByRole('region', { name: t('outbox.needing', { count: 1 }) })).toBeVisible();
  await expectAccessible(workspace, 'outbox');
});
