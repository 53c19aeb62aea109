import { newId } from '../../lib/messages/new-id.ts';
import { ask } from '../extension.ts';
import { t } from '../translate.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { press, usual } from './rep.ts';
import { openSettledDesk, promptOf, readingOf, seedLead } from './seed.ts';

test('merges two leads that are one person, takes it back, and splits them again', async ({ extension, crm }) => {
  const [person, double] = usual as [(typeof usual)[number], (typeof usual)[number]];
  const { page: desk } = await openSettledDesk(extension);
  const kept = await seedLead(desk, { crm, person });
  const reading = { ...readingOf(crm, double), emails: readingOf(crm, person).emails, phones: [] };
  const follow = { commandId: newId(Date.now()), reading, temperature: null, sequenceId: null } as const;
  const followed = await ask(desk, 'followLead', follow);
  if (followed.kind !== 'done') throw new Error(followed.because);
  const tab = await openPerson({ extension, crm }, person.id);
  const otherTab = await openPerson({ extension, crm }, double.id);
  const otherSidebar = await openSidebar(otherTab);
  await expect(otherSidebar.getByRole('heading', { name: double.name })).toBeVisible();
  await tab.bringToFront();
  const sidebar = await openSidebar(tab);
  const line = sidebar.getByRole('region', { name: t('sidebar.same_person') });
  await expect(line).toContainText(double.name);
  await expect(line).toContainText(t('sidebar.same_email', { text: person.emails[0]!.toLowerCase() }));

  // By keyboard alone.
  const merge = line.getByRole('button', { name: t('sidebar.merge') });
  await merge.focus();
  await tab.keyboard.press('Enter');
  const toast = sidebar.getByRole('status').last();
  await expect(toast).toContainText(t('reason.merged', { name: '' }).trim());
  await expect(line).toBeHidden();
  // The tab of the other record shows the one lead there is now, and its old id leads there.
  await expect(otherSidebar.getByRole('heading', { name: person.name })).toBeVisible();
  expect((await promptOf(desk, followed.leadId)).lead.id).toBe(kept.lead.id);

  await press(toast.getByRole('button', { name: t('kit.undo') }));
  await expect(line).toBeVisible();
  await expect(otherSidebar.getByRole('heading', { name: double.name })).toBeVisible();

  await press(line.getByRole('button', { name: t('sidebar.merge') }));
  await expect(line).toBeHidden();
  await sidebar.getByRole('tab', { name: t('sidebar.tab_details') }).click();
  await press(sidebar.getByRole('button', { name: t('sidebar.split'), exact: false }));
  await expect(otherSidebar.getByRole('heading', { name: double.name })).toBeVisible();
  await expect(line).toBeHidden();
  const apart = await promptOf(desk, followed.leadId);
  expect(apart.lead.id).toBe(followed.leadId);
  expect(apart.samePerson).toEqual([]);
});
