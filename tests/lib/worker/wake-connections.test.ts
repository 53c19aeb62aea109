import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../../lib/outbox/connection.ts';
import { type FailureKind, failureOf } from '../../../lib/outbox/failure.ts';
import type { PageView } from '../../../lib/records/page-reading.ts';
import { pageHandlers } from '../../../lib/worker/page-handlers.ts';
import { syncPermissions, wakeForPage } from '../../../lib/worker/wake-connections.ts';
import { allowed, connection, fakeAdapter, owedRow, site, siteId } from '../../fake-adapter.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { hour, monday } from '../../world.ts';

const origin = `http://${site.host}`;
const list: PageView = { kind: 'list' };
const signInPage: PageView = { kind: 'other' };

let fake: FakeWorker;
let told: unknown[];
beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push(...allowed);
  fake.adapters.push(fakeAdapter());
  told = [];
  fake.browser.runtime.onMessage.addListener((message) => void told.push(message));
});

/** A connection that failed so, and a write that waits for it. */
async function waiting(kind: FailureKind, changes: Partial<Connection> = {}): Promise<void> {
  const failure = failureOf(kind);
  await fake.worker.db.connections.put(connection({ way: 'session', lastFailure: failure, ...changes }));
  await fake.worker.db.outbox.put(owedRow({ delivery: { kind: 'queued', attempts: 0, failure } }));
  fake.setNow(monday + hour);
}

/** Was the write woken: has it been gone on with? */
async function isWoken(): Promise<boolean> {
  return (await fake.worker.db.outbox.get('w1'))?.updatedAt === monday + hour;
}

describe('a page of the CRM', () => {
  it('has the writes go on that waited for one to be open', async () => {
    await waiting('no-tab');
    await wakeForPage(fake.worker, { origin, view: signInPage });
    expect(await isWoken()).toBe(true);
    expect(told).toContainEqual({ news: 'outbox' });
  });

  it('that shows a record or a list shows that the rep is signed in again', async () => {
    await waiting('unauthorised', { state: 'sign-in' });
    await wakeForPage(fake.worker, { origin, view: signInPage });
    expect(await isWoken()).toBe(false);
    await wakeForPage(fake.worker, { origin, view: list });
    expect(await isWoken()).toBe(true);
    expect(await fake.worker.db.connections.get(siteId)).toMatchObject({ state: 'ok' });
  });

  it.each<[string, FailureKind, Partial<Connection>]>([
    ['of a connection with a key', 'unauthorised', { way: 'token', state: 'sign-in' }],
    ['of a connection that is off', 'no-tab', { state: 'off' }],
    ['of one that rests', 'limited', {}],
  ])('wakes nothing %s', async (_what, kind, changes) => {
    await waiting(kind, changes);
    await wakeForPage(fake.worker, { origin, view: list });
    expect(await isWoken()).toBe(false);
    expect(told).toEqual([]);
  });

  it('is told of by its own script', async () => {
    await waiting('no-tab');
    await pageHandlers(fake.worker).showView({ view: list }, { tabId: 3, frameId: 0, origin });
    await vi.waitFor(async () => expect(await isWoken()).toBe(true));
  });

  it('wakes nothing of another site', async () => {
    await waiting('no-tab');
    await wakeForPage(fake.worker, { origin: 'http://other.test', view: list });
    expect(await isWoken()).toBe(false);
  });
});

describe('a permission', () => {
  it('that is taken back is said of the connections that need it, and what waited goes on once it is there again', async () => {
    await fake.worker.db.connections.put(connection());
    await fake.worker.db.outbox.put(owedRow());
    fake.granted.length = 0;
    await syncPermissions(fake.worker);
    expect(await fake.worker.db.connections.get(siteId)).toMatchObject({
      state: 'ok',
      lastFailure: { kind: 'no-permission' },
    });
    expect(told).toEqual([{ news: 'outbox' }]);
    await syncPermissions(fake.worker);
    expect(told).toHaveLength(1);
    fake.granted.push(...allowed);
    fake.setNow(monday + hour);
    await syncPermissions(fake.worker);
    expect(await isWoken()).toBe(true);
  });

  it('is needed by no connection that the rep writes for by hand', async () => {
    await fake.worker.db.connections.put(connection({ way: 'form' }));
    fake.granted.length = 0;
    await syncPermissions(fake.worker);
    expect(await fake.worker.db.connections.get(siteId)).toMatchObject({ lastFailure: null });
  });
});
