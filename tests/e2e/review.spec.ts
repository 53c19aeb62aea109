import type { Frame, Page } from '@playwright/test';
import { newId } from '../../lib/messages/new-id.ts';
import { ask } from '../extension.ts';
import { t } from '../translate.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { nextStep, outcomeButton, press, toastOf, usual } from './rep.ts';
import { openSettledDesk, seedLead, touchesOf } from './seed.ts';

test.use({ launch: atMidday });

const person = usual[4]!;
const ways = ['sidebar.open_gmail', 'sidebar.open_mail_app', 'kit.copy'] as const;

/** A lead whose one step is an email with a price in it. */
async function seedPrice(page: Page, crm: Parameters<typeof seedLead>[1]['crm']) {
  const [card] = await ask(page, 'findSequences', {});
  const base = (await ask(page, 'findSequence', { sequenceId: card!.id, version: null }))!;
  const [first] = base.steps;
  if (first?.kind !== 'touch') throw new Error('The sequence does not begin with a touch');
  const text = { subject: 'Your roof', body: 'Hi,\n\nwe can do it for $48,000. Shall we talk on Tuesday?' };
  const plain = { fallbacks: [], notAfter: [], repeat: null, verbs: {}, late: { kind: 'wait' } } as const;
  const step = { ...first, ...plain, channel: 'email', title: 'Name the price', text } as const;
  const own = { id: 'own-price', version: 1, name: 'One price', origin: 'own', stops: {} } as const;
  const sequence = { ...base, ...own, steps: [step] };
  await ask(page, 'saveSequence', { commandId: newId(Date.now()), sequence, move: 'none' });
  return seedLead(page, { crm, person, sequenceId: sequence.id });
}

const panelOf = (sidebar: Frame) => sidebar.getByRole('region', { name: t('channel.email'), exact: true });

const wayOf = (sidebar: Frame, way: (typeof ways)[number]) =>
  panelOf(sidebar)
    .getByRole('button')
    .filter({ hasText: t(way) });

/** Nothing of it can be opened: each way is a button that says why not. */
async function expectBlocked(sidebar: Frame): Promise<void> {
  await expect(panelOf(sidebar).getByText(t('review.title'))).toBeVisible();
  for (const way of ways) {
    const found = wayOf(sidebar, way);
    await expect(found).toHaveAttribute('aria-disabled', 'true');
    await expect(found).toHaveAttribute('title', t('review.first'));
  }
  await expect(panelOf(sidebar).getByRole('link')).toHaveCount(0);
}

test('a price is looked at before the mail is used: by mouse, by key and by the worker', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedPrice(desk.page, crm);
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  const panel = panelOf(sidebar);
  await nextStep(sidebar)
    .getByRole('button', { name: t('sidebar.do_email') })
    .click();
  await expectBlocked(sidebar);
  await panel.getByRole('button', { name: t('review.approve') }).scrollIntoViewIfNeeded();
  await tab.screenshot({ path: 'screenshots/review.png' });

  const pages = extension.context.pages().length;
  for (const way of ways) {
    const found = wayOf(sidebar, way);
    await found.click({ force: true });
    await found.dblclick({ force: true });
    await found.press('Enter');
    await found.press(' ');
  }
  await expect(sidebar.getByText(t('sidebar.did_you_send'))).toHaveCount(0);
  expect(extension.context.pages()).toHaveLength(pages);

  const body = panel.getByLabel(t('sidebar.message_body'));
  await body.fill('Hi, it is $48,000 now.');
  await expect(panel.getByText(t('sidebar.note_saved'))).toBeVisible();
  const message = { subject: '', body: 'It is $48,000.' };
  const log = {
    leadId: lead.id,
    touchId: null,
    channel: 'email',
    outcome: 'sent',
    contact: '',
    note: '',
    nextAt: null,
  } as const;
  const refused = await ask(desk.page, 'logOutcome', { commandId: newId(Date.now()), ...log, message });
  expect(refused).toMatchObject({ kind: 'refused', because: 'not-reviewed' });
  await press(outcomeButton(sidebar, 'sent'));
  await expect(sidebar.getByText(t('sidebar.refused.not_reviewed'))).toBeVisible();
  expect(await touchesOf(desk.page, lead.id)).toEqual([]);

  await panel.getByRole('button', { name: '$48,000' }).click();
  await expect(body).toBeFocused();
  await panel.getByLabel(t('review.by')).fill('Dana');
  await panel.getByLabel(t('review.because')).fill('as in the plan');
  await press(panel.getByRole('button', { name: t('review.approve') }));
  await expect(panel.getByText('Reviewed by Dana: money “as in the plan”')).toBeVisible();
  await expect(panel.getByRole('link', { name: t('sidebar.open_gmail') })).toBeFocused();
  await tab.screenshot({ path: 'screenshots/review-approved.png' });

  await body.press('ControlOrMeta+End');
  await body.press('!');
  await expectBlocked(sidebar);
  await body.press('Backspace');
  await wayOf(sidebar, 'kit.copy').click();
  await expect(sidebar.getByText(t('sidebar.did_you_send'))).toBeVisible();
  await press(nextStep(sidebar).getByRole('button', { name: t('outcome.sent') }));
  await expect(toastOf(sidebar, 'sent')).toBeVisible();
  const [sent] = await touchesOf(desk.page, lead.id);
  expect(sent).toMatchObject({ review: { rules: ['price'], approvedBy: 'Dana', because: 'as in the plan' } });
  await expect(sidebar.getByText('Reviewed by Dana: money').last()).toBeVisible();
});
