import type { Page } from '@playwright/test';
import { newId } from '../../lib/messages/new-id.ts';
import { basicId } from '../../lib/sequences/presets/ids.ts';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { expectAccessible } from './axe.ts';
import { letTimePass } from './desk.ts';
import { ask, expect, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { openSettledDesk, promptOf, seedLead } from './seed.ts';

test.use({ launch: atMidday });

const hourMs = 3_600_000;
const ownName = 'My own follow-up';

async function openView(workspace: Page, view: string): Promise<void> {
  await workspace.getByRole('tab', { name: t(`workspace.${view}`), exact: true }).click();
}

/** The rep's own copy of the basic sequence, made in the editor. */
async function copyBasic(workspace: Page, name: string): Promise<void> {
  await openView(workspace, 'sequences');
  await workspace.getByRole('button', { name }).first().click();
  await workspace.getByRole('button', { name: t('workspace.make_copy') }).click();
  await workspace.getByLabel(t('workspace.edit_name'), { exact: true }).fill(ownName);
  await workspace.getByRole('button', { name: t('workspace.save'), exact: true }).click();
  await expect(workspace.getByRole('heading', { name: ownName })).toBeVisible();
}

test('a sequence is copied and edited while it runs: the diff tells who moves, and undo puts them back', async ({
  extension,
  crm,
}) => {
  test.slow();
  const desk = await openSettledDesk(extension);
  const workspace = await extension.openExtensionPage('workspace.html');
  const basic = (await ask(desk.page, 'findSequences', {})).find(({ id }) => id === basicId);
  await copyBasic(workspace, basic?.name ?? '');
  const own = (await ask(desk.page, 'findSequences', {})).find(({ origin }) => origin === 'own');
  const { lead } = await seedLead(desk.page, { crm, person: people[20]!, sequenceId: own?.id ?? '' });
  await expect(workspace.getByText(t('workspace.in_flight', 1))).toBeVisible();

  await workspace.getByRole('button', { name: t('workspace.edit'), exact: true }).click();
  const first = workspace.locator('form ol > li').first();
  await first.locator('summary').first().click();
  await first.getByLabel(t('workspace.edit_amount'), { exact: true }).fill('3');
  await first.getByLabel(t('workspace.edit_unit'), { exact: true }).selectOption('days');
  await expect(workspace.getByRole('row', { name: people[20]!.name })).toBeVisible();
  await expectAccessible(workspace, 'the editor');

  const before = await promptOf(desk.page, lead.id);
  await workspace.getByRole('button', { name: t('workspace.save'), exact: true }).click();
  await expect.poll(async () => (await promptOf(desk.page, lead.id)).sequence?.version).toBe(2);
  await workspace.getByRole('button', { name: t('kit.undo'), exact: true }).click();
  await expect.poll(async () => (await promptOf(desk.page, lead.id)).touch?.dueAt).toBe(before.touch?.dueAt);
  expect((await promptOf(desk.page, lead.id)).sequence?.version).toBe(1);
});

test('a sequence and rules half typed are there again after a reload', async ({ extension }) => {
  const desk = await openSettledDesk(extension);
  const workspace = await extension.openExtensionPage('workspace.html');
  await openView(workspace, 'sequences');
  await workspace.getByRole('button', { name: t('workspace.new_sequence') }).click();
  const name = workspace.getByLabel(t('workspace.edit_name'), { exact: true });
  await name.fill('Storm leads');
  await workspace.reload();
  await openView(workspace, 'sequences');
  await expect(workspace.getByText(t('workspace.unsaved'))).toBeVisible();
  await workspace.screenshot({ path: 'screenshots/workspace-unsaved.png' });
  await expectAccessible(workspace, 'sequences with one that was not saved');
  await workspace.getByTitle(t('workspace.go_on_tip', { name: 'Storm leads' }), { exact: true }).click();
  await expect(name).toHaveValue('Storm leads');
  await workspace.screenshot({ path: 'screenshots/workspace-left-unsaved.png' });
  await workspace.getByRole('button', { name: t('workspace.save'), exact: true }).click();
  await expect(workspace.getByRole('heading', { name: 'Storm leads' })).toBeVisible();

  await openView(workspace, 'rules');
  const cap = workspace.getByLabel(t('workspace.rule.day.cap'), { exact: true });
  await cap.fill('40');
  await workspace.reload();
  await openView(workspace, 'rules');
  await expect(cap).toHaveValue('40');
  await expect(workspace.getByText(t('workspace.rules_unsaved'))).toBeVisible();
  await workspace.getByRole('button', { name: t('workspace.discard'), exact: true }).click();
  await expect(cap).toHaveValue('');
  expect(await ask(desk.page, 'findUnsaved', {})).toEqual([]);
});

test('every view of the workspace can be used without seeing it', async ({ extension, crm }) => {
  test.slow();
  const desk = await openSettledDesk(extension);
  const command = (): { commandId: string } => ({ commandId: newId(Date.now()) });
  const kept = await seedLead(desk.page, { crm, person: people[20]! });
  await letTimePass(desk, 2 * hourMs);
  const barred = await seedLead(desk.page, { crm, person: people[21]! });
  const gone = await seedLead(desk.page, { crm, person: people[22]! });
  const why = { because: 'Sold', list: 'Sold properties', revisitOn: null };
  await ask(desk.page, 'archiveLead', { ...command(), leadId: gone.lead.id, ...why });
  const entries = [{ kind: 'lead', value: barred.lead.id, channels: null }] as const;
  await ask(desk.page, 'suppress', { ...command(), leadId: barred.lead.id, entries, note: '' });
  await ask(desk.page, 'addReminder', { ...command(), leadId: kept.lead.id, dueAt: Date.now(), title: 'Brochure' });

  const workspace = await extension.openExtensionPage('workspace.html');
  await expect(workspace.getByText('Brochure')).toBeVisible();
  await expectAccessible(workspace, 'today');
  await openView(workspace, 'sequences');
  await expectAccessible(workspace, 'all sequences');
  await workspace.locator('[data-row]').first().click();
  await expect(workspace.getByRole('heading', { level: 2 })).toBeVisible();
  await expectAccessible(workspace, 'one sequence');
  await openView(workspace, 'simulate');
  await expect(workspace.getByRole('img')).toBeVisible();
  await workspace.getByText(t('workspace.as_table')).click();
  await expectAccessible(workspace, 'simulate');
  await openView(workspace, 'lists');
  await workspace
    .getByRole('button', { name: t('workspace.lift') })
    .first()
    .click();
  await expectAccessible(workspace, 'lists');
  await openView(workspace, 'rules');
  await workspace.getByLabel(t('workspace.rule.sla.hot'), { exact: true }).fill('0');
  await expectAccessible(workspace, 'rules');
});
