import type { Page } from '@playwright/test';
import { pierce, pillOf } from '../closed-shadow.ts';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { expect, openPerson, test } from './fixture.ts';

const person = people[3]!;

/** Presses this in the menu of the pill, which comes when the pointer is on it. */
async function hide(page: Page, words: string): Promise<void> {
  const pill = await pillOf(page);
  await page.mouse.move(pill.box!.x + 8, pill.box!.y + 8);
  for (const text of ['⋯', words]) {
    await expect.poll(async () => (await drawn(page, text)).length).toBe(1);
    const [button] = await drawn(page, text);
    await button!.click();
  }
  await expect.poll(() => drawnPills(page)).toBe(0);
}

async function drawn(page: Page, text: string) {
  return (await pierce(page, (element) => element.tag === 'button' && element.text === text)).filter(({ box }) => box);
}

async function drawnPills(page: Page): Promise<number> {
  return (await pierce(page, ({ attributes }) => attributes.class?.startsWith('box') === true)).filter(({ box }) => box)
    .length;
}

test('a pill hidden in one tab stays hidden there when it is loaded again, and is there in another', async ({
  extension,
  crm,
}) => {
  const page = await openPerson({ extension, crm }, person.id);
  await hide(page, t('overlay.hide_tab'));
  await page.reload();
  // By the time a page that was loaded later has its pill, this one would have it too.
  const other = await openPerson({ extension, crm }, person.id);
  await pillOf(other);
  expect(await drawnPills(page)).toBe(0);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});
