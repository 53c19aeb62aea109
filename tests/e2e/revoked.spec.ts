import { pierce, pillOf } from '../closed-shadow.ts';
import { people } from '../sample-crm/people.ts';
import { ask, expect, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { openSettledDesk, seedLead } from './seed.ts';

test.use({ launch: atMidday });

declare const chrome: {
  readonly permissions: {
    getAll(): Promise<{ origins: string[] }>;
    readonly onRemoved: { dispatch(permissions: { origins: string[] }): void };
  };
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly object[]> };
};

// Chrome lets nobody take back what a manifest grants, as the sample's does: the answer and the event are given by hand.
test('a site that is no longer allowed has nothing of ours left on it, and nothing runs there', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  const list = await extension.context.newPage();
  await list.goto(`${crm.url}/people`);
  const first = await list.locator('tr[data-record-id]:visible').first().getAttribute('data-record-id');
  const person = people.find(({ id }) => id === first);
  await seedLead(desk.page, { crm, person: person! });
  const record = await extension.context.newPage();
  await record.goto(`${crm.url}/people/${person!.id}`);
  await pillOf(record);
  await expect.poll(async () => (await pierce(list, ({ attributes }) => attributes.role === 'img')).length).toBe(1);

  await extension.worker.evaluate(() => {
    chrome.permissions.getAll = async () => ({ origins: [] });
    chrome.permissions.onRemoved.dispatch({ origins: ['http://127.0.0.1/*'] });
  });

  const ours = async (page: typeof record): Promise<number> => (await pierce(page, () => true)).length;
  await expect.poll(() => ours(record), { message: 'pill and sidebar' }).toBe(0);
  await expect.poll(() => ours(list), { message: 'marks' }).toBe(0);
  expect(
    await extension.worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length),
  ).toBe(0);
  await record.getByRole('link', { name: 'People' }).first().click();
  await record.goto(`${crm.url}/people/${people.at(-1)!.id}`);
  await record.waitForLoadState('load');
  expect(await ours(record), 'after going on in the page').toBe(0);
  expect(await ask(desk.page, 'findToday', {}), 'what the rep has stays').toMatchObject({
    due: [{ name: person!.name }],
  });
});
