import { describe, expect, it } from 'vitest';
import {
  changeConnection,
  countOpen,
  findWorkspaces,
  forgetConnection,
  saveConnection,
} from '../../../lib/followups/connections.ts';
import type { RecordRef } from '../../../lib/records/record-ref.ts';
import { reading } from '../../builders.ts';
import { connection, owedRow, siteId } from '../../fake-adapter.ts';
import { followed, monday, newWorld } from '../../world.ts';

describe('the workspaces of followed leads', () => {
  it('are each found once, whatever their names', async () => {
    const world = await newWorld();
    const workspaces = ['', '-a', 'a', 'a0', 'sub/folder', '%'].map((tenant) => ({ host: 'crm.test', tenant }));
    const others = [{ host: 'crm.test:8080', tenant: '' }];
    for (const [n, workspace] of [...workspaces, ...others, ...workspaces].entries()) {
      const ref: RecordRef = { crm: 'espocrm', ...workspace, objectType: 'Lead', recordId: String(n) };
      await followed(world, { page: reading({ ref, emails: [], phones: [] }), sequenceId: null });
    }
    const found = await findWorkspaces(world.db);
    const wanted = [...workspaces, ...others].map((one) => ({ crm: 'espocrm', ...one }));
    expect(found).toHaveLength(wanted.length);
    expect(found).toEqual(expect.arrayContaining(wanted));
  });
});

describe('a connection', () => {
  it('is changed as it is stored now', async () => {
    const { db } = await newWorld();
    await db.connections.put(connection({ state: 'off' }));
    expect(await changeConnection(db, siteId, (one) => ({ ...one, lastOkAt: monday }))).toMatchObject({ state: 'off' });
    expect(await changeConnection(db, siteId, (one) => one)).toBeNull();
    expect(await changeConnection(db, 'another', (one) => ({ ...one }))).toBeNull();
  });

  it('is made from the one before it', async () => {
    const { db } = await newWorld();
    await saveConnection(db, siteId, (known) => connection({ createdAt: known ? 2 : 1 }));
    expect(await saveConnection(db, siteId, (known) => connection({ createdAt: known ? 2 : 1 }))).toMatchObject({
      createdAt: 2,
    });
  });

  it('is forgotten together with its claim to what was owed there, and to nothing else', async () => {
    const { db } = await newWorld();
    await db.connections.put(connection());
    await db.outbox.bulkPut([owedRow(), owedRow({ id: 'w2', connectionId: 'another' })]);
    expect((await countOpen(db)).get(siteId)).toEqual({ waiting: 1, needsRep: 0 });
    await forgetConnection(db, siteId, monday);
    expect(await db.connections.count()).toBe(0);
    expect((await countOpen(db)).get(siteId)).toEqual({ waiting: 0, needsRep: 1 });
    expect((await countOpen(db)).get('another')).toEqual({ waiting: 1, needsRep: 0 });
  });
});
