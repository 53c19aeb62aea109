import { t } from '../translate.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { start, usual } from './rep.ts';

test.use({ launch: atMidday });

test('fills the words of a step for its lead, and marks what is not known', async ({ extension, crm }) => {
  const person = usual[0]!;
  const tab = await openPerson({ extension, crm }, person.id);
  const refused: string[] = [];
  tab.on('console', (message) => {
    if (/content security policy|unsafe-eval/i.test(message.text())) refused.push(message.text());
  });
  const sidebar = await openSidebar(tab);
  await start(sidebar);
  await sidebar.getByText(t('sidebar.script'), { exact: true }).click();
  await expect(sidebar.getByText(`Hi ${person.name.split(' ')[0]}, this is`)).toBeVisible();
  await expect(sidebar.locator('mark').first()).toHaveText('{{ rep.name }}');
  await expect(sidebar.getByText(t('sidebar.fields_missing'))).toBeVisible();
  // The engine that filled them makes no code of text, which the extension's own policy forbids.
  expect(refused).toEqual([]);
});
