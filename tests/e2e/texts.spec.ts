import { newId } from '../../lib/messages/new-id.ts';
import { t } from '../translate.ts';
import { ask, expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { nextStep, press, sequence, start, usual } from './rep.ts';
import { openSettledDesk, promptOf, seedLead } from './seed.ts';

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
  await expect(sidebar.locator('mark').first()).toHaveText(t('variable.rep.name'));
  await expect(sidebar.getByText(t('sidebar.fields_missing'))).toBeVisible();
  // The engine that filled them makes no code of text, which the extension's own policy forbids.
  expect(refused).toEqual([]);
});

test('what a rep tells of themselves and of a lead stands in every text, and is undone', async ({ extension, crm }) => {
  const person = usual[3]!;
  const desk = await openSettledDesk(extension);
  const [first] = sequence.steps;
  if (first?.kind !== 'touch') throw new Error('The sequence does not begin with a touch');
  const text = { subject: 'A roof', body: 'I am {{ rep.name }}. {{ custom.roof_age }} years: shall we look?' };
  const plain = { fallbacks: [], notAfter: [], repeat: null, verbs: {}, late: { kind: 'wait' } } as const;
  const own = { ...sequence, id: 'own-email', version: 1, origin: 'own', stops: {} } as const;
  await ask(desk.page, 'saveSequence', {
    commandId: newId(Date.now()),
    sequence: { ...own, steps: [{ ...first, ...plain, channel: 'email', text }] },
    move: 'none',
  });
  const { lead } = await seedLead(desk.page, { crm, person, sequenceId: own.id });
  const sidebar = await openSidebar(await openPerson({ extension, crm }, person.id));
  await nextStep(sidebar)
    .getByRole('button', { name: t('sidebar.do_email') })
    .click();
  const body = sidebar.getByRole('textbox', { name: t('sidebar.message_body'), exact: true });
  await expect(body).toHaveValue(/^I am \{\{ rep\.name \}\}\. \{\{ custom\.roof_age/);

  await sidebar.getByLabel(t('rep.name')).fill('Dana Reyes');
  await press(sidebar.getByRole('button', { name: t('sidebar.rep_asked_save') }));
  await expect(body).toHaveValue(/^I am Dana Reyes\. \{\{ custom/);
  await sidebar.getByRole('tab', { name: t('sidebar.tab_details') }).click();
  await sidebar.getByRole('button', { name: t('sidebar.add_custom') }).click();
  const field = sidebar.getByRole('group', { name: t('sidebar.custom_field', { name: t('sidebar.custom_new') }) });
  await expect(field.getByRole('textbox').first()).toBeFocused();
  await field.getByRole('textbox').nth(1).fill('12');
  await field.getByRole('textbox').first().fill('Roof age');
  await press(sidebar.getByRole('button', { name: t('sidebar.save_changes') }));
  await expect(body).toHaveValue('I am Dana Reyes. 12 years: shall we look?');

  await press(sidebar.getByRole('button', { name: t('kit.undo'), exact: true }));
  await expect(body).toHaveValue('I am Dana Reyes. {{ custom.roof_age }} years: shall we look?');
  expect((await promptOf(desk.page, lead.id)).lead).not.toHaveProperty('custom');
  expect((await ask(desk.page, 'findRules', {})).rep.name).toBe('Dana Reyes');
});
