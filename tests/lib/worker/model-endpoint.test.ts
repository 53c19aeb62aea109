import { beforeEach, describe, expect, it } from 'vitest';
import type { EndpointDraft } from '../../../lib/messages/drafting.ts';
import type { Caller } from '../../../lib/messages/server.ts';
import { findApiHosts } from '../../../lib/sites/api-hosts.ts';
import { syncSites } from '../../../lib/sites/sync-sites.ts';
import { draftingHandlers } from '../../../lib/worker/drafting-handlers.ts';
import { openEndpoint } from '../../../lib/worker/model-endpoint.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';

const caller: Caller = { tabId: null, frameId: null, origin: '' };
const pattern = 'http://localhost/*';
const draft = { url: 'http://localhost:11434/v1', model: 'small', key: 'sk-of-the-rep' };

let fake: FakeWorker;
beforeEach(async () => {
  fake = await newFakeWorker();
});

const handlers = () => draftingHandlers(fake.worker);
const find = () => handlers().findEndpoint({}, caller);
const plan = (url = draft.url) => handlers().planEndpoint({ url }, caller);
const save = (changes: Partial<EndpointDraft> = {}) => handlers().saveEndpoint({ ...draft, ...changes }, caller);
const forget = () => handlers().forgetEndpoint({}, caller);

/** As the rep saves one that Chrome has to be asked for. */
async function set(changes: Partial<typeof draft> = {}, granted = pattern) {
  await plan(changes.url);
  fake.granted.push(granted);
  return save(changes);
}

/** Everything that is kept, in one text. */
async function everything(): Promise<string> {
  const { local } = fake.worker.browser.storage;
  return JSON.stringify([await fake.worker.db.settings.toArray(), await local.get(null), fake.reports]);
}

describe('an endpoint', () => {
  it('is none at first, and then as it was saved; its key is told to nobody', async () => {
    expect(await find()).toBeNull();
    const shown = { url: draft.url, host: 'localhost:11434', model: 'small', hasKey: true };
    expect(await set()).toEqual({ kind: 'saved', endpoint: shown });
    expect(await find()).toEqual(shown);
    expect(await openEndpoint(fake.worker)).toMatchObject({ host: 'localhost:11434', key: 'sk-of-the-rep' });
    expect(await everything()).not.toContain('sk-of-the-rep');
  });

  it.each([
    [{ url: 'http://api.example.com/v1' }, 'url'],
    [{ url: 'nonsense' }, 'url'],
    [{ model: '  ' }, 'model'],
    [{ key: 'two words' }, 'key'],
  ])('that cannot be so is not kept: %j', async (changes, field) => {
    fake.granted.push('http://api.example.com/*', pattern);
    expect(await save(changes)).toEqual({ kind: 'not-valid', field });
    expect(await find()).toBeNull();
  });

  it('that Chrome was not let ask is not kept, and its pages are what they were', async () => {
    await plan();
    expect(await findApiHosts(fake.worker.db)).toEqual([pattern]);
    expect(await save()).toEqual({ kind: 'not-allowed', host: 'localhost:11434' });
    expect(await find()).toBeNull();
    expect(await findApiHosts(fake.worker.db)).toEqual([]);
  });

  it('has no page of its host read', async () => {
    await set();
    await syncSites(fake.worker.browser, fake.worker.db, fake.worker.locks);
    expect(await fake.worker.browser.scripting.getRegisteredContentScripts()).toEqual([]);
  });

  it('on a host whose pages are read leaves that as it is, also when it is removed', async () => {
    fake.granted.push(pattern);
    await plan();
    await save();
    const scripts = await fake.worker.browser.scripting.getRegisteredContentScripts();
    expect(scripts.flatMap(({ matches }) => matches)).toEqual([pattern]);
    await forget();
    expect(fake.granted).toEqual([pattern]);
  });

  it('is forgotten with its key, and its host is given back', async () => {
    await set();
    await forget();
    await forget();
    expect(await find()).toBeNull();
    expect(await openEndpoint(fake.worker)).toBeNull();
    expect(fake.granted).toEqual([]);
    expect(await findApiHosts(fake.worker.db)).toEqual([]);
    expect(await fake.worker.browser.storage.local.get(null)).toEqual({});
  });
});

describe('the key', () => {
  it('stays where it is not typed again, and goes where it is typed empty', async () => {
    await set();
    expect(await save({ model: 'large', key: null })).toMatchObject({ endpoint: { model: 'large', hasKey: true } });
    expect((await openEndpoint(fake.worker))?.key).toBe('sk-of-the-rep');
    expect(await save({ key: '' })).toMatchObject({ endpoint: { hasKey: false } });
    expect((await openEndpoint(fake.worker))?.key).toBe('');
  });

  it('goes to no other address than the one it was given for, and the first one’s host is given back', async () => {
    await set();
    const other = { url: 'https://llm.example.com/v1', key: null };
    await plan(other.url);
    fake.granted.push('https://llm.example.com/*');
    expect(await save(other)).toMatchObject({ endpoint: { host: 'llm.example.com', hasKey: false } });
    expect((await openEndpoint(fake.worker))?.key).toBe('');
    expect(fake.granted).toEqual(['https://llm.example.com/*']);
    expect(await fake.worker.browser.storage.local.get(null)).toEqual({});
  });

  it('that cannot be read any more makes the endpoint none, rather than one without it', async () => {
    await set();
    await fake.worker.db.keys.clear();
    expect(await openEndpoint(fake.worker)).toBeNull();
  });
});
