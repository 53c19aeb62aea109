import { beforeEach, expect, it } from 'vitest';
import { storeEvent } from '../../../../lib/followups/outbox/store-event.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { Connection } from '../../../../lib/outbox/connection.ts';
import { failureOf } from '../../../../lib/outbox/failure.ts';
import { minute, monday, newWorld } from '../../../world.ts';
import { connection, outboxRow, rowAs } from '../../outbox/rows.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

async function connectionAfterFailure(changes: Partial<Connection>): Promise<Connection> {
  const asked = connection(changes);
  const row = outboxRow();
  await world.db.connections.put(asked);
  await world.db.outbox.put(row);
  const event = { kind: 'failed', failure: failureOf('unauthorised') } as const;
  await storeEvent(world.db, { row, event, asked }, monday + minute);
  return (await world.db.connections.get(asked.id))!;
}

it('has a connection wait for the rep whose sign-in is refused, in one go with its write', async () => {
  expect(await connectionAfterFailure({})).toMatchObject({ state: 'sign-in', lastFailure: { kind: 'unauthorised' } });
  expect(await world.db.outbox.get(outboxRow().id)).not.toHaveProperty('tryAt');
});

it('turns no connection on that the rep turned off', async () => {
  expect((await connectionAfterFailure({ state: 'off' })).state).toBe('off');
});

it('notes that a connection works once a minute, and at once after a failure', async () => {
  const row = rowAs({ kind: 'sent', at: monday, attempts: 0 });
  await world.db.outbox.put(row);
  const at = async (now: number): Promise<Connection> => {
    const asked = (await world.db.connections.get(connection().id))!;
    await storeEvent(world.db, { row, event: { kind: 'not-shown' }, asked }, now);
    return (await world.db.connections.get(asked.id))!;
  };
  await world.db.connections.put(connection({ lastOkAt: monday }));
  expect((await at(monday + minute - 1)).lastOkAt).toBe(monday);
  expect((await at(monday + minute)).lastOkAt).toBe(monday + minute);
  await world.db.connections.update(connection().id, { lastFailure: failureOf('offline') });
  expect(await at(monday + minute + 1)).toMatchObject({ lastFailure: null, lastOkAt: monday + minute + 1 });
});

it('knows nothing of a write that is not there', async () => {
  expect(await storeEvent(world.db, { row: outboxRow(), event: { kind: 'shown' }, asked: null }, monday)).toBeNull();
});
