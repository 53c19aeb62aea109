import type { Page } from '@playwright/test';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { connectByHand, logByHand, receiptSign, toast } from './by-hand.ts';
import { activeUrl } from './desk.ts';
import { ask, expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { log, noteBox, toastOf } from './rep.ts';
import { go, openSettledDesk, seedLead } from './seed.ts';

test.use({ launch: atMidday });

const person = people[20]!;
const other = people[21]!;

function outboxTab(page: Page) {
  return page.getByRole('tab', { name: t('workspace.outbox') });
}

test('without a connection a log is saved, and nothing is said of sending', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  await seedLead(desk.page, { crm, person });
  const sidebar = await openSidebar(await openPerson({ extension, crm }, person.id));
  await log(sidebar, 'voicemail');
  await expect(toastOf(sidebar, 'voicemail')).not.toContainText(t('receipt.sent'));
  const workspace = await extension.openExtensionPage('workspace.html#outbox');
  await expect(workspace.getByRole('heading', { name: t('outbox.unconnected_title') })).toBeVisible();
});

test('what the CRM has not confirmed is told in the toast, on its line, beside the step, in the popup and in the outbox', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  await seedLead(desk.page, { crm, person });
  await connectByHand(desk.page, crm);
  const workspace = await extension.openExtensionPage('workspace.html');
  await expect(outboxTab(workspace)).toHaveText(t('workspace.outbox'));
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await logByHand(sidebar, 'voicemail');
  await expect(receiptSign(sidebar, crm, 'state_needs_rep')).toBeVisible();

  await expect(sidebar.getByText(t('receipt.needs_you', 1))).toBeVisible();
  await sidebar.getByRole('button', { name: t('receipt.show'), exact: true }).click();
  await expect(receiptSign(sidebar, crm, 'state_needs_rep')).toBeFocused();
  await expect(receiptSign(sidebar, crm, 'state_needs_rep')).toHaveAttribute('aria-expanded', 'true');

  const popup = await extension.openExtensionPage('popup.html');
  await popup
    .getByRole('button', { name: t('receipt.needs_you', 1) })
    .click()
    .catch(ifClosed);
  await expect.poll(() => activeUrl(desk)).toContain('workspace.html#outbox');

  await workspace.bringToFront();
  await expect(outboxTab(workspace)).toHaveText(t('workspace.outbox_needing', { count: 1 }));
  await outboxTab(workspace).click();
  const needing = workspace.getByRole('region', { name: t('outbox.needing', { count: 1 }) });
  await expect(needing.getByRole('listitem')).toContainText(person.name);
  await needing.getByRole('button', { name: t('receipt.i_saved') }).click();
  await expect(workspace.getByRole('heading', { name: t('outbox.empty_title') })).toBeVisible();
  await expect(outboxTab(workspace)).toHaveText(t('workspace.outbox'));

  await tab.bringToFront();
  await expect(receiptSign(sidebar, crm, 'state_confirmed')).toBeVisible();
  await expect(sidebar.getByText(t('receipt.needs_you', 1))).toHaveCount(0);
});

test('letting a log go asks first; what was undone before it left is taken back', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  await seedLead(desk.page, { crm, person });
  await seedLead(desk.page, { crm, person: other });
  await connectByHand(desk.page, crm);
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await logByHand(sidebar, 'voicemail');
  await receiptSign(sidebar, crm, 'state_needs_rep').click();
  await sidebar.getByRole('button', { name: t('receipt.let_go') }).click();
  await expect(receiptSign(sidebar, crm, 'state_needs_rep')).toBeVisible();
  await sidebar.getByRole('button', { name: t('receipt.let_go_yes'), exact: true }).click();
  await expect(receiptSign(sidebar, crm, 'state_given_up')).toBeVisible();

  await go(tab, `/people/${other.id}`);
  await expect(sidebar.getByRole('heading', { level: 1 })).toHaveText(other.name);
  await logByHand(sidebar, 'voicemail');
  await toast(sidebar)
    .getByRole('button', { name: t('kit.undo') })
    .click();
  await expect(receiptSign(sidebar, crm, 'withdrawn_unsent')).toBeVisible();
});

test('a note marked sensitive keeps its mark through a reload, and stays on this machine', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  await seedLead(desk.page, { crm, person });
  await connectByHand(desk.page, crm);
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  // By the keyboard, from the note on.
  await noteBox(sidebar).fill('In hospital until Friday');
  await noteBox(sidebar).press('Tab');
  await tab.keyboard.press('Enter');
  const mark = sidebar.getByRole('button', { name: t('sidebar.sensitive_on') });
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await expect(sidebar.getByText(t('sidebar.note_saved'), { exact: true })).toBeVisible();

  await tab.reload();
  await expect.poll(() => tab.frames().length).toBe(2);
  const again = tab.frames()[1]!;
  await expect(noteBox(again)).toHaveValue('In hospital until Friday');
  await expect(again.getByRole('button', { name: t('sidebar.sensitive_on') })).toHaveAttribute('aria-pressed', 'true');
  await logByHand(again, 'voicemail');
  await expect(again.getByRole('button', { name: t('sidebar.sensitive') })).toHaveAttribute('aria-pressed', 'false');
  await expect(again.getByRole('listitem').getByText(t('sidebar.sensitive_on'))).toBeVisible();
  const { lines } = await ask(desk.page, 'findOutbox', { after: null });
  expect(lines).toHaveLength(1);
  expect(JSON.stringify(lines)).not.toContain('hospital');
});

/** The popup may be gone before the press is over. */
function ifClosed(error: Error): void {
  if (!/has been closed/.test(error.message)) throw error;
}
