import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComposeResult, Composing } from '../../../lib/messages/compose.ts';
import type { Caller } from '../../../lib/messages/server.ts';
import { composeHandlers } from '../../../lib/worker/compose-handlers.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';

const gmail = 'https://mail.google.com';
const to = 'ines@prado.example';
const message = { subject: 'A roof', body: 'Hi Inês' };
const fromScreen: Caller = { tabId: null, frameId: null, origin: '' };
let fake: FakeWorker;
let heard: { tabId: number; composing: Composing | null }[];
let answers: Record<number, ComposeResult | 'nonsense'>;

beforeEach(async () => {
  fake = await newFakeWorker();
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
const put = (tabId: number) =>
  composeHandlers(fake.worker).putMessage({ tabId, to, message, isBefore: false }, fromScreen);

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
});
