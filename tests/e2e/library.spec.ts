import type { Locator, Page } from '@playwright/test';
import { shippedScripts } from '../../lib/words/library/shipped-scripts.ts';
import { shippedTemplates } from '../../lib/words/library/shipped-templates.ts';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { expectAccessible } from './axe.ts';
import { ask, expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { openSettledDesk, seedLead } from './seed.ts';

test.use({ launch: atMidday });

const shipped = shippedTemplates.find(({ id }) => id === 'template-thank-you')!;
const introduction = shippedScripts.find(({ scenario }) => scenario === 'introduction')!;
const person = people[20]!;

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('tab', { name: t('workspace.library'), exact: true }).click();
}

async function openTemplate(page: Page, name: string): Promise<void> {
  await page.getByLabel(t('library.search')).fill(name);
  await page.getByRole('button', { name }).first().click();
}

function preview(page: Page): Locator {
  return page.getByRole('region', { name: t('library.preview') });
}

test('a template that ships is edited, previewed on a lead, approved, and put back by undo', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  await seedLead(desk.page, { crm, person });
  const page = await extension.openExtensionPage('workspace.html');
  await openLibrary(page);
  await expectAccessible(page, 'the library');
  await openTemplate(page, shipped.name);
  await expect(preview(page)).toContainText('Owen');
  await expectAccessible(page, 'a template');

  const body = page.getByLabel(t('library.body'), { exact: true });
  const save = page.getByRole('button', { name: t('workspace.save'), exact: true });
  await body.fill('Hi {{ lead.first_nam }},\n\nWhich day suits you?');
  await expect(page.getByRole('region', { name: t('library.proof') })).toContainText('Did you mean "lead.first_name"?');
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await body.fill('Hi ,\n\nWhich day suits you? {{ rep.name }}');
  await body.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(3, 3));
  await page.getByText(t('library.insert')).click();
  await page.getByTitle('{{ lead.first_name }}', { exact: true }).click();
  await expect(body).toHaveValue('Hi {{ lead.first_name }},\n\nWhich day suits you? {{ rep.name }}');

  await page.reload();
  await openLibrary(page);
  await expectAccessible(page, 'the library with a text that was not saved');
  await page.getByTitle(t('workspace.go_on_tip', { name: shipped.name }), { exact: true }).click();
  await expect(body).toHaveValue('Hi {{ lead.first_name }},\n\nWhich day suits you? {{ rep.name }}');

  await page.getByLabel(t('library.preview_lead')).fill(person.name);
  await preview(page).getByRole('button', { name: person.name }).click();
  await expect(preview(page)).toContainText(`Hi ${person.name.split(' ')[0]},`);
  await expect(preview(page)).toContainText(t('template_blocked.empty', { name: t('variable.rep.name') }));

  await save.click();
  await expect(page.getByText(t('workspace.version', { n: '2' }), { exact: true }).first()).toBeVisible();
  await page.getByLabel(t('library.your_name')).fill('Dana Reyes');
  await page.getByRole('button', { name: t('library.approve') }).click();
  const approval = page.getByRole('region', { name: t('library.approval') });
  await expect(approval).toContainText('Dana Reyes');
  const newest = async () => (await ask(desk.page, 'findTemplateVersions', { templateId: shipped.id }))[0];
  expect(await newest()).toMatchObject({ version: 2, approvedBy: 'Dana Reyes' });

  await page.getByRole('button', { name: t('kit.undo'), exact: true }).click();
  await expect(page.getByLabel(t('library.your_name'))).toHaveValue('Dana Reyes');
  expect(await newest()).toMatchObject({ version: 2, approvedAt: null, approvedBy: '' });
});

test('a script that ships is changed, is in the sidebar in those words, and is as it was by undo', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  await seedLead(desk.page, { crm, person });
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await sidebar.getByRole('tab', { name: t('sidebar.tab_script') }).click();
  const talk = sidebar.getByRole('tabpanel');
  await expect(talk).toContainText('Have you got two minutes?');

  const page = await extension.openExtensionPage('workspace.html');
  await openLibrary(page);
  await page.getByRole('button', { name: t('library.part.scripts'), exact: true }).click();
  await page.getByTitle(t('library.edit_tip', { shortcut: introduction.name })).click();
  await expect(preview(page)).toContainText('Hi Owen');
  await expectAccessible(page, 'a script');
  const opening = page.getByLabel(t('library.opening'), { exact: true });
  await opening.fill('Good day , is it a good time?');
  await opening.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(9, 9));
  await page.getByText(t('library.insert')).click();
  await page.getByTitle('{{ lead.first_name }}', { exact: true }).click();
  await expect(preview(page)).toContainText('Good day Owen, is it a good time?');
  await page.getByRole('button', { name: t('workspace.save'), exact: true }).click();
  const ours = `Good day ${person.name.split(' ')[0]}, is it a good time?`;
  await expect(talk).toContainText(ours);
  await page.getByRole('button', { name: t('kit.undo'), exact: true }).click();
  await expect(talk).toContainText('Have you got two minutes?');
  await expect(talk).not.toContainText(ours);
});

test('the library can be used on a narrow screen, in all its parts', async ({ extension }) => {
  await openSettledDesk(extension);
  const page = await extension.openExtensionPage('workspace.html');
  await page.setViewportSize({ width: 320, height: 800 });
  await openLibrary(page);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const part of ['templates', 'snippets', 'scripts']) {
    await page.getByRole('button', { name: t(`library.part.${part}`), exact: true }).click();
    expect(await overflow(), part).toBe(0);
    await expectAccessible(page, part);
  }
  await page.getByRole('button', { name: t('library.part.templates'), exact: true }).click();
  await openTemplate(page, shipped.name);
  await expect(preview(page)).toContainText('Owen');
  expect(await overflow(), 'a template').toBe(0);
  await page.getByRole('button', { name: t('library.all_texts') }).click();
  await page.getByRole('button', { name: t('library.part.scripts'), exact: true }).click();
  await page.getByTitle(t('library.edit_tip', { shortcut: introduction.name })).click();
  await expect(preview(page)).toContainText('Owen');
  expect(await overflow(), 'a script').toBe(0);
});
