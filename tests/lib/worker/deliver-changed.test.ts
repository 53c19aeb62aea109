import { describe, expect, it } from 'vitest';
import { findNextTryAt } from '../../../lib/followups/outbox/due-writes.ts';
import { giveUpWrite } from '../../../lib/followups/outbox/tray.ts';
import { monday } from '../../world.ts';
import { failing, id, newStage, onRecord, rowOf } from './delivery-stage.ts';

describe('a sign-in that is refused after the connection was changed meanwhile', () => {
  it('is asked again with the new one, and leaves nothing asleep that nobody would wake', async () => {
    const stage = await newStage();
    const rows = [onRecord(0, '1'), onRecord(1, '2')];
    await stage.db.outbox.bulkAdd(rows);
    const changed: number[] = [];
    // As when its lists are fetched anew, or the rep signs in in the middle of a round.
    stage.plan.open = async ({ updatedAt }) => {
      if (changed.push(updatedAt) === 1) await stage.db.connections.update(id, { updatedAt: monday + 1 });
      return null;
    };
    stage.plan.faultOf = failing('unauthorised');
    await stage.live();
    expect(await stage.db.connections.get(id)).toMatchObject({ state: 'ok', lastFailure: null });
    expect(stage.crm.things.map(({ text }) => text)).toEqual(['log 0', 'log 1']);
  });

  it('needs the rep when the new one is refused too', async () => {
    const stage = await newStage();
    await stage.db.outbox.add(rowOf(0));
    stage.plan.open = async ({ updatedAt }) => {
      if (updatedAt === monday) await stage.db.connections.update(id, { updatedAt: monday + 1 });
      return null;
    };
    stage.plan.faultOf = () => 'unauthorised';
    await stage.live();
    expect(await stage.db.connections.get(id)).toMatchObject({ state: 'sign-in' });
  });
});

it('puts off no write that ended while a mistake of ours kept it', async () => {
  const stage = await newStage();
  const row = rowOf(0);
  await stage.db.outbox.add(row);
  stage.plan.open = async () => {
    await giveUpWrite(stage.db, row.id, stage.clock.now);
    throw new Error('a mistake');
  };
  await stage.live();
  expect(stage.reports).toHaveLength(1);
  expect(await findNextTryAt(stage.db)).toBeNull();
});
