import type { Locator, Page } from '@playwright/test';
import { type PiercedElement, pierce } from '../closed-shadow.ts';
import { people } from '../sample-crm/people.ts';
import type { Person } from '../sample-crm/person.ts';
import { t } from '../translate.ts';
import { ask, expect, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { go, openSettledDesk, seedLead } from './seed.ts';

test.use({ launch: atMidday });

const due = t('overlay.mark_due');
const later = t('overlay.mark_later');
const followed = t('overlay.mark_followed');

function marksOn(page: Page): Promise<readonly PiercedElement[]> {
  return pierce(page, ({ attributes }) => attributes.role === 'img');
}

/** What each mark on the page says, from the top. */
async function said(page: Page): Promise<readonly string[]> {
  const marks = await marksOn(page);
  return marks
    .filter(({ box }) => box !== null)
    .toSorted((one, other) => one.box!.y - other.box!.y)
    .map(({ attributes }) => attributes['aria-label'] ?? '');
}

/** The people that the list shows, from the top. */
async function listed(page: Page): Promise<readonly Person[]> {
  const rows = page.locator('tr[data-record-id]:visible');
  await expect(rows.nth(5)).toBeVisible();
  const ids = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-record-id')));
  return ids.map((id) => people.find((person) => person.id === id)!);
}

function rowOf(page: Page, { id }: Person): Locator {
  return page.locator(`tr[data-record-id="${id}"]`);
}

test('a list marks the leads that are followed, and nobody else', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const page = await extension.context.newPage();
  await page.goto(`${crm.url}/people`);
  const [first, second, third] = await listed(page);
  await seedLead(desk.page, { crm, person: first! });
  await seedLead(desk.page, { crm, person: second!, temperature: 'cold', sequenceId: null });
  await seedLead(desk.page, { crm, person: third!, dueInMs: 45 * 60_000 });

  await expect.poll(() => said(page), { message: 'as they are followed' }).toEqual([due, followed, later]);
  await page.reload();
  await expect.poll(() => said(page), { message: 'as the list is opened' }).toEqual([due, followed, later]);

  const marks = await marksOn(page);
  const drawn = await pierce(page, ({ tag }) => tag === 'path');
  const shapes = drawn.map(({ attributes }) => attributes.d).filter((shape) => shape?.startsWith('M6'));
  expect(new Set(shapes).size, 'no shape is another’s').toBe(3);
  expect(marks.map(({ attributes }) => attributes.title).toSorted()).toEqual([due, followed, later].toSorted());
  const link = rowOf(page, first!).locator('a[href^="/people/"]');
  expect(await link.textContent()).toBe(first!.name);
  const html = await page.content();
  for (const word of [due, followed, later]) expect(html, 'the page cannot read a mark').not.toContain(word);

  await marks[0]!.click();
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe('/people');
  await link.click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/people/${first!.id}`);
  await expect.poll(() => said(page), { message: 'a record has a pill' }).toEqual([]);
});

test('marks go with their rows, come with new ones, and change with the lead', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const page = await extension.context.newPage();
  await page.goto(`${crm.url}/people`);
  const [first] = await listed(page);
  await seedLead(desk.page, { crm, person: first! });
  await expect.poll(() => said(page)).toEqual([due]);

  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(rowOf(page, first!)).toHaveCount(0);
  await expect.poll(() => said(page)).toEqual([]);
  const [other] = await listed(page);
  await rowOf(page, other!).scrollIntoViewIfNeeded();
  const { lead, touch } = await seedLead(desk.page, { crm, person: other! });
  await expect.poll(() => said(page)).toEqual([due]);
  const moved = { leadId: lead.id, touchId: touch!.id, dueAt: Date.now() + 30 * 60_000, how: 'snooze' } as const;
  await ask(desk.page, 'rescheduleTouch', { commandId: crypto.randomUUID(), ...moved });
  await expect.poll(() => said(page)).toEqual([later]);

  await page.getByRole('button', { name: 'Previous page' }).click();
  await rowOf(page, first!).scrollIntoViewIfNeeded();
  await expect.poll(() => said(page)).toEqual([due]);
  await go(page, '/deals');
  await go(page, '/people');
  await expect.poll(() => said(page)).toEqual([due]);
});

test('a page that takes the marks off is left alone before long', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const page = await extension.context.newPage();
  await page.goto(`${crm.url}/people`);
  const [first] = await listed(page);
  await seedLead(desk.page, { crm, person: first! });
  await expect.poll(() => said(page)).toEqual([due]);
  await page.evaluate((id) => {
    const link = document.querySelector(`tr[data-record-id="${id}"] a[href^="/people/"]`)!;
    new MutationObserver(() => {
      const mark = [...link.children].find(({ tagName }) => tagName === 'SPAN');
      if (!mark) return;
      document.body.dataset.removed = String(Number(document.body.dataset.removed ?? 0) + 1);
      mark.remove();
    }).observe(link, { childList: true });
    link.append('');
  }, first!.id);
  const removed = (): Promise<number> => page.evaluate(() => Number(document.body.dataset.removed ?? 0));
  await expect.poll(removed, { timeout: 30_000 }).toBeGreaterThan(15);
  await page.waitForTimeout(1500);
  const most = await removed();
  expect(most).toBeLessThanOrEqual(20);
  await page.waitForTimeout(1500);
  expect(await removed()).toBe(most);
});
