import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { findConnections } from '../../../lib/worker/find-connections.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { reading } from '../../builders.ts';
import { allowed, connection, fakeAdapter, owedRow, site, siteId } from '../../fake-adapter.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed, monday } from '../../world.ts';

let fake: FakeWorker;
beforeEach(async () => {
  fake = await newFakeWorker();
  fake.adapters.push(fakeAdapter(), fakeAdapter({ crm: 'odoo' }));
});

const ids = async (): Promise<readonly string[]> => (await findConnections(fake.worker)).map(({ id }) => id);

describe('the workspaces that could be connected', () => {
  it('are those of followed leads, be it without an API: the rep writes there by hand', async () => {
    const other = { crm: 'generic', host: 'desk.test', tenant: '', objectType: 'person', recordId: '1' } as const;
    await followed(worldOf(fake.worker), { page: reading({ ref: { ...site, objectType: '0-1', recordId: '9' } }) });
    await followed(worldOf(fake.worker), { page: reading({ ref: other, url: 'https://desk.test/1' }) });
    const cards = await findConnections(fake.worker);
    expect(cards.map(({ id }) => id)).toEqual([siteId, 'generic/desk.test/']);
    expect(cards[0]).toMatchObject({ connection: null, can: { outcomes: true, tasks: true, stages: true } });
    expect(cards[1]).toMatchObject({ signIns: [], can: { outcomes: false, tasks: false, stages: false } });
  });

  it('are those of allowed sites, unless it takes a record to tell the workspace', async () => {
    await fake.worker.db.sites.put({ origin: 'https://odoo.test', crm: 'odoo', updatedAt: monday });
    fake.granted.push('https://odoo.test/*', 'https://app.hubspot.com/*');
    expect(await ids()).toEqual(['odoo/odoo.test/']);
    fake.granted.length = 0;
    expect(await ids()).toEqual([]);
  });

  it('are those of the records that are open', async () => {
    const ref = { ...site, objectType: '0-1', recordId: '9' };
    const view = { kind: 'record', reading: reading({ ref }) };
    await fake.worker.browser.storage.session.set({ 'tab:3': { tabId: 3, turn: 1, origin: '', view, leadId: null } });
    expect(await ids()).toEqual([siteId]);
  });

  it('are listed once, with what is connected, what waits, and what needs the rep', async () => {
    const { db } = fake.worker;
    await followed(worldOf(fake.worker), { page: reading({ ref: { ...site, objectType: '0-1', recordId: '9' } }) });
    await db.connections.put(connection());
    const needing = { kind: 'needs-rep', failure: failureOf('rejected') } as const;
    await db.outbox.bulkPut([
      owedRow(),
      owedRow({ id: 'w2' }),
      owedRow({ id: 'w3', delivery: needing }),
      owedRow({ id: 'w4', connectionId: 'another' }),
    ]);
    const cards = await findConnections(fake.worker);
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({ connection: { id: siteId }, waiting: 2, needsRep: 1 });
  });

  it('say for each way what has still to be allowed', async () => {
    await fake.worker.db.connections.put(connection());
    fake.granted.push(allowed[0]);
    const [card] = await findConnections(fake.worker);
    expect(card?.hosts).toEqual({ token: [allowed[1]], session: [], pkce: [allowed[1]] });
    expect(card?.permissions).toEqual({ token: [], session: [], pkce: ['identity'] });
  });
});
