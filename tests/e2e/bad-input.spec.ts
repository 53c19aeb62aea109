import type { Frame, Page } from '@playwright/test';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { narrowest } from '../../lib/overlay/place.ts';
import { pierce } from '../closed-shadow.ts';
import { sidebarOf } from '../extension.ts';
import { people } from '../sample-crm/people.ts';
import type { Person } from '../sample-crm/person.ts';
import { unusualPeople } from '../sample-crm/unusual-people.ts';
import { t } from '../translate.ts';
import type { Desk } from './desk.ts';
import { ask, expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { noteBox, press } from './rep.ts';
import { openSettledDesk, promptOf, touchesOf } from './seed.ts';

test.use({ launch: atMidday });

/** What must never be run, in whatever place it is shown. */
const hostile = `<img src=x onerror="window.__ran='text'"><script>window.__ran='script'</script> {name} $1 $& %s "'\``;

declare global {
  interface Window {
    __ran?: string;
  }
}

/** Drags the sidebar's inner edge until it is as narrow as it gets. */
async function narrow(tab: Page): Promise<void> {
  const { width, height } = tab.viewportSize()!;
  const sidebar = await sidebarOf(tab);
  const sidebarWidth = (): Promise<number> => sidebar.evaluate(() => window.innerWidth);
  const edge = width - (await sidebarWidth());
  const gripX = async () => (await pierce(tab, ({ attributes }) => attributes.class === 'grip'))[0]?.box?.x;
  await expect.poll(gripX, { message: 'the sidebar has slid in' }).toBe(edge - 3);
  await tab.mouse.move(edge, height / 2);
  await tab.mouse.down();
  await tab.mouse.move(edge + 60, height / 2, { steps: 4 });
  await tab.mouse.up();
  await expect.poll(sidebarWidth).toBe(narrowest);
}

/** Nothing that was text has become an element, nothing has run, and nothing sticks out at the side. */
async function expectWhole(sidebar: Frame, what: string): Promise<void> {
  const seen = await sidebar.evaluate(() => ({
    ran: window.__ran ?? null,
    made: document.querySelectorAll('img, script:not([src]), iframe, object, embed, [onerror], [onclick]').length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    cut: [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80)),
  }));
  expect(seen, what).toEqual({ ran: null, made: 0, overflow: 0, cut: [] });
}

async function leadCalled(desk: Desk, recordId: string): Promise<LeadPrompt> {
  const { rows } = await ask(desk.page, 'findLeads', { search: '', after: null });
  const prompts = await Promise.all(rows.map(({ leadId }) => promptOf(desk.page, leadId)));
  return prompts.find(({ records }) => records.some((record) => record.recordId === recordId))!;
}

/** Follows whoever is on show, and logs how it went with a note. */
async function followAndLog(sidebar: Frame, note: string): Promise<void> {
  const words = [t('sidebar.start'), t('sidebar.follow_only')];
  await press(sidebar.getByRole('button', { name: new RegExp(`^(${words.join('|')})`) }));
  await expect(noteBox(sidebar)).toBeVisible();
  await expect(sidebar.getByRole('tablist')).toBeVisible();
  await expectWhole(sidebar, 'followed');
  await noteBox(sidebar).fill(note);
  await press(sidebar.locator('[aria-keyshortcuts="1"]'));
  await expect(noteBox(sidebar)).toHaveValue('');
}

async function expectShownSafely(tab: Page, person: Person): Promise<Frame> {
  const sidebar = await sidebarOf(tab);
  await expect(sidebar.getByRole('heading', { level: 1 })).toHaveText(person.name);
  await expectWhole(sidebar, 'found');
  return sidebar;
}

function watchForHarm(tab: Page): readonly string[] {
  const harm: string[] = [];
  tab.on('dialog', (dialog) => {
    harm.push(dialog.message());
    void dialog.dismiss();
  });
  tab.on('pageerror', (error) => harm.push(error.message));
  return harm;
}

const digits = (text: string): string => text.replace(/\D/g, '');
/** A phone is read when its link can be dialled: with 5 to 20 digits. */
const isNumber = (text: string): boolean => /^\d{5,20}$/.test(digits(text));

for (const [index, { what }] of unusualPeople.entries()) {
  test(`a person hard to read, ${what}: followed, shown safely and logged truly`, async ({ extension, crm }) => {
    const person = people[index]!;
    const desk = await openSettledDesk(extension);
    const tab = await openPerson({ extension, crm }, person.id);
    const harm = watchForHarm(tab);
    await openSidebar(tab);
    await narrow(tab);
    const sidebar = await expectShownSafely(tab, person);
    const note = `${person.name}\n${hostile}`;
    if (person.doNotCall) {
      await sidebar
        .getByRole('button', { name: new RegExp(`^(${t('sidebar.start')}|${t('sidebar.follow_only')})`) })
        .click();
      await expect(sidebar.getByRole('heading', { name: t('sidebar.do_not_contact_title') })).toBeVisible();
      await expectWhole(sidebar, 'followed');
      await expect(sidebar.getByRole('link', { name: /^(Call|Write)/ })).toHaveCount(0);
      const { lead, touch } = await leadCalled(desk, person.id);
      expect({ isBarred: lead.doNotContact, touch }).toEqual({ isBarred: true, touch: null });
      return;
    }
    await followAndLog(sidebar, note);
    await expectWhole(sidebar, 'logged');

    const { lead } = await leadCalled(desk, person.id);
    expect(lead.name).toBe(person.name);
    expect(lead.emails.map(({ text }) => text)).toEqual(person.emails);
    expect(lead.phones.map(({ text }) => digits(text))).toEqual(
      person.phones.map(({ text }) => digits(text)).filter(isNumber),
    );
    expect((await touchesOf(desk.page, lead.id)).map((touch) => touch.note)).toEqual([note]);
    const panel = sidebar.getByRole('tabpanel');
    await expect(panel).toContainText(hostile);
    for (const tabName of ['sequence', 'details'] as const) {
      await sidebar.getByRole('tab', { name: t(`sidebar.tab_${tabName}`) }).click();
      await expectWhole(sidebar, tabName);
    }
    expect(harm).toEqual([]);
    expect(await tab.evaluate(() => window.__ran ?? null)).toBeNull();
  });
}
