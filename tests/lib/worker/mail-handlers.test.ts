import { beforeEach, describe, expect, it, vi } from 'vitest';
import { personRef, readerWanted, settlingAt } from '../../../lib/gmail/page-view.ts';
import type { SeenMail } from '../../../lib/gmail/seen-mail.ts';
import { readInput } from '../../../lib/messages/inputs.ts';
import type { Caller } from '../../../lib/messages/server.ts';
import type { PageView } from '../../../lib/records/page-reading.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import { findView } from '../../../lib/tabs/tab-views.ts';
import { mailHandlers } from '../../../lib/worker/mail-handlers.ts';
import { pageHandlers } from '../../../lib/worker/page-handlers.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { field, reading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed, hour, minute, monday, promptOf } from '../../world.ts';

const gmail: Caller = { tabId: 7, frameId: 0, origin: 'https://mail.google.com' };
const elsewhere: Caller = { tabId: 8, frameId: 0, origin: 'https://crm.example' };
const address = 'ada@hughes.example';
let fake: FakeWorker;

beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push('https://mail.google.com/*', 'https://crm.example/*');
  fake.setNow(monday + hour);
});

function person(email = address): PageView {
  const page = reading({ ref: personRef('mail.google.com', email), emails: [field(email)], name: null });
  return { kind: 'record', reading: page };
}

function follow(): ReturnType<typeof followed> {
  return followed(worldOf(fake.worker), { page: reading({ emails: [field(address)] }) });
}

/** How often a tab was asked for its messages. */
function asked(): readonly unknown[] {
  return fake.toTabs.filter(({ message }) => (message as { news: string }).news === 'tell-mail');
}

const mail: SeenMail = {
  id: '19b8d0000000001a',
  threadId: '19b8d0000000000a',
  from: address,
  subject: '',
  title: 'A roof',
  text: 'Yes, on Tuesday.',
  isWhole: true,
  receivedAt: monday + hour - minute,
};

describe('a page of Gmail', () => {
  it('is asked for its messages only where somebody followed writes', async () => {
    await follow();
    const { showView } = pageHandlers(fake.worker);
    await showView({ view: person('bo@lind.example') }, gmail);
    expect(asked()).toEqual([]);
    await showView({ view: person() }, gmail);
    await vi.waitFor(() => expect(fake.toTabs).toContainEqual({ tabId: 7, message: { news: 'tell-mail' } }));
  });

  it('shows nobody of a domain that is never logged, and nothing of them is kept', async () => {
    await follow();
    await fake.worker.db.settings.put({ key: 'rules', value: { ...usualRules, neverLogDomains: ['hughes.example'] } });
    expect(await pageHandlers(fake.worker).showView({ view: person() }, gmail)).toBeNull();
    const kept = await findView(fake.worker.browser.storage.session, 7);
    expect(kept?.view).toEqual({ kind: 'other' });
    expect(asked()).toEqual([]);
  });

  it('that shows a conversation with nobody is asked what was not delivered', async () => {
    await pageHandlers(fake.worker).showView({ view: { kind: 'other' } }, gmail);
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    await pageHandlers(fake.worker).showView({ view: { kind: 'other' } }, elsewhere);
    expect(asked()).toHaveLength(1);
  });

  it('has what was handed on in one of its tabs logged once it shows it as sent, and every screen told', async () => {
    const email = { emails: [field(address)], phones: [] };
    const { lead, touch } = await followed(worldOf(fake.worker), { page: reading(email) });
    const shown = person();
    if (shown.kind !== 'record') throw new Error('No record');
    const url = 'https://mail.google.com/mail/u/0/#all/19b8d0000000000a';
    await pageHandlers(fake.worker).showView({ view: { ...shown, reading: { ...shown.reading, url } } }, gmail);
    const message = { subject: 'Another subject', body: 'Shall we meet on Tuesday at ten?' };
    const handing = { leadId: lead.id, touchId: touch?.id ?? null, to: address, message, tabId: 7 };
    const handlers = mailHandlers(fake.worker);
    await handlers.handMessage(handing, { tabId: null, frameId: null, origin: '' });
    const sent = {
      ...mail,
      to: [address],
      text: 'Shall we meet on Wednesday at ten?',
      dateText: '',
      receivedAt: monday + hour,
    };
    const told = vi.spyOn(fake.worker.browser.runtime, 'sendMessage');
    await handlers.showMail({ account: 'u/0', messages: [], sent: [sent] }, gmail);
    const { history } = await promptOf(worldOf(fake.worker), lead.id, monday + hour);
    const line = history.find(({ activity }) => activity.kind === 'touch');
    expect(line).toMatchObject({ activity: { outcome: 'sent', message: { body: sent.text } }, threadUrl: url });
    const { commandId = '' } = line?.activity ?? {};
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ news: 'logged', leadId: lead.id, commandId }));
  });

  it('has what came in taken in', async () => {
    const { lead } = await follow();
    await mailHandlers(fake.worker).showMail({ account: 'u/0', messages: [mail] }, gmail);
    const { history } = await promptOf(worldOf(fake.worker), lead.id, monday + hour);
    expect(history.map(({ activity }) => activity)).toContainEqual(
      expect.objectContaining({ kind: 'mail', threadUrl: 'https://mail.google.com/mail/u/0/#all/19b8d0000000000a' }),
    );
  });

  it('is brought the reader where it lacks one, and not each time it settles', async () => {
    const run = vi.spyOn(fake.worker.browser.scripting, 'executeScript').mockResolvedValue([] as never);
    const { showView } = pageHandlers(fake.worker);
    await showView({ view: settlingAt('mail.google.com', '/mail/u/0/#inbox/FMfcgzQX') }, gmail);
    await showView({ view: settlingAt('mail.google.com', readerWanted) }, gmail);
    await vi.waitFor(() => expect(run).toHaveBeenCalled());
    const files = run.mock.calls.map(([injection]) => (injection as { files?: string[] }).files);
    expect(files).toEqual([['/overlay-mail.js']]);
  });

  it('that may be about several people says so', async () => {
    const candidates = [
      { name: 'Ada', email: address },
      { name: 'Bo', email: 'bo@lind.example' },
    ];
    const view = { kind: 'ask', thread: 'thread-f:1', subject: '', candidates } as const;
    expect(await pageHandlers(fake.worker).showView({ view }, gmail)).toMatchObject({ tone: 'new' });
  });
});

describe('a conversation with two people', () => {
  const other = 'ada@home.example';
  const view = (emails: readonly string[]): PageView => ({
    kind: 'ask',
    thread: 'thread-f:1',
    subject: '',
    candidates: emails.map((email) => ({ name: 'Ada', email })),
  });
  const chosen = (): readonly unknown[] =>
    fake.toTabs.filter(({ message }) => (message as { news: string }).news === 'with-whom');

  it('who are one lead by two addresses is with that lead, unasked', async () => {
    await followed(worldOf(fake.worker), { page: reading({ emails: [field(address), field(other)] }) });
    await pageHandlers(fake.worker).showView({ view: view([other, address]) }, gmail);
    await vi.waitFor(() =>
      expect(chosen()).toEqual([{ tabId: 7, message: { news: 'with-whom', thread: 'thread-f:1', email: other } }]),
    );
  });

  it('of whom one is followed is asked about', async () => {
    await follow();
    await pageHandlers(fake.worker).showView({ view: view([address, other]) }, gmail);
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    expect(chosen()).toEqual([]);
  });
});

describe('a page of another site', () => {
  it('learns nothing by an address of Gmail’s', async () => {
    await follow();
    const handlers = pageHandlers(fake.worker);
    expect(await handlers.showView({ view: person() }, elsewhere)).toBeNull();
    const ref = { ...personRef('crm.example', address), objectType: 'people' };
    expect((await handlers.findMarks({ refs: [ref] }, elsewhere)).marks).toEqual({});
  });

  it('has no mail taken in', async () => {
    await follow();
    await mailHandlers(fake.worker).showMail({ account: 'u/0', messages: [mail] }, elsewhere);
    expect(await fake.worker.db.mails.count()).toBe(0);
  });
});

describe('what a page says of mail', () => {
  it.each([
    ['an account that is none', { account: '../../evil', messages: [mail] }],
    ['an id that is none', { account: 'u/0', messages: [{ ...mail, id: 'x' }] }],
    ['a text without end', { account: 'u/0', messages: [{ ...mail, text: 'x'.repeat(5000) }] }],
    ['a mail sent to nobody', { account: 'u/0', messages: [], sent: [{ ...mail, to: ['x'], dateText: '' }] }],
    [
      'a mail sent without words',
      { account: 'u/0', messages: [], sent: [{ ...mail, to: [], text: '', dateText: '' }] },
    ],
    ['messages without end', { account: 'u/0', messages: Array.from({ length: 100 }, () => mail) }],
  ])('is refused with %s', (_what, input) => {
    expect(() => readInput('showMail', input)).toThrow();
  });
});
