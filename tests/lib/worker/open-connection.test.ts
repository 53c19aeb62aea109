import { beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../lib/connectors/api.ts';
import type { ApiAdapter } from '../../../lib/connectors/api-adapter.ts';
import type { Connection } from '../../../lib/outbox/connection.ts';
import type { Failure } from '../../../lib/outbox/failure.ts';
import { openConnection } from '../../../lib/worker/open-connection.ts';
import { forgetSecrets, readSecrets, saveSecrets } from '../../../lib/worker/secrets.ts';
import type { Worker } from '../../../lib/worker/worker.ts';
import { type Asked, allowed, connection, fakeAdapter, siteId, withCrm } from '../../fake-adapter.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';

let fake: FakeWorker;
beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push(...allowed);
  fake.adapters.push(fakeAdapter());
});

async function kept(changes: Partial<Connection> = {}): Promise<Connection> {
  const row = connection(changes);
  await fake.worker.db.connections.put(row);
  return row;
}

function api(opened: Api | Failure): Api {
  if ('kind' in opened) throw new Error(`Not opened: ${opened.kind}`);
  return opened;
}

const get = { method: 'GET', path: '/me' } as const;

describe('opening a connection', () => {
  it('signs in with the secrets that were kept, and sends nothing by itself', async () => {
    const { worker, asked } = withCrm(fake);
    await saveSecrets(worker, siteId, { apiKey: 'right-key' });
    const opened = api(await openConnection(worker, await kept()));
    expect(asked).toEqual([]);
    expect(await opened.send(get)).toMatchObject({ body: { name: 'Robin' } });
  });

  it('waits for the rep where the secrets cannot be read any more, and says so once', async () => {
    const told: unknown[] = [];
    fake.browser.runtime.onMessage.addListener((message) => void told.push(message));
    const row = await kept();
    expect(await openConnection(fake.worker, row)).toMatchObject({ kind: 'unauthorised' });
    expect(await openConnection(fake.worker, row)).toMatchObject({ kind: 'unauthorised' });
    expect(await fake.worker.db.connections.get(siteId)).toMatchObject({
      state: 'sign-in',
      lastFailure: { kind: 'unauthorised' },
    });
    expect(told).toEqual([{ news: 'outbox' }]);
  });

  it.each(allowed)('is not possible without the permission for %s', async (host) => {
    await saveSecrets(fake.worker, siteId, { apiKey: 'right-key' });
    fake.granted.splice(fake.granted.indexOf(host), 1);
    expect(await openConnection(fake.worker, await kept())).toMatchObject({ kind: 'no-permission' });
  });

  it('has no way where there is no API, and where the rep writes with their own hand', async () => {
    expect(await openConnection(fake.worker, await kept({ way: 'form' }))).toMatchObject({ kind: 'by-hand' });
    fake.adapters.length = 0;
    expect(await openConnection(fake.worker, await kept())).toMatchObject({ kind: 'no-place' });
  });

  it('takes the CRM’s own tab for a session, with nothing of ours', async () => {
    const { worker, asked } = withCrm(fake);
    const opened = api(await openConnection(worker, await kept({ way: 'session' })));
    await expect(opened.send(get)).rejects.toMatchObject({ failure: { kind: 'no-tab' } });
    expect(asked).toEqual([]);
  });
});

it('sends nothing any more once the permission is taken back, however long ago it was opened', async () => {
  const { worker, asked } = withCrm(fake);
  await saveSecrets(worker, siteId, { apiKey: 'right-key' });
  const opened = api(await openConnection(worker, await kept()));
  fake.granted.length = 0;
  await expect(opened.send(get)).rejects.toMatchObject({ failure: { kind: 'no-permission' } });
  expect(asked).toEqual([]);
});

describe('a session that is a cookie', () => {
  const sessionCookie: ApiAdapter['sessionCookie'] = { name: 'sid', urlOf: () => 'https://api.crm.test' };
  const withCookie = (worker: Worker, value: string | null): Worker => {
    const cookies = { get: async ({ name }: { name: string }) => (value === null ? null : { name, value }) };
    return { ...worker, browser: { ...worker.browser, cookies } as unknown as Worker['browser'] };
  };
  beforeEach(() => {
    fake.adapters.splice(0, 1, fakeAdapter({ sessionCookie }));
    fake.granted.push('cookies');
  });

  it('is read each time, sent by the worker, and kept nowhere', async () => {
    const { worker, asked } = withCrm(fake);
    const opened = api(await openConnection(withCookie(worker, 'right-key'), await kept({ way: 'session' })));
    await opened.send(get);
    expect(asked).toMatchObject([{ sign: 'Bearer right-key' }]);
    expect(JSON.stringify(await worker.browser.storage.local.get(null))).not.toContain('right-key');
    expect(await readSecrets(worker, siteId)).toBeNull();
  });

  it('waits for the rep to sign in when there is none', async () => {
    const row = await kept({ way: 'session' });
    expect(await openConnection(withCookie(fake.worker, null), row)).toMatchObject({ kind: 'unauthorised' });
    expect(await fake.worker.db.connections.get(siteId)).toMatchObject({ state: 'sign-in' });
  });

  it('needs the permission for cookies', async () => {
    fake.granted.splice(fake.granted.indexOf('cookies'), 1);
    const row = await kept({ way: 'session' });
    expect(await openConnection(withCookie(fake.worker, 'x'), row)).toMatchObject({ kind: 'no-permission' });
  });
});

describe('secrets that have run out', () => {
  /** A refresh token that is good only once. */
  const renew: ApiAdapter['renew'] = async (way, { refreshToken = '' }) => {
    const { body } = await way.send({ method: 'POST', path: '/token', form: { refreshToken } });
    return body as Record<string, string>;
  };
  const vendor = (): ((asked: Asked) => Response | undefined) => {
    const state = { good: 'r1', uses: 0 };
    return ({ path, body }) => {
      if (path !== '/token') return undefined;
      if (!body.includes(state.good)) return Response.json({ error: 'invalid_grant' }, { status: 400 });
      state.uses += 1;
      state.good = `r${state.uses + 1}`;
      return Response.json({ apiKey: 'right-key', refreshToken: state.good });
    };
  };
  beforeEach(async () => {
    fake.adapters.splice(0, 1, fakeAdapter({ renew }));
    await saveSecrets(fake.worker, siteId, { apiKey: 'old-key', refreshToken: 'r1' });
  });

  it('are renewed and kept', async () => {
    const { worker } = withCrm(fake, vendor());
    const opened = api(await openConnection(worker, await kept()));
    expect(await opened.send(get)).toMatchObject({ body: { name: 'Robin' } });
    expect(await readSecrets(worker, siteId)).toEqual({ apiKey: 'right-key', refreshToken: 'r2' });
  });

  it('are renewed once by two that were opened with the old ones', async () => {
    const { worker, asked } = withCrm(fake, vendor());
    const row = await kept();
    const [one, two] = [api(await openConnection(worker, row)), api(await openConnection(worker, row))];
    await Promise.all([one.send(get), two.send(get)]);
    expect(asked.filter(({ path }) => path === '/token')).toHaveLength(1);
  });

  it.each<[string, () => Promise<void>, object | null]>([
    [
      'of another account that the rep has signed in with meanwhile',
      () => saveSecrets(fake.worker, siteId, { apiKey: 'another' }),
      { apiKey: 'another' },
    ],
    ['of a connection that is no more', () => forgetSecrets(fake.worker, siteId), null],
  ])('never take the place %s', async (_, meanwhile, left) => {
    const { worker } = withCrm(fake, ({ path }) => {
      if (path !== '/token') return undefined;
      return meanwhile().then(() => Response.json({ apiKey: 'right-key', refreshToken: 'r2' }));
    });
    const opened = api(await openConnection(worker, await kept()));
    await expect(opened.send(get)).rejects.toMatchObject({ failure: { kind: 'unauthorised' } });
    expect(await readSecrets(worker, siteId)).toEqual(left);
  });
});
