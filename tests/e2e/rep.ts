import type { Frame, Locator, Page } from '@playwright/test';
import { samePressMs } from '../../components/sidebar/orders.ts';
import { phonePoint } from '../../lib/leads/contact-point.ts';
import { zoneOf } from '../../lib/leads/zone-of.ts';
import { permissionFor } from '../../lib/rules/calling-hours.ts';
import { basicId } from '../../lib/sequences/presets/ids.ts';
import { presets } from '../../lib/sequences/presets/presets.ts';
import { people } from '../sample-crm/people.ts';
import type { Person } from '../sample-crm/person.ts';
import { unusualPeople } from '../sample-crm/unusual-people.ts';
import { t } from '../translate.ts';
import { expect } from './fixture.ts';

/** What a rep does and sees in the sidebar, found by roles and by the words of the locale file. */

/** The sequence that the tests start. */
export const sequence = presets.find(({ id }) => id === basicId)!;

/** People of the sample who can be called and written to; none is hard to read. */
export const usual: readonly Person[] = people
  .slice(unusualPeople.length)
  .filter(({ phones, emails, doNotCall }) => phones.length > 0 && emails.length > 0 && !doNotCall);

/** Someone who can only be written to: no law, weekday or holiday anywhere keeps a touch from them. */
export const writable: Person = people.find(({ phones, address }) => phones.length === 0 && address === '')!;

/** Someone who may not be called now, by the laws and the clocks where they are; it is night somewhere. */
export function sleeper(now: number): Person {
  const rep = { repZone: 'Etc/UTC', country: 'US' };
  const found = usual.find(({ phones, address }) => {
    const reached = { zone: null, phones: phones.map(({ text }) => phonePoint(text, rep.country)), address };
    const asked = { channel: 'call', touchesAt: [], smsConsent: 'unknown', doNotContact: false } as const;
    return !permissionFor({ ...asked, where: zoneOf(reached, rep) }, now).allowed;
  });
  if (!found) throw new Error(`Everybody may be called at ${now}`);
  return found;
}

export function nextStep(sidebar: Frame) {
  return sidebar.getByRole('region', { name: t('sidebar.next_step') });
}

export async function start(sidebar: Frame): Promise<void> {
  await sidebar.locator('label', { hasText: sequence.name }).click();
  await expect(sidebar.getByRole('radio', { name: sequence.name })).toBeChecked();
  await sidebar.getByRole('button', { name: startsWith(t('sidebar.start')) }).click();
  await expect(nextStep(sidebar).getByRole('heading', { name: sequence.steps[0]!.title })).toBeVisible();
}

export function outcomeButton(sidebar: Frame, outcome: string) {
  return sidebar.getByRole('button', { name: startsWith(t(`outcome.${outcome}`)) });
}

/** What was just logged, and the button that takes it back. */
export function toastOf(sidebar: Frame, outcome: string) {
  const said = t('reason.logged_outcome', { outcome: t(`outcome.${outcome}`) });
  return sidebar.getByRole('status').filter({ hasText: said });
}

/** Presses a button that gives an order, not so soon after the last one that it would count as the same press. */
export async function press(button: Locator): Promise<void> {
  await button.page().waitForTimeout(samePressMs);
  await button.click();
}

/** Logs how it went and waits until that is said to be stored. */
export async function log(sidebar: Frame, outcome: string): Promise<void> {
  await press(outcomeButton(sidebar, outcome));
  await expect(toastOf(sidebar, outcome)).toContainText(t('sidebar.receipt_saved'));
}

export async function closeSidebar(sidebar: Frame): Promise<void> {
  await sidebar.getByRole('button', { name: t('sidebar.close') }).click();
}

export function noteBox(sidebar: Frame) {
  return sidebar.getByRole('textbox', { name: t('sidebar.note') });
}

/** How many elements of ours are on a page: whatever is in its root beside head and body. */
export function hostsOn(page: Page): Promise<number> {
  return page.evaluate(
    () => [...document.documentElement.children].filter(({ tagName }) => !/^(HEAD|BODY)$/.test(tagName)).length,
  );
}

/** The pill while a message is due: "Email · due now". */
export const emailIsDueNow = new RegExp(
  `^${t('pill.touch', { channel: t('channel.email'), due: t('pill.due_now') })}$`,
);
/** "Email · due Tue 12:31". */
export const emailIsPlanned = startsWith(
  t('pill.touch', { channel: t('channel.email'), due: t('pill.due_when', { when: '' }) }),
);

function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
