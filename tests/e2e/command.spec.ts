import type { Frame, Page } from '@playwright/test';
import { readPauseMs } from '../../components/command/bar-model.ts';
import { leastSeenMs } from '../../components/command/press.ts';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { openSettledDesk, promptOf, seedLead, touchesOf } from './seed.ts';

test.use({ launch: atMidday });

const [ann, ben] = [people[20]!, people[21]!];
const pauseMs = readPauseMs + leastSeenMs + 200;

function line(screen: Frame | Page) {
  return screen.getByRole('combobox', { name: t('command.label') });
}

/** Types a sentence and waits until what it was understood as has been seen. */
async function say(screen: Frame | Page, text: string): Promise<void> {
  await line(screen).fill(text);
  await line(screen).page().waitForTimeout(pauseMs);
}

test('beside a lead a sentence is shown first, done by Enter, and undone', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedLead(desk.page, { crm, person: ann });
  const tab = await openPerson({ extension, crm }, ann.id);
  const sidebar = await openSidebar(tab);
  await sidebar.getByRole('heading', { level: 1 }).waitFor();
  await sidebar.getByRole('tab', { name: t('sidebar.tab_timeline') }).focus();
  // What is typed before the line has come is in it, and is no key that logs: R says that they replied.
  await tab.keyboard.type('/r3');
  await expect(line(sidebar)).toHaveValue('r3');
  await expect(line(sidebar)).toBeFocused();
  expect(await touchesOf(desk.page, lead.id)).toEqual([]);

  await say(sidebar, 'No answer, call again in 3 days');
  // In sight, also where the line stands at the foot of the screen.
  await expect(
    sidebar.getByText(t('command.will_log', { name: ann.name, what: t('outcome.no-answer') })),
  ).toBeInViewport();
  await expect(sidebar.getByRole('button', { name: t('command.do') })).toBeInViewport();
  expect(await touchesOf(desk.page, lead.id)).toEqual([]);
  await tab.keyboard.press('Enter');
  await expect(sidebar.getByRole('status').filter({ hasText: t('sidebar.receipt_saved') })).toBeVisible();
  await expect(line(sidebar)).toHaveValue('');
  expect(await touchesOf(desk.page, lead.id)).toMatchObject([{ outcome: 'no-answer', channel: 'call' }]);
  await sidebar
    .getByRole('status')
    .getByRole('button', { name: t('kit.undo') })
    .click();
  await expect(sidebar.getByRole('status').getByText(t('reason.undone'))).toBeVisible();

  // A list is of the workspace, which takes the sentence up and waits.
  await say(sidebar, 'show calls due today');
  const opened = extension.context.waitForEvent('page');
  await sidebar.getByRole('link', { name: t('command.in_workspace') }).click();
  await expect(line(await opened)).toHaveValue('show calls due today');
  await tab.bringToFront();

  // What ends something is asked once more.
  await say(sidebar, 'archive, sold to another buyer');
  await line(sidebar).focus();
  await tab.keyboard.press('Enter');
  await expect(sidebar.getByText(t('command.again'))).toBeVisible();
  expect((await promptOf(desk.page, lead.id)).lead.status).not.toBe('archived');
  await tab.waitForTimeout(leastSeenMs + 100);
  await tab.keyboard.press('Enter');
  await expect.poll(async () => (await promptOf(desk.page, lead.id)).lead.status).toBe('archived');
});

test('in the workspace a lead is named, a list is shown, and a number is told', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedLead(desk.page, { crm, person: ann, dueInMs: 0 });
  await seedLead(desk.page, { crm, person: ben, sequenceId: null });
  const workspace = await extension.openExtensionPage('workspace.html#say=mark+as+hot');
  await expect(line(workspace)).toHaveValue('mark as hot');
  await expect(workspace.getByText(t('command.cannot_who'))).toBeVisible();

  await say(workspace, `mark ${ann.name} as hot`);
  await line(workspace).press('Enter');
  await expect.poll(async () => (await promptOf(desk.page, lead.id)).lead.temperature).toBe('hot');

  await say(workspace, 'show hot leads');
  await line(workspace).press('Enter');
  await expect(workspace.getByRole('tab', { name: t('workspace.leads') })).toHaveAttribute('aria-selected', 'true');
  await expect(workspace.getByRole('button', { name: ann.name })).toBeVisible();
  await expect(workspace.getByRole('button', { name: ben.name })).toHaveCount(0);
  await workspace.getByRole('button', { name: t('command.show_all') }).click();
  await expect(workspace.getByRole('button', { name: ben.name })).toBeVisible();

  await say(workspace, 'how many calls this week');
  await line(workspace).press('Enter');
  const what = t('channel.call');
  await expect(workspace.getByText(t('command.stats_touches', { what, touches: 0, leads: 0 }))).toBeVisible();
});
