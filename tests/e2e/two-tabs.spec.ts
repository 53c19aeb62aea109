import type { Frame, Page } from '@playwright/test';
import { basicId } from '../../lib/sequences/presets/ids.ts';
import { sidebarOf } from '../extension.ts';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { type Desk, inWorker } from './desk.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { noteBox, outcomeButton, press, sequence } from './rep.ts';
import { listenToSidebar } from './said.ts';
import { go, openSettledDesk, promptOf, seedLead, touchesOf } from './seed.ts';

test.use({ launch: atMidday });

/** What of the extension API is asked for in the worker. */
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

const person = people[20]!;
const [firstStep = '', secondStep = '', thirdStep = ''] = sequence.steps.map(({ title }) => title);

function stepOf(sidebar: Frame, title: string) {
  return sidebar.getByRole('heading', { name: title });
}

async function typeNote(sidebar: Frame, text: string): Promise<void> {
  await noteBox(sidebar).fill(text);
  await expect(sidebar.getByText(t('sidebar.note_saved'), { exact: true })).toBeVisible();
}

async function openBoth(open: () => Promise<Page>): Promise<readonly [Frame, Frame]> {
  const first = await openSidebar(await open());
  await expect(stepOf(first, firstStep)).toBeVisible();
  // The site remembers that the sidebar is open.
  const tab = await open();
  await expect.poll(() => tab.frames().length).toBe(2);
  const second = tab.frames()[1]!;
  await expect(stepOf(second, firstStep)).toBeVisible();
  return [first, second];
}

/** Has the worker tell nobody anything, until it is started again: as when its news are lost. */
async function silenceNews(desk: Desk): Promise<void> {
  await inWorker(
    desk,
    () => {
      chrome.runtime.sendMessage = () => Promise.resolve();
    },
    null,
  );
}

test('what is logged in one tab shows in the other by itself', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedLead(desk.page, { crm, person, sequenceId: basicId });
  const [first, second] = await openBoth(() => openPerson({ extension, crm }, person.id));
  await outcomeButton(first, 'no_answer').click();
  await expect(stepOf(second, firstStep)).toHaveCount(0);
  const title = (await promptOf(desk.page, lead.id)).touch!.title;
  for (const sidebar of [first, second]) await expect(stepOf(sidebar, title)).toBeVisible();
  const line = t('sidebar.did_touch', { channel: t('channel.call'), outcome: t('outcome.no_answer') });
  await expect(second.getByRole('tabpanel').getByText(line)).toBeVisible();
});

test('a press in a tab that missed the news is refused in plain words, and both notes survive', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedLead(desk.page, { crm, person, sequenceId: basicId });
  const [first, second] = await openBoth(() => openPerson({ extension, crm }, person.id));
  await typeNote(first, 'Said in the first tab');
  await typeNote(second, 'Said in the second tab');
  await silenceNews(desk);
  await outcomeButton(first, 'voicemail').click();
  await expect(stepOf(first, secondStep)).toBeVisible();
  await expect(stepOf(second, firstStep)).toBeVisible();

  await outcomeButton(second, 'connected').click();
  await expect(second.getByText(t('sidebar.refused.moved_on'))).toBeVisible();
  await expect(stepOf(second, secondStep)).toBeVisible();
  expect(await touchesOf(desk.page, lead.id)).toMatchObject([{ outcome: 'voicemail', note: 'Said in the first tab' }]);

  const box = noteBox(second);
  await expect(box).toHaveValue('Said in the second tab');
  await press(outcomeButton(second, 'connected'));
  await expect(box).toHaveValue('');
  expect(await touchesOf(desk.page, lead.id)).toMatchObject([
    { outcome: 'voicemail', note: 'Said in the first tab', stepTitle: firstStep },
    { outcome: 'connected', note: 'Said in the second tab', stepTitle: secondStep },
  ]);
});

test('pressed in both tabs in the same instant, one press counts', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedLead(desk.page, { crm, person, sequenceId: basicId });
  const both = await openBoth(() => openPerson({ extension, crm }, person.id));
  await silenceNews(desk);
  await Promise.all(both.map((sidebar) => outcomeButton(sidebar, 'voicemail').click()));
  await expect
    .poll(async () => {
      const refused = await Promise.all(
        both.map((sidebar) => sidebar.getByText(t('sidebar.refused.moved_on')).count()),
      );
      return refused.toSorted();
    })
    .toEqual([0, 1]);
  expect(await touchesOf(desk.page, lead.id)).toMatchObject([{ outcome: 'voicemail', stepTitle: firstStep }]);
  for (const sidebar of both) await expect(stepOf(sidebar, secondStep)).toBeVisible();
});

test('an undo in one tab is refused in plain words when the other tab went on', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedLead(desk.page, { crm, person, sequenceId: basicId });
  const [first, second] = await openBoth(() => openPerson({ extension, crm }, person.id));
  await outcomeButton(first, 'voicemail').click();
  const undo = first.getByRole('status').getByRole('button', { name: t('kit.undo') });
  await undo.hover();
  await expect(stepOf(second, secondStep)).toBeVisible();
  await outcomeButton(second, 'voicemail').click();
  await expect(stepOf(second, thirdStep)).toBeVisible();
  await undo.click();
  await expect(first.getByText(t('sidebar.refused.depends'))).toBeVisible();
  expect(await touchesOf(desk.page, lead.id)).toHaveLength(2);
});

test('each tab keeps to its own person, whatever the other one shows', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const [here, there, elsewhere] = people.slice(20, 23);
  const leads = [];
  for (const each of [here!, there!]) leads.push((await seedLead(desk.page, { crm, person: each })).lead);
  const first = await openSidebar(await openPerson({ extension, crm }, here!.id));
  const tab = await openPerson({ extension, crm }, there!.id);
  const second = await sidebarOf(tab);
  const shown = await listenToSidebar(first);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(there!.name);
  await press(outcomeButton(second, 'voicemail'));
  await expect(stepOf(second, secondStep)).toBeVisible();
  await go(tab, `/people/${elsewhere!.id}`);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(elsewhere!.name);

  await noteBox(first).fill('For the first one');
  await press(outcomeButton(first, 'voicemail'));
  await expect(stepOf(first, secondStep)).toBeVisible();
  for (const text of await shown()) {
    for (const { name } of [there!, elsewhere!]) expect(text).not.toContain(name);
  }
  expect(await touchesOf(desk.page, leads[0]!.id)).toMatchObject([{ note: 'For the first one' }]);
  expect(await touchesOf(desk.page, leads[1]!.id)).toMatchObject([{ note: '' }]);
});
