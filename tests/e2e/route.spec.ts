import type { Locator, Page } from '@playwright/test';
import { strayPressMs } from '../../components/workspace/routes/routes-model.ts';
import { newId } from '../../lib/messages/new-id.ts';
import { s3HotId, s3NewId } from '../../lib/sequences/presets/ids.ts';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { expectAccessible } from './axe.ts';
import { ask, expect, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { openSettledDesk, readingOf, type Seed, touchesOf } from './seed.ts';

test.use({ launch: atMidday });

/** Follows somebody known by their address alone, so that the first step leads to their door, and is due now. */
async function seedDoor(
  screen: Page,
  { crm, person }: Seed,
  door: { address: string; sequenceId: string },
): Promise<string> {
  const address = { value: door.address, source: 'named', confidence: 3 } as const;
  const reading = { ...readingOf(crm, person), emails: [], phones: [], address };
  const follow = { commandId: newId(Date.now()), reading, temperature: null, sequenceId: door.sequenceId };
  const followed = await ask(screen, 'followLead', follow);
  if (followed.kind !== 'done' || followed.prompt?.kind !== 'followed') throw new Error('Not followed');
  const { lead, touch } = followed.prompt;
  const move = { leadId: lead.id, touchId: touch?.id ?? '', dueAt: Date.now(), how: 'reschedule' } as const;
  await ask(screen, 'rescheduleTouch', { commandId: newId(Date.now()), ...move });
  return lead.id;
}

function stops(page: Page): Locator {
  return page.locator('[data-stop]');
}

/** As a hand drags: the browser takes a single leap for no drag. */
async function drag(page: Page, from: Locator, onto: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await onto.boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 80, end.y + 40, { steps: 10 });
  await page.mouse.up();
}

async function names(page: Page): Promise<readonly string[]> {
  return stops(page).locator('bdi:first-child').allTextContents();
}

test('doors are walked by street: one tap logs, undo takes back, and the order of the rep stays', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  const [ann, bob, cy] = [people[20]!, people[21]!, people[22]!];
  const annId = await seedDoor(
    desk.page,
    { crm, person: ann },
    { address: '9 Elm Street, Testford', sequenceId: s3HotId },
  );
  await seedDoor(desk.page, { crm, person: bob }, { address: '4 Elm Street, Testford', sequenceId: s3HotId });
  await seedDoor(desk.page, { crm, person: cy }, { address: '3 Elm Street, Testford', sequenceId: s3NewId });
  const page = await extension.openExtensionPage('workspace.html#field');
  await page.setViewportSize({ width: 1200, height: 1400 });
  const route = page.getByRole('region', { name: t('routes.title') });
  await expect(stops(page)).toHaveCount(3);
  expect((await names(page)).filter((name) => [ann, bob, cy].some((one) => one.name === name))).toEqual([
    cy.name,
    ann.name,
    bob.name,
  ]);
  await expectAccessible(page, 'the doors of today');

  // Nothing has gone anywhere: the map is a link.
  const way = route.getByRole('link', { name: t('routes.directions') });
  expect(new URL((await way.getAttribute('href'))!).searchParams.get('destination')).toBe('4 Elm Street, Testford');

  await route.getByRole('button', { name: t('routes.move', { name: bob.name, n: 3 }) }).press('Home');
  await expect(stops(page).first()).toContainText(bob.name);
  await expect(route.getByText(t('routes.own_order'))).toBeVisible();
  await expect.poll(async () => (await ask(desk.page, 'findRoute', { on: null })).isOwnOrder).toBe(true);
  await page.reload();
  await expect(stops(page).first()).toContainText(bob.name);

  await drag(page, stops(page).first().locator('[data-handle]'), stops(page).last());
  await expect(stops(page).last()).toContainText(bob.name);

  const door = stops(page).filter({ hasText: ann.name });
  await door.getByLabel(t('routes.note')).fill('Beware of the dog');
  // The list stands still by now; a tap right after it moved is not taken for one.
  await page.waitForTimeout(strayPressMs);
  await door.getByRole('button', { name: t('outcome.not_home') }).dblclick();
  await expect(stops(page)).toHaveCount(2);
  const done = route.getByRole('region', { name: t('routes.done', { count: 1 }) });
  await expect(done).toContainText(ann.name);
  expect(await touchesOf(desk.page, annId)).toMatchObject([{ outcome: 'not-home', note: 'Beware of the dog' }]);

  expect(await ask(desk.page, 'findPrompt', { leadId: annId })).toMatchObject({ draft: '' });
  await done.getByRole('button', { name: t('routes.undo') }).click();
  await expect(stops(page)).toHaveCount(3);
  await expect(done).toBeHidden();
  await expect(stops(page).filter({ hasText: ann.name }).getByLabel(t('routes.note'))).toHaveValue('Beware of the dog');
});

test('the list is printed alone, with room to write, and works without a network', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  await seedDoor(desk.page, { crm, person: people[20]! }, { address: '9 Elm Street, Testford', sequenceId: s3HotId });
  const page = await extension.openExtensionPage('workspace.html#field');
  await expect(stops(page)).toHaveCount(1);
  await page.context().setOffline(true);
  await page.evaluate(() => void (window.print = () => {}));
  await page.getByRole('button', { name: t('routes.print') }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-sheet="route"]')).toContainText(people[20]!.name);
  await expect(page.locator('[data-sheet="route"]')).toBeVisible();
  await expect(page.getByRole('tab').first()).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-sheet="route"]')).toBeHidden();
});
