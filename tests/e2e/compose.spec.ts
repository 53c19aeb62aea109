import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { newId } from '../../lib/messages/new-id.ts';
import type { Sequence } from '../../lib/sequences/sequence.ts';
import { ask, launchExtension, sampleBuild, sidebarOf } from '../extension.ts';
import { t } from '../translate.ts';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { nextStep, press, toastOf, usual } from './rep.ts';
import { openSettledDesk, seedLead, touchesOf } from './seed.ts';

test.use({ launch: atMidday });

const person = usual[3]!;
const [email = { text: '' }] = person.emails.map((text) => ({ text }));

const howDidItGo = t('sidebar.called_back', { contact: '', time: '', duration: '' }).split('. ')[1]!;

/** A sequence of one step, with its words. */
function oneStep(channel: 'email' | 'sms' | 'whatsapp' | 'call', base: Sequence): Sequence {
  const [first] = base.steps;
  if (first?.kind !== 'touch') throw new Error('The sequence does not begin with a touch');
  const text = {
    subject: 'A roof for {{ lead.first_name }}',
    body: 'Hi {{ lead.first_name }},\n\nstill {{ rep.offer }}?',
  };
  const plain = { fallbacks: [], notAfter: [], repeat: null, verbs: {}, late: { kind: 'wait' } } as const;
  const step = { ...first, ...plain, channel, title: 'Write or call', text };
  return { ...base, id: `own-${channel}`, version: 1, name: `One ${channel}`, origin: 'own', stops: {}, steps: [step] };
}

async function seedStep(
  page: Page,
  crm: Parameters<typeof seedLead>[1]['crm'],
  channel: Parameters<typeof oneStep>[0],
) {
  const [card] = await ask(page, 'findSequences', {});
  const base = await ask(page, 'findSequence', { sequenceId: card!.id, version: null });
  const sequence = oneStep(channel, base!);
  const saved = await ask(page, 'saveSequence', { commandId: newId(Date.now()), sequence, move: 'none' });
  expect(saved.kind, JSON.stringify(saved)).toBe('done');
  return seedLead(page, { crm, person, sequenceId: sequence.id });
}

function panel(sidebar: Frame, channel: string) {
  return sidebar.getByRole('region', { name: t(`channel.${channel}`), exact: true });
}

/** The address of a link, without opening what it leads to. */
async function addressOf(sidebar: Frame, name: string): Promise<URL> {
  return new URL((await sidebar.getByRole('link', { name }).getAttribute('href'))!);
}

test('an email is written on the card, kept through a reload, handed on and logged with what it said', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedStep(desk.page, crm, 'email');
  const tab = await openPerson({ extension, crm }, person.id);
  let sidebar = await openSidebar(tab);
  const write = t('sidebar.do_email');
  await nextStep(sidebar).getByRole('button', { name: write }).click();

  const body = panel(sidebar, 'email').getByLabel(t('sidebar.message_body'));
  await expect(body).toHaveValue(/^Hi .+\{\{ rep\.offer \}\}\?$/s);
  const inGmail = sidebar.getByRole('button', { name: t('sidebar.open_gmail') });
  await expect(inGmail).toHaveAttribute('aria-disabled', 'true');
  await panel(sidebar, 'email').getByRole('button', { name: '{{ rep.offer }}' }).click();
  await tab.keyboard.type('at the same place');
  await expect(body).toHaveValue(/still at the same place\?$/);
  const text = await body.inputValue();
  await tab.screenshot({ path: 'screenshots/compose-email.png' });
  await expect(panel(sidebar, 'email').getByText(t('sidebar.note_saved'))).toBeVisible();

  const hints = panel(sidebar, 'email').getByRole('list', { name: t('sidebar.lint') });
  await body.fill('Hi,\n\nhere is the plan. Act now.');
  await expect(hints.getByRole('listitem')).not.toHaveCount(0);
  await hints.getByText(t('lint.pressure.what', { found: 'Act now' })).click();
  await expect(hints.getByText(t('lint.pressure.why'))).toBeVisible();
  await tab.screenshot({ path: 'screenshots/compose-hints.png' });
  await hints.getByRole('button', { name: t('lint_fix.remove', { text: 'Act now.' }) }).click();
  await expect(body).toHaveValue('Hi,\n\nhere is the plan.');
  await tab.keyboard.press('ControlOrMeta+z');
  await expect(body).toHaveValue('Hi,\n\nhere is the plan. Act now.');
  await body.fill(text);
  await expect(panel(sidebar, 'email').getByText(t('sidebar.note_saved'))).toBeVisible();

  await tab.reload();
  // It was open, and is again.
  sidebar = await sidebarOf(tab);
  await nextStep(sidebar).getByRole('button', { name: write }).click();
  const gmail = await addressOf(sidebar, t('sidebar.open_gmail'));
  expect(`${gmail.origin}${gmail.pathname}`).toBe('https://mail.google.com/mail/');
  expect(gmail.searchParams.get('to')).toBe(email.text);
  expect(gmail.searchParams.get('body')).toMatch(/^Hi .+\n\nstill at the same place\?$/);
  const app = await addressOf(sidebar, t('sidebar.open_mail_app'));
  expect(app.protocol + app.pathname).toBe(`mailto:${encodeURIComponent(email.text).replace('%40', '@')}`);
  expect(app.href).toContain('%0D%0A%0D%0Astill%20at%20the%20same%20place');

  await panel(sidebar, 'email')
    .getByRole('button')
    .filter({ hasText: t('kit.copy') })
    .click();
  await expect(sidebar.getByText(t('sidebar.did_you_send'))).toBeVisible();
  await tab.screenshot({ path: 'screenshots/compose-sent.png' });
  await press(nextStep(sidebar).getByRole('button', { name: t('outcome.sent') }));
  await expect(toastOf(sidebar, 'sent')).toBeVisible();
  const [sent] = await touchesOf(desk.page, lead.id);
  expect(sent).toMatchObject({ channel: 'email', outcome: 'sent', contact: email.text });
  expect(sent?.message?.body).toContain('still at the same place?');
  expect(sent?.note).toBe(sent?.message?.subject);
});

test('a call that was dialled is asked about, and Escape says that there was none', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  await seedStep(desk.page, crm, 'call');
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  const dial = nextStep(sidebar).getByRole('link', { name: new RegExp(`^${t('sidebar.do_call', { contact: '' })}`) });
  await expect(dial).toHaveAttribute('href', /^tel:/);
  await dial.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await dial.click();
  const contact = '555-0100';
  const asked = sidebar.getByText(t('sidebar.called', { contact, time: '' }));
  await expect(asked).toBeVisible();
  await sidebar.evaluate(() => ['blur', 'focus'].forEach((type) => window.dispatchEvent(new Event(type))));
  await expect(asked).toContainText(howDidItGo);
  await tab.screenshot({ path: 'screenshots/compose-call.png' });
  await tab.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
});

test('a call by the page’s own button is asked about, after a reload too, and logged with its number', async ({
  extension,
  crm,
}) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedStep(desk.page, crm, 'email');
  const contact = person.phones[0]!.text;
  const changed = { commandId: newId(Date.now()), leadId: lead.id, changes: { phones: [contact] } } as const;
  expect((await ask(desk.page, 'changeLead', changed)).kind).toBe('done');
  const tab = await openPerson({ extension, crm }, person.id);
  await openSidebar(tab);
  const dialler = tab.locator(`a[href^="tel:"]`, { hasText: contact }).first();
  await dialler.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await dialler.click();
  const asked = (frame: Frame) => frame.getByText(t('sidebar.called', { contact, time: '' }));
  await expect(asked(await sidebarOf(tab))).toContainText(howDidItGo);
  await tab.reload();
  const sidebar = await sidebarOf(tab);
  await expect(asked(sidebar)).toBeVisible();
  await tab.screenshot({ path: 'screenshots/compose-dialled.png' });
  await press(sidebar.getByRole('button', { name: t('outcome.voicemail') }));
  await expect(toastOf(sidebar, 'voicemail')).toBeVisible();
  await expect(asked(sidebar)).toHaveCount(0);
  const [called] = await touchesOf(desk.page, lead.id);
  expect(called).toMatchObject({ channel: 'call', outcome: 'voicemail', contact });
});

test('a text counts its characters and opens with the words, until they refuse texts', async ({ extension, crm }) => {
  const desk = await openSettledDesk(extension);
  const { lead } = await seedStep(desk.page, crm, 'sms');
  const given = { commandId: newId(Date.now()), leadId: lead.id, changes: { smsConsent: 'given' } } as const;
  expect((await ask(desk.page, 'changeLead', given)).kind).toBe('done');
  const again = { commandId: newId(Date.now()), leadId: lead.id, sequenceId: 'own-sms' };
  expect((await ask(desk.page, 'startSequence', again)).kind).toBe('done');
  const tab = await openPerson({ extension, crm }, person.id);
  const sidebar = await openSidebar(tab);
  await nextStep(sidebar)
    .getByRole('button', { name: t('sidebar.do_sms') })
    .click();
  const body = panel(sidebar, 'sms').getByLabel(t('sidebar.message_body'));
  await expect(body).toHaveValue(new RegExp(`${t('sidebar.opt_out_line')}$`));
  await body.fill('Running late & sorry');
  await expect(panel(sidebar, 'sms').getByText(t('sidebar.text_length', { units: 20, left: 140 }))).toBeVisible();
  await tab.screenshot({ path: 'screenshots/compose-sms.png' });
  const text = await addressOf(sidebar, t('sidebar.open_messages'));
  expect(text.href).toMatch(/^sms:\d+\?body=Running%20late%20%26%20sorry$/);

  const refused = { commandId: newId(Date.now()), leadId: lead.id, changes: { smsConsent: 'refused' } } as const;
  expect((await ask(desk.page, 'changeLead', refused)).kind).toBe('done');
  await expect(sidebar.getByRole('link', { name: t('sidebar.open_messages') })).toHaveCount(0);
});

const gmail = 'https://mail.google.com';
const reply = `<div class="amn"><span class="ams bkH" role="link" tabindex="0">Reply</span></div>
  <script>
    document.querySelector('[role=main]').append(document.querySelector('.amn'));
    document.querySelector('.bkH').onclick = () => {
      const editor = document.createElement('div');
      editor.contentEditable = 'true';
      editor.setAttribute('g_editable', 'true');
      editor.setAttribute('role', 'textbox');
      editor.setAttribute('aria-label', 'Message Body');
      editor.innerHTML = '<br><div class="gmail_signature" data-smartmail="gmail_signature">Pat</div>';
      setTimeout(() => document.querySelector('[role=main]').append(editor), 300);
    };
  </script>`;

/** Gmail, as it was saved, with a conversation with this address. */
async function serveGmail(context: BrowserContext, address: string): Promise<void> {
  const saved = await readFile(join(import.meta.dirname, '../fixtures/pages/gmail-conversation.html'), 'utf8');
  const body = saved.replaceAll('ines@prado.example', address).replace('</body>', `${reply}</body>`);
  await context.route(`${gmail}/**`, (route) => route.fulfill({ contentType: 'text/html', body }));
}

/** The extension with leave to read Gmail: no prompt can be answered there. */
async function allowedGmail(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'with-gmail-'));
  await cp(sampleBuild, dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { host_permissions: string[] };
  await writeFile(
    path,
    JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, `${gmail}/*`] }),
  );
  return dir;
}

test('an email goes into the reply of the conversation that is open in Gmail, above the signature, unsent', async ({
  crm,
}) => {
  const dir = await allowedGmail();
  const extension = await launchExtension({ ...atMidday, dir });
  try {
    await serveGmail(extension.context, email.text);
    const desk = await openSettledDesk(extension);
    await seedStep(desk.page, crm, 'email');
    const mail = await extension.context.newPage();
    await mail.goto(`${gmail}/mail/u/1/#inbox/FMfcgzQbdrLXmPHqwTxkWJzCVsnSdBfG`);
    const tab = await openPerson({ extension, crm }, person.id);
    const sidebar = await openSidebar(tab);
    await nextStep(sidebar)
      .getByRole('button', { name: t('sidebar.do_email') })
      .click();
    await panel(sidebar, 'email').getByLabel(t('sidebar.message_body')).fill('Hello,\n\nsee you there.');
    expect((await addressOf(sidebar, t('sidebar.open_gmail'))).pathname).toBe('/mail/u/1/');
    await sidebar.getByRole('button', { name: t('sidebar.put_reply') }).click();

    const editor = mail.getByRole('textbox', { name: 'Message Body' });
    await expect(editor).toHaveText(/^Hello,\s*see you there\.\s*Pat$/);
    await expect(sidebar.getByText(t('sidebar.put_put'))).toBeVisible();
    await expect(sidebar.getByText(t('sidebar.did_you_send'))).toBeVisible();
    await sidebar.getByRole('button', { name: t('sidebar.put_reply') }).click();
    await expect(sidebar.getByText(t('sidebar.put_has_text'))).toBeVisible();
    await expect(editor).toHaveText(/^Hello,\s*see you there\.\s*Pat$/);
  } finally {
    await extension.close();
    await rm(dir, { recursive: true, force: true });
  }
});
