import type { Page } from '@playwright/test';
import { newId } from '../../lib/messages/new-id.ts';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { people } from '../sample-crm/people.ts';
import type { Person } from '../sample-crm/person.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import { t } from '../translate.ts';
import { expectAccessible } from './axe.ts';
import type { Desk } from './desk.ts';
import { ask, expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { press, usual } from './rep.ts';
import { openSettledDesk, promptOf, readingOf, touchesOf } from './seed.ts';

test.use({ launch: atMidday });

const rep = {
  name: 'Dana Reyes',
  phone: '+1 312 555 0100',
  email: 'dana@roofline.example',
  company: 'Roofline',
  address: '48 West Lake St, Chicago, IL 60601',
};
const hostile = '<img src=x onerror="document.title=1"> <script>document.title=2</script>';

/** Follows a person by letters, with an address. */
async function seedLetter(desk: Desk, crm: SampleCrm, person: Person): Promise<LeadPrompt> {
  const address = { value: `${person.id} Oak Rd, Austin, TX 78701`, source: 'named', confidence: 3 } as const;
  const reading = { ...readingOf(crm, person), address };
  const follow = { commandId: newId(Date.now()), reading, temperature: null, sequenceId: 'preset-direct-mail' };
  const result = await ask(desk.page, 'followLead', follow);
  if (result.kind !== 'done') throw new Error(`Not followed: ${result.because}`);
  return promptOf(desk.page, result.leadId ?? '');
}

async function tellRep(desk: Desk): Promise<void> {
  const rules = await ask(desk.page, 'findRules', {});
  await ask(desk.page, 'saveRules', { commandId: newId(Date.now()), rules: { ...rules, rep } });
}

async function writeLetter(desk: Desk, { touch }: LeadPrompt, text: string): Promise<void> {
  await ask(desk.page, 'saveDraft', { draftKey: `message:${touch!.id}:mail`, text });
}

/** The pages of a PDF, and their size in points. */
async function printed(page: Page): Promise<{ readonly pages: number; readonly size: string }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return {
    pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    size: /\/MediaBox\s*\[([^\]]*)\]/.exec(pdf)?.[1]?.trim() ?? '',
  };
}

function millimetres(page: Page, selector: string): Promise<{ left: number; top: number; bottom: number }> {
  return page
    .locator(selector)
    .first()
    .evaluate((block) => {
      const sheet = block.closest('article')!.getBoundingClientRect();
      const { left, top, bottom } = block.getBoundingClientRect();
      const mm = (px: number): number => Math.round((px / 96) * 254) / 10;
      return { left: mm(left - sheet.left), top: mm(top - sheet.top), bottom: mm(bottom - sheet.top) };
    });
}

test('letters are written, reviewed, printed in one go, and logged once they are posted', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  await tellRep(desk);
  const [plain, long, priced] = await Promise.all(
    [people[20]!, people[21]!, people[22]!].map((person) => seedLetter(desk, crm, person)),
  );
  const paragraph = 'We looked at the roof with you in spring, and it will want some work before winter comes. ';
  await writeLetter(desk, long!, `${hostile}\n${hostile}\n\n${paragraph.repeat(60)}`);
  await writeLetter(desk, priced!, 'Your roof\nDear all,\n\nwe can lower the price by 10%.\n\nDana');

  const page = await extension.openExtensionPage('workspace.html#field');
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
  const state = (name: string) => t(`letters.state.${name}`);
  await expect(rows.filter({ hasText: state('ready') })).toHaveCount(2);
  await expect(rows.filter({ hasText: t('letters.piece', { n: 1, of: 7 }) })).toHaveCount(3);
  await expectAccessible(page, 'the letters');
  const reviewed = rows.filter({ hasText: state('review') });
  await reviewed.getByRole('button', { name: t('letters.review') }).click();
  await expectAccessible(page, 'a letter to be reviewed');
  await page.getByLabel(t('review.by')).fill('Dana Reyes');
  await page.getByRole('button', { name: t('letters.approve') }).click();
  await expect(rows.filter({ hasText: state('ready') })).toHaveCount(3);

  const opened = extension.context.waitForEvent('page');
  await page.getByRole('button', { name: t('letters.print_some', 3) }).click();
  const sheets = await opened;
  await expect(sheets.getByRole('article')).toHaveCount(3);
  await expect(sheets.getByRole('heading')).toHaveText(t('letters.ready', 3));
  await expect(sheets.getByRole('article').filter({ hasText: hostile })).toHaveCount(1);
  expect(await sheets.getByRole('article').locator('img, script').count()).toBe(0);
  await expectAccessible(sheets, 'the letters to print');
  // One sheet each, and a second page for the long one.
  expect(await printed(sheets)).toEqual({ pages: 4, size: '0 0 612 792' });
  const inWindow = await millimetres(sheets, '[data-to]');
  expect(inWindow.left).toBeCloseTo(25.4, 0);
  expect(inWindow.top).toBeGreaterThan(51);
  expect(inWindow.bottom).toBeLessThan(75);
  await sheets.getByRole('button', { name: t('letters.papers.a4') }).click();
  expect((await printed(sheets)).size).toMatch(/^0 0 59[45][.\d]* 84[12]/);
  expect(await millimetres(sheets, '[data-to]')).toMatchObject({ left: 25, top: 62.7 });
  await sheets.setViewportSize({ width: 320, height: 800 });
  expect(await sheets.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await sheets.close();

  await page.reload();
  const asked = page.getByRole('region', { name: t('letters.were_posted', 3) });
  await expect(asked).toBeVisible();
  await asked.getByRole('checkbox', { name: new RegExp(long!.lead.name) }).uncheck();
  await page.getByRole('button', { name: t('letters.posted_some', 2) }).click();
  await expect(page.getByText(t('letters.logged', 2), { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: t('letters.were_posted', 1) })).toBeVisible();
  const logged = await touchesOf(desk.page, priced!.lead.id);
  expect(logged).toMatchObject([{ channel: 'mail', outcome: 'delivered', message: { subject: 'Your roof' } }]);
  expect(await touchesOf(desk.page, long!.lead.id)).toEqual([]);
  expect(await touchesOf(desk.page, plain!.lead.id)).toHaveLength(1);
});

test('the letters can be used on a narrow screen', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  await seedLetter(desk, crm, people[20]!);
  const page = await extension.openExtensionPage('workspace.html#field');
  await page.setViewportSize({ width: 320, height: 800 });
  await page.getByRole('button', { name: t('letters.edit'), exact: true }).click();
  await expect(page.getByRole('textbox', { name: t('letters.body') })).toBeVisible();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await expectAccessible(page, 'a letter');
});

test('a single letter is printed from the sidebar, and logged with its words', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  await tellRep(desk);
  const person = usual[3]!;
  const { lead } = await seedLetter(desk, crm, person);
  const sidebar = await openSidebar(await openPerson({ extension, crm }, person.id));
  await press(sidebar.getByRole('button', { name: t('sidebar.do_mail') }));
  const panel = sidebar.getByRole('region', { name: t('channel.mail'), exact: true });
  await expect(panel.getByLabel(t('sidebar.message_subject'))).toHaveValue(`Your house at ${lead.address}`);
  await panel.getByLabel(t('sidebar.message_subject')).fill('The roof');
  const opened = extension.context.waitForEvent('page');
  await press(panel.getByRole('button', { name: t('letters.print') }));
  await expect((await opened).getByRole('article')).toContainText('The roof');
  await press(sidebar.getByRole('button', { name: t('outcome.sent'), exact: true }));
  await expect
    .poll(() => touchesOf(desk.page, lead.id))
    .toMatchObject([
      { channel: 'mail', outcome: 'delivered', contact: lead.address, message: { subject: 'The roof' } },
    ]);
  expect(await ask(desk.page, 'findPrinted', {})).toEqual([]);
});
