import type { Page } from '@playwright/test';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { openSettledDesk, promptOf, seedLead } from './seed.ts';

test.use({ launch: atMidday });

/** How many records of followed leads were seen, once their pages stood still. */
function countSeen(screen: Page): Promise<number> {
  return screen.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('followthrough');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const { result: db } = opening;
          const counting = db.transaction('sightings').objectStore('sightings').count();
          counting.addEventListener('success', () => {
            db.close();
            resolve(counting.result);
          });
        });
      }),
  );
}

test('a stage that was changed in the CRM is told beside the lead, once, and stays in the history', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  const person = people[3]!;
  const tab = await openPerson({ extension, crm }, person.id);
  const { lead } = await seedLead(desk.page, { crm, person });
  await tab.reload();
  const sidebar = await openSidebar(tab);
  const news = sidebar.getByRole('region', { name: t('sidebar.from_crm') });
  const stage = tab.getByRole('combobox', { name: 'Stage' });
  await expect.poll(() => countSeen(desk.page), { timeout: 20_000, message: 'the record as it is' }).toBe(1);
  await expect(news).toHaveCount(0);
  const before = await stage.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label ?? '');
  const options = await stage.evaluate((select: HTMLSelectElement) => [...select.options].map(({ label }) => label));
  const after = options.find((label) => label !== before) ?? '';
  await stage.selectOption({ label: after });

  const says = t('reason.crm_stage_changed', { site: new URL(crm.url).host, from: before, to: after });
  await expect(news).toContainText(says, { timeout: 20_000 });
  await news.getByRole('button', { name: t('sidebar.crm_ok') }).click();
  await expect(news).toHaveCount(0);
  await tab.reload();
  await expect.poll(async () => (await promptOf(desk.page, lead.id)).fromCrm).toEqual([]);
  const { history, touch } = await promptOf(desk.page, lead.id);
  const rules = history.flatMap(({ activity }) => (activity.kind === 'decision' ? activity.why : []));
  expect(rules.filter(({ rule }) => rule === 'crm-stage-changed')).toHaveLength(1);
  expect(touch, 'the run goes on').not.toBeNull();
});
