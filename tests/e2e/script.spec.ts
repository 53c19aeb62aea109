import type { Frame, Page } from '@playwright/test';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { expectAccessible } from './axe.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { log, outcomeButton, press, toastOf } from './rep.ts';
import { openSettledDesk, promptOf, seedLead } from './seed.ts';

test.use({ launch: atMidday });

const person = people[20]!;
const busy = 'I have no time';
const said = 'Not now';

interface Opened {
  readonly desk: Page;
  readonly tab: Page;
  readonly sidebar: Frame;
  readonly leadId: string;
}

/** Somebody followed, whose next step is a call, with the script tab open. */
async function opened({ extension, crm }: Parameters<typeof openPerson>[0]): Promise<Opened> {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedLead(desk.page, { crm, person });
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await sidebar.getByRole('tab', { name: t('sidebar.tab_script') }).click();
  await expect(panel(sidebar).getByText(`Hi ${person.name.split(' ')[0]}, this is`)).toBeVisible();
  return { desk: desk.page, tab, sidebar, leadId: lead.id };
}

function panel(sidebar: Frame) {
  return sidebar.getByRole('tabpanel');
}

function choice(sidebar: Frame, name: string) {
  return panel(sidebar).getByRole('button', { name, exact: true });
}

test('a script is followed, logged with the call, shown in the timeline, and taken back with it', async ({
  extension,
  crm,
}) => {
  const { desk, sidebar, leadId } = await opened({ extension, crm });
  await expect(panel(sidebar).locator('mark').first()).toHaveText(t('variable.rep.name'));
  await choice(sidebar, said).click();
  await expect(panel(sidebar).getByText('Is later today better')).toBeVisible();
  await choice(sidebar, busy).click();
  await expect(panel(sidebar).getByText('Set a callback for the time they name')).toBeVisible();
  const line = `Script: First call · they said: ${said} · objections: ${busy}`;
  await expect(panel(sidebar).getByText(line)).toBeVisible();

  await choice(sidebar, t('sidebar.script_end', { outcome: t('outcome.callback') })).click();
  await expect(outcomeButton(sidebar, 'callback')).toBeFocused();
  expect((await promptOf(desk, leadId)).last).toBeNull();

  await log(sidebar, 'connected');
  await expect(panel(sidebar).getByText(t('sidebar.script_not_logged'))).toBeVisible();
  expect((await promptOf(desk, leadId)).last).toMatchObject({
    outcome: 'connected',
    script: { id: 'script-introduction', scenario: 'introduction', objections: [busy], branch: said },
  });
  await sidebar.getByRole('tab', { name: t('sidebar.tab_timeline') }).click();
  await expect(panel(sidebar).getByText(line)).toBeVisible();

  await press(toastOf(sidebar, 'connected').getByRole('button', { name: t('kit.undo'), exact: true }));
  await expect.poll(async () => (await promptOf(desk, leadId)).last).toBeNull();
});

test('the arrow keys walk along a row, and a digit still logs', async ({ extension, crm }) => {
  const { desk, sidebar, tab, leadId } = await opened({ extension, crm });
  await choice(sidebar, busy).focus();
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('ArrowRight');
  await expect(choice(sidebar, 'Send me an email')).toBeFocused();
  await tab.keyboard.press('ArrowLeft');
  await expect(choice(sidebar, busy)).toBeFocused();
  await tab.keyboard.press('1');
  await expect
    .poll(async () => (await promptOf(desk, leadId)).last)
    .toMatchObject({ kind: 'touch', script: { objections: [busy] } });
});

test('is accessible, and fits a narrow sidebar, in light and in dark', async ({ extension, crm }) => {
  const { sidebar } = await opened({ extension, crm });
  await choice(sidebar, said).click();
  await choice(sidebar, busy).click();
  await expectAccessible(sidebar, 'script');
  const overflow = await sidebar.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
