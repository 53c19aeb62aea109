import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeLead } from '../../../lib/followups/change-lead.ts';
import { approveMessage } from '../../../lib/followups/reviews/approve-message.ts';
import { suppress } from '../../../lib/followups/suppress.ts';
import type { ComposeResult, Composing, PutResult } from '../../../lib/messages/compose.ts';
import { newId } from '../../../lib/messages/new-id.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Input } from '../../../lib/messages/protocol.ts';
import type { Caller } from '../../../lib/messages/server.ts';
import { composeHandlers } from '../../../lib/worker/compose-handlers.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed, monday } from '../../world.ts';

const gmail = 'https://mail.google.com';
const to = 'owen@hughes.example';
const message = { subject: 'A roof', body: 'Hi Inês' };
const fromScreen: Caller = { tabId: null, frameId: null, origin: '' };
let fake: FakeWorker;
let shown: LeadPrompt;
let heard: { tabId: number; composing: Composing | null }[];
let answers: Record<number, ComposeResult | 'nonsense'>;

beforeEach(async () => {
  fake = await newFakeWorker();
  shown = await followed(worldOf(fake.worker));
  heard = [];
  answers = {};
  // The tab's script: it takes what it is to do, and answers.
  vi.spyOn(fake.worker.browser.scripting, 'executeScript').mockImplementation((async (asked: {
    target: { tabId: number };
    files: string[];
  }) => {
    const { tabId } = asked.target;
    expect(asked.files).toEqual(['/overlay-compose.js']);
    heard.push({ tabId, composing: await take(tabId) });
    return [{ result: answers[tabId] }];
  }) as never);
});

const take = (tabId: number) => composeHandlers(fake.worker).takeComposing({}, { tabId, frameId: 0, origin: gmail });
const find = () => composeHandlers(fake.worker).findGmail({ to }, fromScreen);
const put = (tabId: number, changes: Partial<Input<'putMessage'>> = {}) =>
  composeHandlers(fake.worker).putMessage(
    { tabId, leadId: shown.lead.id, touchId: shown.touch?.id ?? null, to, message, isBefore: false, ...changes },
    fromScreen,
  );

/** The fake browser knows no patterns and no last use: the tabs of Gmail are told to it in order. */
async function openGmail(...accounts: readonly string[]): Promise<readonly number[]> {
  const tabs = await Promise.all(
    accounts.map((account) => fake.browser.tabs.create({ url: `${gmail}/mail/${account}/#inbox` })),
  );
  const query = vi.spyOn(fake.worker.browser.tabs, 'query');
  query.mockImplementation(async () => tabs.map((tab, index) => ({ ...tab, lastAccessed: index })) as never);
  return tabs.map(({ id }) => id ?? -1);
}

describe('the Gmail that is open', () => {
  it('is nobody’s business while the rep has not allowed it', async () => {
    await openGmail('u/0');
    expect(await find()).toEqual({ account: null, tabId: null });
    expect(heard).toEqual([]);
  });

  it('is asked whom it is with; the mailbox is the one used last', async () => {
    fake.granted.push(`${gmail}/*`);
    const [first = -1, second = -1] = await openGmail('u/0', 'u/1');
    answers = { [first]: 'here', [second]: 'elsewhere' };
    expect(await find()).toEqual({ account: 'u/1', tabId: first });
    expect(heard.map(({ composing }) => composing)).toEqual(
      [1, 2].map(() => ({ kind: 'look', to, message: { subject: '', body: '' }, isBefore: false })),
    );
  });

  it('that gives no answer we know is with somebody else', async () => {
    fake.granted.push(`${gmail}/*`);
    const [tabId = -1] = await openGmail('u/0');
    answers = { [tabId]: 'nonsense' };
    expect(await find()).toEqual({ account: 'u/0', tabId: null });
  });
});

describe('a message', () => {
  it('goes to that tab once, which is brought up', async () => {
    fake.granted.push(`${gmail}/*`);
    const [tabId = -1] = await openGmail('u/0');
    await fake.browser.tabs.create({ url: 'https://crm.example', active: true });
    answers = { [tabId]: 'put' };
    expect(await put(tabId)).toBe('put');
    expect(heard).toEqual([{ tabId, composing: { kind: 'put', to, message, isBefore: false } }]);
    expect(await take(tabId)).toBeNull();
    expect((await fake.browser.tabs.get(tabId)).active).toBe(true);
  });

  it('goes to no tab but one of Gmail', async () => {
    fake.granted.push(`${gmail}/*`);
    await openGmail('u/0');
    const { id = -1 } = await fake.browser.tabs.create({ url: 'https://crm.example' });
    expect(await put(id)).toBe('elsewhere');
    expect(heard).toEqual([]);
  });

  it.each<[string, Partial<Input<'putMessage'>>, PutResult]>([
    ['that somebody has to look at first', { message: { subject: '', body: 'It is $500.' } }, 'not-reviewed'],
    ['with something to look at hidden in it', { message: { subject: '', body: 'A dis\u200bcount' } }, 'not-reviewed'],
    ['with a price in its subject', { message: { subject: '$500', body: 'Hi' } }, 'not-reviewed'],
    ['with a field that is not filled in', { message: { subject: '', body: 'Hi {{ lead.name }}' } }, 'unfilled'],
    ['to an address that is not theirs', { to: 'somebody@else.example' }, 'not-allowed'],
    ['to a second address besides', { to: `${to},somebody@else.example` }, 'not-allowed'],
    ['for a touch that is not open', { touchId: 'another' }, 'not-allowed'],
    ['for somebody who is not followed', { leadId: 'nobody' }, 'not-allowed'],
  ])('%s reaches no tab', async (_what, changes, why) => {
    fake.granted.push(`${gmail}/*`);
    const [tabId = -1] = await openGmail('u/0');
    answers = { [tabId]: 'put' };
    expect(await put(tabId, changes)).toBe(why);
    expect(heard).toEqual([]);
  });

  it('to an address of theirs that is two reaches no tab', async () => {
    fake.granted.push(`${gmail}/*`);
    const [tabId = -1] = await openGmail('u/0');
    answers = { [tabId]: 'put' };
    const command = { commandId: newId(monday), leadId: shown.lead.id };
    await changeLead(worldOf(fake.worker), { ...command, changes: { emails: [`eve,${to}`] } }, monday);
    expect(await put(tabId, { to: `eve,${to}` })).toBe('not-allowed');
    expect(heard).toEqual([]);
  });

  it('to an address they asked not to be written at reaches no tab', async () => {
    fake.granted.push(`${gmail}/*`);
    const [tabId = -1] = await openGmail('u/0');
    const entries = [{ kind: 'email', value: to, channels: null }] as const;
    const asked = { commandId: newId(monday), leadId: shown.lead.id, entries, note: '' };
    await suppress(worldOf(fake.worker), asked, monday);
    expect(await put(tabId, { touchId: null })).toBe('not-allowed');
    expect(heard).toEqual([]);
  });

  it('goes there once it was reviewed, and not with another word', async () => {
    fake.granted.push(`${gmail}/*`);
    const [tabId = -1] = await openGmail('u/0');
    answers = { [tabId]: 'put' };
    const price = { subject: '', body: 'It is $500.' };
    const written = {
      leadId: shown.lead.id,
      touchId: shown.touch?.id ?? null,
      channel: 'email',
      message: price,
    } as const;
    const approval = { commandId: newId(monday), ...written, by: 'Dana', because: '' };
    await approveMessage(worldOf(fake.worker), approval, monday);
    expect(await put(tabId, { message: price })).toBe('put');
    expect(await put(tabId, { message: { subject: '', body: 'It is $400.' } })).toBe('not-reviewed');
    expect(await put(tabId, { message: { ...price, subject: 'And more' } })).toBe('not-reviewed');
    expect(heard).toHaveLength(1);
  });
});
