import type { Frame, Page } from '@playwright/test';
import { samePressMs } from '../../components/sidebar/orders.ts';
import { basicId } from '../../lib/sequences/presets/ids.ts';
import { presets } from '../../lib/sequences/presets/presets.ts';
import { pierce, pillOf } from '../closed-shadow.ts';
import { sidebarOf } from '../extension.ts';
import { people } from '../sample-crm/people.ts';
import { t } from '../translate.ts';
import { type Desk, findLead, inWorker } from './desk.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { nextStep, noteBox, sequence } from './rep.ts';
import { openSettledDesk, seedLead, touchesOf } from './seed.ts';

test.use({ launch: atMidday });

/** What of the extension API is asked for in the worker. */
declare const chrome: { readonly commands: { readonly onCommand: { dispatch(name: string): void } } };

declare global {
  interface Window {
    readonly __keys: readonly string[];
  }
}

const person = people[20]!;
const sequences = new RegExp(`^(${presets.map(({ name }) => name).join('|')})$`);
/** So long after one press another is another. */
const bounceMs = samePressMs + 50;

/** Presses the hotkey: the browser catches it before the page, where no test can press it. */
async function pressHotkey(desk: Desk, tab: Page): Promise<void> {
  await tab.bringToFront();
  await inWorker(desk, () => chrome.commands.onCommand.dispatch('toggle-sidebar'), null);
}

/** What has the keyboard in the sidebar, by its role and its words. */
function focused(sidebar: Frame): Promise<string> {
  return sidebar.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || !document.hasFocus()) return '';
    const label = element.getAttribute('aria-label') ?? '';
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    return label || labels?.[0]?.textContent || element.textContent || '';
  });
}

/** Walks with Tab to the control that has these words, as far as there are controls. */
async function tabTo(sidebar: Frame, words: string | RegExp, key = 'Tab'): Promise<void> {
  const isThere = (text: string): boolean => (typeof words === 'string' ? text.startsWith(words) : words.test(text));
  const passed: string[] = [];
  while (passed.length < 120) {
    const here = await focused(sidebar);
    if (isThere(here)) return;
    passed.push(here);
    await sidebar.page().keyboard.press(key);
  }
  throw new Error(`Tab never came to "${words}", only to: ${passed.join(' · ')}`);
}

test('everything by keyboard: open, follow, log, undo, tabs, menus, details, close', async ({ extension, crm }) => {
  test.slow();
  const desk = await openSettledDesk(extension);
  const tab = await openPerson({ extension, crm }, person.id);
  const { keyboard } = tab;
  await pillOf(tab);
  await pressHotkey(desk, tab);
  const sidebar = await sidebarOf(tab);
  await expect(sidebar.getByRole('heading', { level: 1 })).toHaveText(person.name);

  // The sequence is chosen with the arrows, as radios are; then the button is pressed.
  await tabTo(sidebar, sequences);
  await expect(async () => {
    await keyboard.press('ArrowDown');
    await expect(sidebar.getByRole('radio', { name: sequence.name })).toBeChecked({ timeout: 200 });
  }).toPass();
  await tabTo(sidebar, t('sidebar.start'), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(nextStep(sidebar).getByRole('heading', { name: sequence.steps[0]!.title })).toBeVisible();

  // The outcome that the key 2 logs is the second of the grid.
  const grid = sidebar.locator('[aria-keyshortcuts="2"]');
  const second = (await grid.locator('span').first().textContent()) ?? '';
  await tab.waitForTimeout(bounceMs);
  await keyboard.press('2');
  await expect(sidebar.getByRole('status').getByText(t('reason.logged_outcome', { outcome: second }))).toBeVisible();
  await tabTo(sidebar, t('kit.undo'));
  await keyboard.press('Enter');
  await expect(sidebar.getByRole('status').getByText(t('reason.undone'))).toBeVisible();
  await expect(nextStep(sidebar).getByRole('heading', { name: sequence.steps[0]!.title })).toBeVisible();

  // Arrows walk along the tabs.
  await tabTo(sidebar, t('sidebar.tab_timeline'));
  await keyboard.press('ArrowRight');
  await expect(sidebar.getByRole('tab', { name: t('sidebar.tab_script') })).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(sidebar.getByRole('tab', { name: t('sidebar.tab_sequence') })).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('ArrowRight');
  await expect(sidebar.getByRole('tab', { name: t('sidebar.tab_details') })).toBeFocused();

  // Details: a corrected company is saved with Enter.
  await tabTo(sidebar, t('sidebar.company'));
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('Keyboards & Sons 2');
  await keyboard.press('Enter');
  await expect(sidebar.locator('header')).toContainText('Keyboards & Sons 2');

  // A menu opens with Enter, its lines are walked with the arrows, Escape closes it and gives the focus back.
  await tabTo(sidebar, t('sidebar.later'), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(sidebar.locator(':popover-open')).toBeVisible();
  await tabTo(sidebar, t('sidebar.in_hour'));
  await keyboard.press('ArrowDown');
  await keyboard.press('Escape');
  await expect(sidebar.locator(':popover-open')).toHaveCount(0);
  await expect(sidebar.getByRole('button', { name: t('sidebar.later'), exact: true })).toBeFocused();
  await keyboard.press('Enter');
  await tabTo(sidebar, t('sidebar.tomorrow'));
  await tab.waitForTimeout(bounceMs);
  await keyboard.press('Enter');
  await expect(sidebar.getByRole('status').filter({ hasText: t('sidebar.receipt_saved') })).toBeVisible();

  await tabTo(sidebar, t('sidebar.close'), 'Shift+Tab');
  await keyboard.press('Enter');
  await pillOf(tab);
  const { lead, touch } = await findLead(desk, person.name);
  expect(lead.company).toBe('Keyboards & Sons 2');
  expect(touch!.dueAt).toBeGreaterThan(Date.now());
});

test('the keys 1 to 9 log the outcome beside them, but not while a text is typed or a menu is open', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedLead(desk.page, { crm, person, sequenceId: basicId });
  const sidebar = await openSidebar(await openPerson({ extension, crm }, person.id));
  const { keyboard } = sidebar.page();
  await expect(nextStep(sidebar)).toBeVisible();

  await noteBox(sidebar).pressSequentially('Ring 1 2 3 after 9');
  await sidebar.getByRole('tab', { name: t('sidebar.tab_details') }).click();
  await sidebar.getByLabel(t('sidebar.address'), { exact: true }).press('1');
  await sidebar.getByRole('button', { name: t('sidebar.later'), exact: true }).click();
  await expect(sidebar.locator(':popover-open')).toBeVisible();
  await keyboard.press('1');
  await keyboard.press('Escape');
  await expect(sidebar.locator(':popover-open')).toHaveCount(0);
  await sidebar.getByRole('tab', { name: t('sidebar.tab_timeline') }).click();
  await keyboard.press('Control+1');
  expect(await touchesOf(desk.page, lead.id)).toEqual([]);

  for (const key of ['3', '1']) {
    const name = (await sidebar.locator(`[aria-keyshortcuts="${key}"] span`).first().textContent()) ?? '';
    await sidebar.page().waitForTimeout(bounceMs);
    await keyboard.press(key);
    await expect(sidebar.getByRole('status').getByText(t('reason.logged_outcome', { outcome: name }))).toBeVisible();
  }
  const touches = await touchesOf(desk.page, lead.id);
  expect(touches).toHaveLength(2);
  expect(touches[0]?.note).toBe('Ring 1 2 3 after 9');
});

test('what is typed in the sidebar never reaches the page, nor the other way round', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedLead(desk.page, { crm, person, sequenceId: basicId });
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await expect(nextStep(sidebar)).toBeVisible();
  const url = tab.url();

  // Every one of these is a shortcut of the CRM.
  await noteBox(sidebar).pressSequentially('gp gc gd / j k d o');
  await sidebar.getByRole('tab', { name: t('sidebar.tab_details') }).click();
  await sidebar.getByLabel(t('sidebar.job_title'), { exact: true }).pressSequentially('/gp');
  await sidebar.getByRole('tab', { name: t('sidebar.tab_timeline') }).click();
  await tab.keyboard.press('Escape');
  expect(await tab.evaluate(() => window.__keys)).toEqual([]);
  expect(tab.url()).toBe(url);
  await expect(noteBox(sidebar)).toHaveValue('gp gc gd / j k d o');

  await tab.getByRole('searchbox', { name: 'Search everyone' }).click();
  await tab.keyboard.type('1');
  await tab.keyboard.press('Backspace');
  await tab.getByRole('heading', { level: 1 }).click();
  await tab.keyboard.type('123');
  await tab.evaluate(() => {
    for (const target of [window, document, document.body, ...document.documentElement.children]) {
      target.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, composed: true }));
    }
  });
  await expect.poll(() => tab.evaluate(() => window.__keys.length)).toBeGreaterThan(3);
  await expect(noteBox(sidebar)).toHaveValue('gp gc gd / j k d o');
  expect(await touchesOf(desk.page, lead.id)).toEqual([]);
});

test('the pill never takes the keyboard', async ({ extension, crm }) => {
  const tab = await openPerson({ extension, crm }, person.id);
  const pill = await pillOf(tab);
  const search = tab.getByRole('searchbox', { name: 'Search everyone' });
  await search.click();
  const { x, y, width, height } = pill.box!;
  await tab.mouse.move(x + width / 2, y + height / 2);
  await tab.mouse.down();
  await tab.keyboard.type('a');
  await tab.mouse.up();
  await sidebarOf(tab);
  await tab.keyboard.type('b');
  await expect(search).toHaveValue('ab');

  // Nor is any button of it a stop for Tab.
  const stops = await pierce(tab, ({ tag, attributes }) => tag === 'button' && attributes.tabindex !== '-1');
  expect(stops).toEqual([]);
});
