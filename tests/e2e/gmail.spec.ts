import { rm } from 'node:fs/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { newId } from '../../lib/messages/new-id.ts';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { basicId } from '../../lib/sequences/presets/ids.ts';
import { pillOf } from '../closed-shadow.ts';
import {
  ask,
  type LaunchOptions,
  launchExtension,
  type RunningExtension,
  sampleBuild,
  sidebarOf,
  tabIdOf,
} from '../extension.ts';
import { allowGmail, gmailOrigin, serveGmail } from '../sample-mail/allow-gmail.ts';
import {
  legacyIdAt,
  mailboxPage,
  messageOf,
  rep,
  type SampleMessage,
  type SampleThread,
} from '../sample-mail/mailbox.ts';
import { t } from '../translate.ts';

const inbox = `${gmailOrigin}/mail/u/0/#inbox`;
const ada = 'ada@beck.example';
const bo = 'bo@lind.example';

interface Fixtures {
  /** How the browser of this test is started. */
  readonly launch: LaunchOptions;
  readonly extension: RunningExtension;
  /** A page with the extension's rights. */
  readonly desk: Page;
}

/** The extension as a rep has it who allowed Gmail; its pages are served from here, and nothing reaches the net. */
const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],
  extension: async ({ launch }, use) => {
    const dir = await allowGmail(sampleBuild);
    const extension = await launchExtension({ ...launch, dir });
    await use(extension);
    await extension.close();
    await rm(dir, { recursive: true, force: true });
  },
  desk: async ({ extension }, use) => {
    const desk = await extension.openExtensionPage('manifest.json');
    await expect.poll(async () => (await ask(desk, 'findHealth', {})).lastCheckedAt).not.toBeNull();
    await use(desk);
  },
});

function serve({ context }: RunningExtension, ...mailbox: Parameters<typeof mailboxPage>): Promise<void> {
  return serveGmail(context, mailboxPage(...mailbox));
}

async function open({ context }: RunningExtension, word = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(word ? `${inbox}/${word}` : inbox);
  return page;
}

function go(page: Page, word: string): Promise<void> {
  return page.evaluate((hash) => void (location.hash = hash), word ? `inbox/${word}` : 'inbox');
}

/** Follows somebody as from a record of a CRM, with a run. */
async function follow(desk: Page, name: string, email: string): Promise<string> {
  const reading = {
    ref: { crm: 'espocrm', host: 'crm.test', tenant: '', objectType: 'Lead', recordId: email },
    url: `http://crm.test/#Lead/view/${encodeURIComponent(email)}`,
    objectKind: 'person',
    name: { value: name, source: 'named', confidence: 3 },
    emails: [{ value: email, source: 'named', confidence: 3 }],
    phones: [],
    company: null,
    jobTitle: null,
    address: null,
    stage: null,
    owner: null,
    doNotCall: null,
  } as const;
  const result = await ask(desk, 'followLead', {
    commandId: newId(Date.now()),
    reading,
    temperature: null,
    sequenceId: basicId,
  });
  if (result.kind !== 'done') throw new Error(`Not followed: ${result.because}`);
  return result.leadId;
}

async function promptOf(desk: Page, leadId: string): Promise<LeadPrompt> {
  const prompt = await ask(desk, 'findPrompt', { leadId });
  if (!prompt || prompt.kind !== 'followed') throw new Error('Nobody is followed');
  return prompt;
}

const stateOf = async (desk: Page, leadId: string): Promise<string | undefined> =>
  (await promptOf(desk, leadId)).enrollment?.state.kind;

const words = { ada: 'FMfcgzQXadaadaadaada', bo: 'FMfcgzQXbobobobobobo', both: 'FMfcgzQXbothbothboth' };

function from(email: string, name: string, text: string, at = Date.now()): SampleMessage {
  return { from: email, name, to: email === rep ? ada : rep, at, text };
}

function thread(word: string, messages: readonly SampleMessage[], isUnread = false): SampleThread {
  return { word, subject: `About ${word.slice(8, 12)}`, isUnread, messages };
}

const hourAgo = (): number => Date.now() - 3_600_000;
const wrote = (): SampleMessage => from(rep, 'Pat Rowe', 'Shall we meet?', hourAgo());

async function sidebarIn(page: Page): Promise<Awaited<ReturnType<typeof sidebarOf>>> {
  const pill = await pillOf(page);
  await pill.click();
  return sidebarOf(page);
}

test('a conversation shows whom it is with, writes nothing, and never shows the one before', async ({
  extension,
  desk,
}) => {
  const leadId = await follow(desk, 'Ada Beck', ada);
  await serve(extension, [
    thread(words.ada, [from(ada, 'Ada Beck', 'Hello', hourAgo())]),
    thread(words.bo, [from(bo, 'Bo Lind', 'Good day', hourAgo() + 1000)]),
  ]);
  const page = await open(extension, words.ada);
  const sidebar = await sidebarIn(page);
  await expect(sidebar.getByRole('heading', { level: 1, name: 'Ada Beck' })).toBeVisible();
  await expect(sidebar.getByText(t('sidebar.mail_last_in'))).toBeVisible();
  expect((await promptOf(desk, leadId)).records.map(({ crm }) => crm)).toEqual(['espocrm']);
  // Faster than the page draws: only where it ends up may be shown.
  for (const word of [words.bo, words.ada, words.bo, words.ada, words.bo]) await go(page, word);
  await expect(sidebar.getByText('Bo Lind').first()).toBeVisible();
  await expect(sidebar.getByText('Ada Beck')).toHaveCount(0);
  await expect(sidebar.getByRole('button', { name: t('sidebar.start') }).first()).toBeVisible();
  // The list shows nobody.
  await go(page, '');
  await expect(sidebar.getByText(t('sidebar.no_record_title'))).toBeVisible();
});

test('a reply in an open conversation ends the run once, in however many tabs', async ({ extension, desk }) => {
  const leadId = await follow(desk, 'Ada Beck', ada);
  await serve(extension, [thread(words.ada, [wrote(), from(ada, 'Ada Beck', 'Yes, on Tuesday.')])]);
  const [one] = await Promise.all([open(extension, words.ada), open(extension, words.ada)]);
  await expect.poll(() => stateOf(desk, leadId)).toBe('finished');
  const lines = async (): Promise<number> =>
    (await promptOf(desk, leadId)).history.filter(({ activity }) => activity.kind === 'mail').length;
  expect(await lines()).toBe(1);
  const sidebar = await sidebarIn(one);
  await expect(sidebar.getByText(t('sidebar.did_mail_in', { subject: 'About adaa' }))).toBeVisible();
  await one.reload();
  await sidebarOf(one);
  await expect.poll(lines).toBe(1);
});

test('a line of the list is marked, and an unread one of theirs is a reply', async ({ extension, desk }) => {
  const leadId = await follow(desk, 'Ada Beck', ada);
  await serve(extension, [
    thread(words.ada, [wrote(), from(ada, 'Ada Beck', 'Yes, on Tuesday.')], true),
    thread(words.bo, [from(bo, 'Bo Lind', 'Good day')], true),
  ]);
  const page = await open(extension);
  await expect.poll(() => stateOf(desk, leadId)).toBe('finished');
  await expect.poll(() => page.locator('tr.zA').first().locator('.yW span:not([email])').count()).toBe(1);
  await expect(page.locator('tr.zA').last().locator('.yW span:not([email])')).toHaveCount(0);
});

test('an absence waits for the day they name', async ({ extension, desk }) => {
  const leadId = await follow(desk, 'Ada Beck', ada);
  const text = 'I am currently out of the office with no access to my email. I will reply when I return.';
  const away = { ...thread(words.ada, [from(ada, 'Ada Beck', text)]), subject: 'Automatic reply: Shall we meet?' };
  await serve(extension, [away]);
  await open(extension, words.ada);
  await expect.poll(() => stateOf(desk, leadId)).toBe('out-of-office');
});

test('a wish for no more mail is asked about, and one press settles it', async ({ extension, desk }) => {
  const leadId = await follow(desk, 'Ada Beck', ada);
  await serve(extension, [thread(words.ada, [wrote(), from(ada, 'Ada Beck', 'Please remove me from your list.')])]);
  const page = await open(extension, words.ada);
  const sidebar = await sidebarIn(page);
  const yes = sidebar.getByRole('button', { name: t('sidebar.opt_out_yes', { email: ada }) });
  await expect(yes).toBeVisible();
  expect((await promptOf(desk, leadId)).suppressions).toEqual([]);
  await page.waitForTimeout(700);
  await yes.click();
  await expect(yes).toHaveCount(0);
  expect((await promptOf(desk, leadId)).suppressions).toHaveLength(1);
});

test('of two people the rep says whom it is about, for that tab', async ({ extension, desk }) => {
  await follow(desk, 'Ada Beck', ada);
  await serve(extension, [
    thread(words.both, [from(ada, 'Ada Beck', 'Hello', hourAgo()), from(bo, 'Bo Lind', 'Hello too', hourAgo() + 1000)]),
  ]);
  const page = await open(extension, words.both);
  const sidebar = await sidebarIn(page);
  await expect(sidebar.getByRole('heading', { name: t('sidebar.with_whom') })).toBeVisible();
  await sidebar.getByRole('button', { name: `Ada Beck · ${ada}` }).click();
  await expect(sidebar.getByRole('heading', { level: 1, name: 'Ada Beck' })).toBeVisible();
});

test('beside its list one conversation after the other is shown, at one address', async ({ extension, desk }) => {
  await follow(desk, 'Ada Beck', ada);
  const threads = [
    thread(words.ada, [from(ada, 'Ada Beck', 'Hello', hourAgo())]),
    thread(words.bo, [from(bo, 'Bo Lind', 'Good day', hourAgo() + 1000)]),
  ];
  await serve(extension, threads, 'pane');
  const page = await open(extension);
  await page.locator('tr.zA').first().click();
  const sidebar = await sidebarIn(page);
  await expect(sidebar.getByRole('heading', { level: 1, name: 'Ada Beck' })).toBeVisible();
  await page.locator('tr.zA').last().click();
  await expect(sidebar.getByText('Bo Lind').first()).toBeVisible();
  await expect(sidebar.getByText('Ada Beck')).toHaveCount(0);
  expect(page.url()).toBe(inbox);
});

test('a message that was handed on is logged once Gmail shows it as sent, and undo takes that back', async ({
  extension,
  desk,
}) => {
  const leadId = await follow(desk, 'Ada Beck', ada);
  await serve(extension, [thread(words.ada, [from(ada, 'Ada Beck', 'Hello', hourAgo())])]);
  const page = await open(extension, words.ada);
  const sidebar = await sidebarIn(page);
  await expect(sidebar.getByText(t('sidebar.mail_last_in'))).toBeVisible();
  const { touch } = await promptOf(desk, leadId);
  const message = { subject: 'A roof', body: 'Hi Ada, the roof can be done in May. Shall we meet on Tuesday?' };
  await ask(desk, 'handMessage', {
    leadId,
    touchId: touch!.id,
    to: ada,
    message,
    tabId: await tabIdOf(desk, page.url()),
  });
  const sent = { ...from(rep, 'Pat Rowe', message.body.replace('Hi', 'Dear')), to: ada };
  const html = messageOf(sent);
  // Gmail draws it first, and gives it its id once it has synced.
  await page.evaluate(
    ([markup, id]) => {
      const list = document.querySelector('#threads [role="list"]')!;
      list.insertAdjacentHTML('beforeend', markup!);
      const last = list.lastElementChild!.querySelector('[data-message-id]')!;
      last.removeAttribute('data-legacy-message-id');
      setTimeout(() => last.setAttribute('data-legacy-message-id', id!), 300);
    },
    [html, legacyIdAt(sent.at)],
  );
  await expect(sidebar.getByText(t('sidebar.sent_logged'))).toBeVisible();
  const line = async () => (await promptOf(desk, leadId)).history.find(({ activity }) => activity.kind === 'touch');
  expect(await line()).toMatchObject({
    activity: { outcome: 'sent', contact: ada, at: sent.at, message: { body: sent.text } },
    threadUrl: expect.stringMatching(/#all\/[0-9a-f]+$/),
  });
  await page.waitForTimeout(700);
  await sidebar
    .getByRole('button', { name: t('kit.undo') })
    .first()
    .click();
  await expect.poll(async () => (await promptOf(desk, leadId)).touch?.id).toBe(touch!.id);
  expect((await line())?.isUndone).toBe(true);
});

test('a mail that came back, in a conversation of its own in a delegated mailbox, is the lead’s it was meant for', async ({
  extension,
  desk,
}) => {
  const [leadId, other] = [await follow(desk, 'Ada Beck', ada), await follow(desk, 'Bo Lind', bo)];
  const text = `Address not found. Your message wasn't delivered to ${ada} because the address couldn't be found. 550 5.1.1 The email account that you tried to reach does not exist. Write to ${bo} for help.`;
  const daemon = from('mailer-daemon@googlemail.com', 'Mail Delivery Subsystem', text);
  await serve(extension, [{ ...thread(words.ada, [daemon]), subject: 'Delivery Status Notification (Failure)' }]);
  const page = await extension.context.newPage();
  await page.goto(`${gmailOrigin}/mail/u/0/d/AEoRXboss/#inbox/${words.ada}`);
  const healthOf = async (id: string): Promise<unknown> => (await promptOf(desk, id)).lead.emails[0]?.health;
  await expect.poll(() => healthOf(leadId)).toBe('bad');
  expect(await healthOf(other)).not.toBe('bad');
});

test('keys typed in the sidebar are no shortcuts of Gmail, and Gmail’s are none of ours', async ({
  extension,
  desk,
}) => {
  const leadId = await follow(desk, 'Ada Beck', ada);
  await serve(extension, [thread(words.ada, [from(ada, 'Ada Beck', 'Hello', hourAgo())])]);
  const page = await open(extension, words.ada);
  const sidebar = await sidebarIn(page);
  const note = sidebar.getByRole('textbox', { name: t('sidebar.note') });
  await note.click();
  await page.keyboard.type('create 1 reply');
  await expect(note).toHaveValue('create 1 reply');
  expect(await page.evaluate(() => (window as unknown as { shortcuts: string[] }).shortcuts)).toEqual([]);
  await page.locator('.ha').click();
  await page.keyboard.type('r1');
  expect(await page.evaluate(() => (window as unknown as { shortcuts: string[] }).shortcuts)).toEqual(['r', '1']);
  expect((await promptOf(desk, leadId)).history.some(({ activity }) => activity.kind === 'touch')).toBe(false);
  // In the sidebar itself, where nobody types, the key logs the reply.
  await sidebar.getByRole('heading', { level: 1 }).click();
  await page.waitForTimeout(700);
  await page.keyboard.press('r');
  await expect.poll(() => stateOf(desk, leadId)).toBe('finished');
  expect(await page.evaluate(() => (window as unknown as { shortcuts: string[] }).shortcuts)).toEqual(['r', '1']);
});

test('the pill keeps off Google’s own panel, and the list of 200 that never rests is marked', async ({
  extension,
  desk,
}) => {
  await follow(desk, 'Ada Beck', ada);
  const many = Array.from({ length: 200 }, (_, index) =>
    thread(`FMfcgzQXmanymany${String(index).padStart(4, '0')}`, [
      from(index % 10 === 0 ? ada : `p${index}@many.example`, `Person ${index}`, 'Hello', hourAgo() + index * 1000),
    ]),
  );
  await serve(extension, many, 'busy');
  const page = await open(extension);
  await expect.poll(() => page.locator('.yW span:not([email])').count()).toBeGreaterThan(0);
  await go(page, many[0]!.word);
  const { box } = await pillOf(page);
  const { width } = page.viewportSize()!;
  expect(box!.x + box!.width).toBeLessThanOrEqual(width - 56);
});
