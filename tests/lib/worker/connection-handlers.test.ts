import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../../lib/connectors/api.ts';
import type { ApiAdapter } from '../../../lib/connectors/api-adapter.ts';
import type { ConnectResult } from '../../../lib/messages/connections.ts';
import type { Caller } from '../../../lib/messages/server.ts';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { connectionHandlers } from '../../../lib/worker/connection-handlers.ts';
import { readSecrets, saveSecrets } from '../../../lib/worker/secrets.ts';
import type { Worker } from '../../../lib/worker/worker.ts';
import { type Asked, allowed, connection, fakeAdapter, owedRow, siteId, withCrm } from '../../fake-adapter.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { hour, monday } from '../../world.ts';

const caller: Caller = { tabId: null, frameId: null, origin: 'chrome-extension://us' };

let fake: FakeWorker;
let told: unknown[];
beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push(...allowed);
  fake.adapters.push(fakeAdapter());
  told = [];
  fake.browser.runtime.onMessage.addListener((message) => void told.push(message));
});

function connect(worker: Worker, fields: Record<string, string>, way: 'token' | 'form' | 'pkce' = 'token') {
  return connectionHandlers(worker).connect({ connectionId: siteId, way, fields }, caller);
}

const row = () => fake.worker.db.connections.get(siteId);

/** Everything that is kept or was said, in one text. */
async function everything(worker: Worker, result: ConnectResult): Promise<string> {
  const { local, session } = worker.browser.storage;
  const rows = await Promise.all([worker.db.connections.toArray(), worker.db.settings.toArray()]);
  const stored = await Promise.all([local.get(null), session.get(null)]);
  return JSON.stringify([result, rows, stored, told, fake.reports]);
}

describe('connecting', () => {
  it('keeps what the CRM says of the rep, its lists, and what they mean; the secret apart', async () => {
    const { worker } = withCrm(fake);
    const result = await connect(worker, { apiKey: ' right-key ', region: 'eu', more: 'x' });
    expect(result).toMatchObject({
      kind: 'connected',
      connection: {
        account: { user: 'Robin', userId: 'u1' },
        fields: { region: 'eu' },
        state: 'ok',
        lastOkAt: monday,
        outcomes: { list: [{ id: 'o1' }, { id: 'o2' }], fetchedAt: monday },
        outcomeMap: { connected: 'o1', busy: 'o2' },
        writes: { touches: true, notes: true, tasks: false, stages: false },
      },
    });
    expect(await row()).toEqual((result as { connection: unknown }).connection);
    expect(await readSecrets(worker, siteId)).toEqual({ apiKey: 'right-key' });
    expect(told).toContainEqual({ news: 'outbox' });
    expect(await everything(worker, result)).not.toContain('right-key');
  });

  it('keeps nothing that the CRM refuses, and says nothing of the secret', async () => {
    const { worker } = withCrm(fake);
    const result = await connect(worker, { apiKey: 'wrong-key' });
    expect(result).toEqual({ kind: 'refused', failure: failureOf('unauthorised', 'No such key: …') });
    expect(await row()).toBeUndefined();
    expect(await worker.browser.storage.local.get(null)).toEqual({});
    expect(await everything(worker, result)).not.toContain('wrong-key');
  });

  it.each([
    [{}, 'apiKey'],
    [{ apiKey: '  ' }, 'apiKey'],
    [{ apiKey: 'k', region: 'mars' }, 'region'],
    [{ apiKey: 'k', address: 'http://crm.example.com' }, 'address'],
    [{ apiKey: 'k', address: 'no address' }, 'address'],
  ])('sends nothing while a field is not as it must be: %j', async (fields, field) => {
    const { worker, asked } = withCrm(fake);
    expect(await connect(worker, fields)).toEqual({ kind: 'not-valid', field });
    expect(asked).toEqual([]);
  });

  it('sends nothing before its hosts are allowed, and names those that are missing', async () => {
    const { worker, asked } = withCrm(fake);
    const result = await connect(worker, { apiKey: 'right-key', address: 'https://own.crm.test' });
    expect(result).toEqual({ kind: 'not-allowed', hosts: ['https://own.crm.test/*'], permissions: [] });
    expect(asked).toEqual([]);
  });

  it('has the pages of a host that is allowed for its API read by nobody', async () => {
    const { worker } = withCrm(fake);
    fake.granted.push('https://other.example/*');
    await connect(worker, { apiKey: 'right-key' });
    const scripts = await worker.browser.scripting.getRegisteredContentScripts();
    expect(scripts.flatMap(({ matches }) => matches)).toEqual(['http://app.crm.test/*', 'https://other.example/*']);
  });

  it('knows no workspace that no CRM with an API has', async () => {
    const handlers = connectionHandlers(fake.worker);
    for (const connectionId of ['odoo/x.test/', 'nonsense', 'hubspot/a%2Fb/'])
      expect(await handlers.connect({ connectionId, way: 'token', fields: {} }, caller)).toEqual({ kind: 'not-found' });
  });

  it('by hand asks nobody, and forgets a sign-in there was', async () => {
    const { worker, asked } = withCrm(fake);
    await connect(worker, { apiKey: 'right-key' });
    asked.length = 0;
    expect(await connect(worker, {}, 'form')).toMatchObject({ kind: 'connected', connection: { account: null } });
    expect(asked).toEqual([]);
    expect(await readSecrets(worker, siteId)).toBeNull();
  });

  it('keeps the tokens that what was typed is exchanged for, once the CRM says who the rep is', async () => {
    const renew: ApiAdapter['renew'] = async (api, typed) => {
      const { body } = await api.send({ method: 'POST', path: '/token', form: { code: typed.apiKey ?? '' } });
      return body as Record<string, string>;
    };
    fake.adapters.splice(0, 1, fakeAdapter({ renew }));
    const token = ({ path, body }: Asked): Response | undefined => {
      if (path !== '/token') return undefined;
      return body === 'code=good' ? Response.json({ apiKey: 'right-key' }) : Response.json({}, { status: 400 });
    };
    const { worker } = withCrm(fake, token);
    expect(await connect(worker, { apiKey: 'bad' })).toMatchObject({ failure: { kind: 'unauthorised' } });
    expect(await worker.browser.storage.local.get(null)).toEqual({});
    expect(await connect(worker, { apiKey: 'good' })).toMatchObject({ kind: 'connected' });
    expect(await readSecrets(worker, siteId)).toEqual({ apiKey: 'right-key' });
  });

  it('again keeps what the rep chose, and has the writes go on that waited for it', async () => {
    const { worker } = withCrm(fake);
    const writes = { touches: false, notes: true, tasks: true, stages: false };
    const waiting = { kind: 'queued', attempts: 0, failure: failureOf('unauthorised') } as const;
    await worker.db.connections.put(
      connection({ state: 'sign-in', lastFailure: failureOf('unauthorised'), outcomeMap: { voicemail: 'o2' }, writes }),
    );
    await worker.db.outbox.put(owedRow({ delivery: waiting }));
    fake.setNow(monday + hour);
    await connect(worker, { apiKey: 'right-key' });
    expect(await row()).toMatchObject({ state: 'ok', lastFailure: null, writes, createdAt: monday });
    expect((await row())?.outcomeMap).toMatchObject({ voicemail: 'o2', connected: 'o1' });
    expect((await worker.db.outbox.get('w1'))?.updatedAt).toBe(monday + hour);
  });

  it('stands although the CRM does not list its outcomes', async () => {
    const findOutcomes = async (): Promise<never> => {
      throw new ApiError(failureOf('forbidden'));
    };
    fake.adapters.splice(0, 1, fakeAdapter({ findOutcomes }));
    expect(await connect(withCrm(fake).worker, { apiKey: 'right-key' })).toMatchObject({
      kind: 'connected',
      connection: { outcomes: { list: [] }, stages: { list: [{ id: 's1' }] } },
    });
    expect(fake.reports).toEqual([]);
  });
});

describe('checking a connection', () => {
  it('finds out that the CRM refuses the sign-in now', async () => {
    await fake.worker.db.connections.put(connection());
    await saveSecrets(fake.worker, siteId, { apiKey: 'revoked-key' });
    const { worker } = withCrm(fake);
    const result = await connectionHandlers(worker).checkConnection({ connectionId: siteId }, caller);
    expect(result).toMatchObject({ kind: 'refused', failure: { kind: 'unauthorised' } });
    expect(await row()).toMatchObject({ state: 'sign-in', lastFailure: { kind: 'unauthorised' } });
    expect(await everything(worker, result)).not.toContain('revoked-key');
  });

  it('finds out that it works again', async () => {
    await fake.worker.db.connections.put(connection({ state: 'sign-in', lastFailure: failureOf('unauthorised') }));
    await saveSecrets(fake.worker, siteId, { apiKey: 'right-key' });
    const { worker } = withCrm(fake);
    const result = await connectionHandlers(worker).checkConnection({ connectionId: siteId }, caller);
    expect(result).toMatchObject({ kind: 'connected', connection: { state: 'ok', lastFailure: null } });
  });

  it('does not take trouble on the way for the end of a sign-in', async () => {
    await fake.worker.db.connections.put(connection());
    await saveSecrets(fake.worker, siteId, { apiKey: 'right-key' });
    const { worker } = withCrm(fake, () => new Response('', { status: 503 }));
    const result = await connectionHandlers(worker).checkConnection({ connectionId: siteId }, caller);
    expect(result).toMatchObject({ kind: 'refused', failure: { kind: 'unavailable' } });
    expect(await row()).toMatchObject({ state: 'ok' });
  });

  it('finds nothing where nothing is connected', async () => {
    const { checkConnection } = connectionHandlers(fake.worker);
    expect(await checkConnection({ connectionId: siteId }, caller)).toEqual({ kind: 'not-found' });
  });
});

describe('changing a connection', () => {
  it('switches it off, and on again with what waited', async () => {
    const { changeConnection } = connectionHandlers(fake.worker);
    await fake.worker.db.connections.put(connection());
    await fake.worker.db.outbox.put(owedRow());
    await changeConnection({ connectionId: siteId, changes: { isOn: false } }, caller);
    expect(await row()).toMatchObject({ state: 'off' });
    expect((await fake.worker.db.outbox.get('w1'))?.tryAt).toBeUndefined();
    fake.setNow(monday + hour);
    await changeConnection({ connectionId: siteId, changes: { isOn: true } }, caller);
    expect(await row()).toMatchObject({ state: 'ok' });
    expect((await fake.worker.db.outbox.get('w1'))?.updatedAt).toBe(monday + hour);
  });
});

describe('disconnecting', () => {
  it('forgets the secrets, gives the API’s host back, and leaves what was owed to the rep', async () => {
    const { worker } = withCrm(fake);
    fake.granted.push('cookies');
    await connect(worker, { apiKey: 'right-key' });
    await worker.db.outbox.put(owedRow());
    await connectionHandlers(worker).disconnect({ connectionId: siteId }, caller);
    expect(await row()).toBeUndefined();
    expect(await worker.browser.storage.local.get(null)).toEqual({});
    expect(fake.granted).toEqual(['http://app.crm.test/*']);
    expect(await worker.db.outbox.get('w1')).toMatchObject({ delivery: { kind: 'needs-rep' } });
  });

  it('gives nothing back that another connection needs', async () => {
    const { worker } = withCrm(fake);
    await connect(worker, { apiKey: 'right-key' });
    await worker.db.connections.put(connection({ id: 'hubspot/app.crm.test/78', tenant: '78' }));
    await connectionHandlers(worker).disconnect({ connectionId: siteId }, caller);
    expect(fake.granted).toEqual([...allowed]);
  });
});
