import type { Frame } from '@playwright/test';
import { newId } from '../../lib/messages/new-id.ts';
import { ask } from '../extension.ts';
import { t } from '../translate.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { nextStep, usual } from './rep.ts';
import { openSettledDesk, seedLead } from './seed.ts';

test.use({ launch: atMidday });

const person = usual[4]!;

function panel(sidebar: Frame) {
  return sidebar.getByRole('region', { name: t('channel.email'), exact: true });
}

test('a message begins with what is known: a draft with one press, and what the rep wrote is not lost', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  const [card] = await ask(desk.page, 'findSequences', {});
  const base = await ask(desk.page, 'findSequence', { sequenceId: card!.id, version: null });
  const first = base!.steps[0]!;
  if (first.kind !== 'touch') throw new Error('The sequence does not begin with a touch');
  const plain = { fallbacks: [], notAfter: [], repeat: null, verbs: {}, late: { kind: 'wait' }, text: null } as const;
  const steps = [{ ...first, ...plain, channel: 'email' as const, title: 'Write to them' }];
  const sequence = {
    ...base!,
    id: 'own-write',
    version: 1,
    name: 'One email',
    origin: 'own' as const,
    stops: {},
    steps,
  };
  await ask(desk.page, 'saveSequence', { commandId: newId(Date.now()), sequence, move: 'none' });
  const { lead } = await seedLead(desk.page, { crm, person, sequenceId: sequence.id });
  const note = { leadId: lead.id, isSensitive: false };
  const said = 'Says it is too expensive. She will send the plans by Friday.';
  await ask(desk.page, 'addNote', { commandId: newId(Date.now()), ...note, note: said });
  await ask(desk.page, 'addNote', { commandId: newId(Date.now()), ...note, isSensitive: true, note: 'Zebra divorce' });

  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await nextStep(sidebar)
    .getByRole('button', { name: t('sidebar.do_email') })
    .click();
  await panel(sidebar).getByText(t('sidebar.what_you_know')).click();
  await expect(panel(sidebar).getByText('"Says it is too expensive"')).toBeVisible();
  await expect(panel(sidebar).getByText('"She will send the plans by Friday"')).toBeVisible();
  await expect(panel(sidebar)).not.toContainText('Zebra');

  const body = panel(sidebar).getByLabel(t('sidebar.message_body'));
  const angles = panel(sidebar).getByRole('group', { name: t('sidebar.draft_about') });
  await angles.getByRole('button', { name: t('angle.objection') }).click();
  await expect(body).toHaveValue(/the price is in the way/);
  const long = await body.inputValue();
  await panel(sidebar)
    .getByRole('button', { name: t('sidebar.draft_shorter') })
    .click();
  await expect.poll(async () => (await body.inputValue()).length).toBeLessThan(long.length);

  const subject = panel(sidebar).getByLabel(t('sidebar.message_subject'));
  await subject.fill('My own subject');
  await body.fill('In my own words.');
  await angles.getByRole('button', { name: t('angle.objection') }).click();
  await expect(panel(sidebar).getByRole('button', { name: t('sidebar.draft_replace') })).toBeFocused();
  await expect(body).toHaveValue('In my own words.');
  await tab.keyboard.press('Enter');
  await expect(body).toHaveValue(long);
  await tab.screenshot({ path: 'screenshots/draft-help.png' });
  await expect(subject).not.toHaveValue('My own subject');
  await tab.keyboard.press('ControlOrMeta+z');
  await expect(body).toHaveValue('In my own words.');
  await expect(subject).toHaveValue('My own subject');
});
