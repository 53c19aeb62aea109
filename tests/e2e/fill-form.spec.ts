import type { Page } from '@playwright/test';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { connectByHand, isPanelSeen, logByHand, panelButton, receiptSign } from './by-hand.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { closeSidebar, noteBox } from './rep.ts';
import { go, openSettledDesk, seedLead } from './seed.ts';

test.use({ launch: atMidday });

const person = people[20]!;
const other = people[21]!;
const note = 'Gate code 4711, ring twice';

function callForm(tab: Page) {
  return tab.getByRole('dialog', { name: /Log a call with/ });
}

async function openCallForm(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'Log a call' }).locator('visible=true').click();
  await expect(callForm(tab)).toBeVisible();
}

test('a log goes into the CRM’s own form, the rep presses Save there and says so, and its receipt is confirmed', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  await seedLead(desk.page, { crm, person });
  await connectByHand(desk.page, crm);
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await noteBox(sidebar).fill(note);
  await logByHand(sidebar, 'voicemail');

  await receiptSign(sidebar, crm, 'state_needs_rep').click();
  await expect(sidebar.getByText(t('receipt.why_by_hand', { crm: new URL(crm.url).host }))).toBeVisible();
  await sidebar.getByRole('button', { name: t('receipt.fill') }).click();
  await openCallForm(tab);
  await (await panelButton(tab, t('fill.fill'))).click();

  const form = callForm(tab);
  await expect(form.getByLabel('Subject')).toHaveValue('Call: voicemail');
  await expect(form.getByLabel('Outcome')).toHaveValue('Voicemail');
  await expect(form.getByLabel('Date')).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await expect(form.getByLabel('Description')).toHaveValue(new RegExp(note));
  expect(await tab.locator('.feed-line', { hasText: note }).count(), 'nothing is saved but by the rep').toBe(0);

  await form.getByRole('button', { name: 'Save' }).click();
  await expect(tab.locator('.feed-line', { hasText: note })).toBeVisible();
  await (await panelButton(tab, t('fill.saved'))).click();
  await expect(receiptSign(sidebar, crm, 'state_confirmed')).toBeVisible();
  await expect.poll(() => isPanelSeen(tab)).toBe(false);
});

test('beside another person’s record the panel is not to be seen, and nothing is filled in', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  await seedLead(desk.page, { crm, person });
  await connectByHand(desk.page, crm);
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await logByHand(sidebar, 'voicemail');
  await receiptSign(sidebar, crm, 'state_needs_rep').click();
  await sidebar.getByRole('button', { name: t('receipt.fill') }).click();
  const fill = await panelButton(tab, t('fill.fill'));
  await closeSidebar(sidebar);

  await go(tab, `/people/${other.id}`);
  await expect(tab.getByRole('heading', { level: 1, name: other.name })).toBeVisible();
  await expect.poll(() => isPanelSeen(tab)).toBe(false);
  await openCallForm(tab);
  // Where the button was, should it only be drawn no more.
  await fill.click();
  await expect(callForm(tab).getByLabel('Subject')).toHaveValue('');
  await expect(callForm(tab).getByLabel('Description')).toHaveValue('');

  await callForm(tab).getByRole('button', { name: 'Cancel' }).click();
  await go(tab, `/people/${person.id}`);
  await expect.poll(() => isPanelSeen(tab), { message: 'back at whom it is about' }).toBe(true);
});
