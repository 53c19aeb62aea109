import type { Frame, Page } from '@playwright/test';
import { connectionId } from '../../lib/outbox/connection.ts';
import { type PiercedElement, pierce } from '../closed-shadow.ts';
import { ask } from '../extension.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import { t } from '../translate.ts';
import { expect } from './fixture.ts';
import { outcomeButton, press } from './rep.ts';

/** Writing into the sample CRM by hand: it has no API, the rep fills in its own form. */

/** Connects the sample CRM as one whose form the rep fills in. */
export async function connectByHand(screen: Page, crm: SampleCrm): Promise<void> {
  const id = connectionId({ crm: 'generic', host: new URL(crm.url).host, tenant: '' });
  const result = await ask(screen, 'connect', { connectionId: id, way: 'form', fields: {} });
  expect(result.kind).toBe('connected');
}

/** Logs how it went, and waits until its receipt says that the rep is needed. */
export async function logByHand(sidebar: Frame, outcome: string): Promise<void> {
  await press(outcomeButton(sidebar, outcome));
  await expect(toast(sidebar)).toContainText(t('receipt.state_needs_rep'));
}

/** What was just logged, with its marks. */
export function toast(sidebar: Frame) {
  return sidebar.getByRole('status').filter({ hasText: t('receipt.confirmed') });
}

/** The marks of the timeline, by what they say of the sample CRM. */
export function receiptSign(sidebar: Frame, crm: SampleCrm, state: string) {
  const says = t('receipt.of_site', { crm: new URL(crm.url).host, state: t(`receipt.${state}`) });
  return sidebar.getByRole('button', { name: says });
}

/** A button of the panel beside the CRM's form, once it is drawn. */
export async function panelButton(page: Page, words: string): Promise<PiercedElement> {
  await expect.poll(() => isPanelSeen(page)).toBe(true);
  const [found] = await pierce(page, ({ tag, text }) => tag === 'button' && text === words);
  if (!found?.box) throw new Error(`No button "${words}" in the panel`);
  return found;
}

/** Is the panel beside the CRM's form on the page, to be seen? */
export async function isPanelSeen(page: Page): Promise<boolean> {
  const [panel] = await pierce(page, ({ attributes }) => attributes['aria-label'] === t('fill.title'));
  return (panel?.box?.width ?? 0) > 0;
}
