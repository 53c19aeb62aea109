import { describe, expect, it } from 'vitest';
import { openApi } from '../../../lib/connectors/open-api.ts';
import type { FollowthroughDb } from '../../../lib/db/schema.ts';
import { findNextTryAt } from '../../../lib/followups/outbox/due-writes.ts';
import { wakeConnection } from '../../../lib/followups/outbox/store-event.ts';
import { confirmWrite, giveUpWrite, retryWrite } from '../../../lib/followups/outbox/tray.ts';
import { undoWrites } from '../../../lib/followups/outbox/undo-writes.ts';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { markerOf } from '../../../lib/outbox/marker.ts';
import { type Deliverer, deliverDue } from '../../../lib/worker/deliver.ts';
import { minute, monday } from '../../world.ts';
import { dieAtPut, failing, id, liveOn, newStage, onRecord, rowOf } from './delivery-stage.ts';
import { oneStep, twoSteps } from './fake-crm.ts';

describe('one write', () => {
  it.each([
    ['of one step', oneStep, ['log 0']],
    ['of two steps', twoSteps, ['log 0', 'log 0']],
  ])('%s is sent and then seen in the CRM', async (_what, adapter, texts) => {
    const stage = await newStage(adapter);
    const row = rowOf(0);
    await stage.db.outbox.add(row);
    const round = await stage.live();
    expect(round).toEqual({ leadIds: ['owen'], hasMore: false });
    expect(stage.crm.things.map(({ text }) => text.slice(0, 5))).toEqual(texts);
    const stored = await stage.row(row.id);
    expect(stored).toMatchObject({
      delivery: { kind: 'confirmed', by: 'crm' },
      url: `https://crm.example/#Call/${stored.made.call}`,
    });
    expect(stored).not.toHaveProperty('openAt');
    expect((await stage.db.connections.get(id))!.lastOkAt).toBe(monday);
  });

  it('is stored as being sent before its request goes out', async () => {
    const stage = await newStage();
    const row = rowOf(0);
    await stage.db.outbox.add(row);
    stage.plan.faultOf = failing('dies-lost');
    expect(await stage.live()).toBe('died');
    expect((await stage.row(row.id)).delivery).toMatchObject({ kind: 'sending', step: 'call' });
  });

  it('carries its marker and its own id to the CRM', async () => {
    const stage = await newStage(twoSteps);
    const row = rowOf(0);
    await stage.db.outbox.add(row);
    await stage.live();
    expect(stage.crm.things.every(({ text }) => text.includes(markerOf(row.id)))).toBe(true);
  });

  it.each([
    ['oneStep', oneStep],
    ['twoSteps', twoSteps],
  ])('of %s is in the CRM once, whenever the worker is killed', async (_name, adapter) => {
    for (const fault of ['dies-applied', 'dies-lost', 'dies-late'] as const) {
      for (let at = 0; at < 5; at += 1) {
        const stage = await newStage(adapter);
        await stage.db.outbox.add(rowOf(0));
        stage.plan.faultOf = failing(...Array.from({ length: at }, () => null), fault);
        await liveOn(stage);
        expect(stage.crm.things, `${fault} at ${at}`).toHaveLength(adapter === oneStep ? 1 : 2);
        expect((await stage.db.outbox.toArray())[0]!.delivery.kind).toBe('confirmed');
      }
    }
  });

  it.each([
    ['oneStep', oneStep],
    ['twoSteps', twoSteps],
  ])('of %s is in the CRM once, whichever of its stored states was the last', async (_name, adapter) => {
    for (let at = 1; at <= 8; at += 1) {
      const stage = await newStage(adapter);
      await stage.db.outbox.add(rowOf(0));
      dieAtPut(stage.db, (count) => count === at);
      await liveOn(stage);
      expect(stage.crm.things, `put ${at}`).toHaveLength(adapter === oneStep ? 1 : 2);
    }
  });

  it('that the CRM refuses is left to the rep, and is sent when they say so', async () => {
    const stage = await newStage();
    const row = rowOf(0);
    await stage.db.outbox.add(row);
    stage.plan.faultOf = failing('forbidden');
    await stage.live();
    expect((await stage.row(row.id)).delivery).toMatchObject({ kind: 'needs-rep', failure: { kind: 'forbidden' } });
    await retryWrite(stage.db, row.id, stage.clock.now);
    await stage.live();
    expect((await stage.row(row.id)).delivery.kind).toBe('confirmed');
  });

  it('that the CRM has nowhere to keep is left to the rep', async () => {
    const stage = await newStage({ ...oneStep, stepsOf: () => null });
    const row = rowOf(0);
    await stage.db.outbox.add(row);
    await stage.live();
    expect((await stage.row(row.id)).delivery).toMatchObject({ kind: 'needs-rep', failure: { kind: 'no-place' } });
  });

  it('of a connector that makes a mistake is tried again, and the mistake is reported', async () => {
    const stage = await newStage({
      ...oneStep,
      isThere: async () => {
        throw new TypeError('undefined is not a function');
      },
    });
    const row = rowOf(0);
    await stage.db.outbox.add(row);
    await stage.live();
    expect(await stage.row(row.id)).toMatchObject({ delivery: { kind: 'sent', attempts: 1 } });
    expect(stage.reports).toEqual(['the connector of espocrm: TypeError: undefined is not a function']);
  });
});

describe('a connection', () => {
  it('that refuses the sign-in keeps all of it waiting, and is asked once', async () => {
    const stage = await newStage();
    const rows = [onRecord(0, '1'), onRecord(1, '2'), onRecord(2, '2')];
    await stage.db.outbox.bulkAdd(rows);
    stage.plan.faultOf = () => 'unauthorised';
    await stage.live();
    expect(stage.crm.requests).toHaveLength(1);
    expect(await stage.db.connections.get(id)).toMatchObject({
      state: 'sign-in',
      lastFailure: { kind: 'unauthorised' },
    });
    expect(await findNextTryAt(stage.db)).toBeNull();
    stage.plan.faultOf = () => null;
    await stage.db.connections.update(id, { state: 'ok', updatedAt: monday + 1 });
    await wakeConnection(stage.db, id, stage.clock.now);
    await stage.live();
    expect(stage.crm.things.map(({ text }) => text)).toEqual(['log 0', 'log 1', 'log 2']);
  });

  it('that asks for a rest is given it', async () => {
    const stage = await newStage();
    await stage.db.outbox.bulkAdd([onRecord(0, '1'), onRecord(1, '2')]);
    stage.plan.faultOf = failing('limited');
    await stage.live();
    expect(stage.crm.requests).toHaveLength(1);
    expect(await stage.db.connections.get(id)).toMatchObject({ pausedUntilAt: monday + 7000 });
    expect(await findNextTryAt(stage.db)).toBe(monday + 7000);
    await liveOn(stage);
    expect(stage.crm.things).toHaveLength(2);
  });

  it('that rests is not asked for what is owed meanwhile', async () => {
    const stage = await newStage(oneStep, { pausedUntilAt: monday + minute });
    await stage.db.outbox.add(rowOf(0));
    await stage.live();
    expect(stage.crm.requests).toEqual([]);
    expect(await findNextTryAt(stage.db)).toBe(monday + minute);
  });

  it('without an open tab waits for one, and is not tried for each write', async () => {
    const stage = await newStage();
    await stage.db.outbox.bulkAdd([onRecord(0, '1'), onRecord(1, '2')]);
    const asked: string[] = [];
    stage.plan.open = (one) => {
      asked.push(one.id);
      return failureOf('no-tab');
    };
    await stage.live();
    expect(asked).toHaveLength(1);
    expect(await findNextTryAt(stage.db)).toBeNull();
    stage.plan.open = () => null;
    await wakeConnection(stage.db, id, stage.clock.now);
    await stage.live();
    expect(stage.crm.things).toHaveLength(2);
  });

  it('that was turned off sends nothing', async () => {
    const stage = await newStage(oneStep, { state: 'off' });
    await stage.db.outbox.add(rowOf(0));
    await stage.live();
    expect(stage.crm.requests).toEqual([]);
    expect(await stage.db.outbox.orderBy('openAt').count()).toBe(1);
  });

  it('that is gone leaves its writes to the rep', async () => {
    const stage = await newStage();
    const row = rowOf(0);
    await stage.db.outbox.add(row);
    await stage.db.connections.clear();
    await stage.live();
    expect((await stage.row(row.id)).delivery.kind).toBe('needs-rep');
  });

  it('changed in the middle of a round is opened anew', async () => {
    const stage = await newStage();
    await stage.db.outbox.bulkAdd([onRecord(0, '1'), onRecord(1, '2')]);
    const opened: number[] = [];
    stage.plan.open = ({ updatedAt }) => {
      opened.push(updatedAt);
      return null;
    };
    stage.plan.faultOf = ({ method }) => {
      if (method === 'POST') void stage.db.connections.update(id, { updatedAt: monday + 1 });
      return null;
    };
    await stage.live();
    expect(opened).toEqual([monday, monday + 1]);
  });

  it('signed in anew while an old answer was out is not said to need it again', async () => {
    const stage = await newStage();
    await stage.db.outbox.add(rowOf(0));
    stage.plan.open = (one) => {
      void stage.db.connections.put({ ...one, updatedAt: one.updatedAt + 1 });
      return failureOf('unauthorised');
    };
    await stage.live();
    expect((await stage.db.connections.get(id))!.state).toBe('ok');
  });
});

describe('the order of one record', () => {
  it('is kept: a write that is tried again later holds back the newer ones, of its record only', async () => {
    const stage = await newStage();
    await stage.db.outbox.bulkAdd([onRecord(0, '1'), onRecord(1, '1'), onRecord(2, '2')]);
    stage.plan.faultOf = failing('down');
    await stage.live();
    expect(stage.crm.things.map(({ text }) => text)).toEqual(['log 2']);
    await liveOn(stage);
    expect(stage.crm.things.map(({ text }) => text)).toEqual(['log 2', 'log 0', 'log 1']);
  });

  it('of several records begins with the write that was owed first', async () => {
    const stage = await newStage();
    await stage.db.outbox.bulkAdd([{ ...onRecord(0, '1'), tryAt: monday + minute }, onRecord(1, '2')]);
    stage.clock.now = monday + minute;
    await stage.live();
    expect(stage.crm.things.map(({ text }) => text)).toEqual(['log 0', 'log 1']);
  });

  it('does not wait for the rep', async () => {
    const stage = await newStage();
    await stage.db.outbox.bulkAdd([onRecord(0, '1'), onRecord(1, '1')]);
    stage.plan.faultOf = failing('forbidden');
    await stage.live();
    expect(stage.crm.things.map(({ text }) => text)).toEqual(['log 1']);
  });

  it.each([
    ['lets go', giveUpWrite],
    ['has saved by hand', confirmWrite],
    ['undoes', (db: FollowthroughDb, _id: string, now: number) => undoWrites(db, 'command-0', now)],
  ])('goes on at once after the one that the rep %s', async (_what, act) => {
    const stage = await newStage();
    const [first, second] = [onRecord(0, '1'), onRecord(1, '1')];
    await stage.db.outbox.bulkAdd([first, second]);
    stage.plan.faultOf = () => 'offline';
    for (let lives = 0; lives < 8; lives += 1) {
      await stage.live();
      stage.clock.now = (await findNextTryAt(stage.db))!;
    }
    stage.plan.faultOf = () => null;
    stage.clock.now -= minute;
    await act(stage.db, first.id, stage.clock.now);
    await stage.live();
    expect(stage.crm.things.map(({ text }) => text)).toEqual(['log 1']);
  });
});

describe('rounds', () => {
  it('are bounded, and say that more is due', async () => {
    const stage = await newStage();
    await stage.db.outbox.bulkAdd(Array.from({ length: 60 }, (_, index) => onRecord(index, String(index))));
    stage.clock.now = monday + minute;
    expect(await stage.live()).toMatchObject({ hasMore: true });
    expect(stage.crm.things).toHaveLength(50);
    expect(await stage.live()).toMatchObject({ hasMore: false });
  });

  it.each([
    ['of many records', (index: number) => onRecord(index, String(index))],
    ['of one record', (index: number) => onRecord(index, '1')],
  ])('%s take no further write once they have taken long', async (_what, rowAt) => {
    const stage = await newStage();
    await stage.db.outbox.bulkAdd(Array.from({ length: 20 }, (_, index) => rowAt(index)));
    stage.plan.faultOf = ({ method }) => {
      if (method === 'POST') stage.clock.now += 10_000;
      return null;
    };
    expect(await stage.live()).toMatchObject({ hasMore: true });
    expect(stage.crm.things).toHaveLength(3);
    while ((await findNextTryAt(stage.db)) !== null) await stage.live();
    expect(stage.crm.things).toHaveLength(20);
  });

  it('of two at once send each write once', async () => {
    const stage = await newStage();
    await stage.db.outbox.bulkAdd(Array.from({ length: 10 }, (_, index) => onRecord(index, String(index % 3))));
    stage.clock.now = monday + minute;
    const deliverer: Deliverer = {
      db: stage.db,
      locks: navigator.locks,
      now: () => stage.clock.now,
      openConnection: async (one) =>
        openApi({
          adapter: oneStep,
          connection: one,
          secrets: {},
          carry: stage.crm.carry,
          keep: async () => undefined,
          now: 0,
        }),
      adapterOf: () => oneStep,
      textOf: () => ({ subject: 'x', text: '' }),
      report: (_what, error) => {
        throw error;
      },
    };
    await Promise.all([deliverDue(deliverer), deliverDue(deliverer)]);
    expect(stage.crm.requests.filter(({ method }) => method === 'POST')).toHaveLength(10);
  });
});
