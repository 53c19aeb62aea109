import { describe, expect, it } from 'vitest';
import type { ApiAdapter } from '../../../lib/connectors/api-adapter.ts';
import { redoWrites, undoWrites } from '../../../lib/followups/outbox/undo-writes.ts';
import { newId } from '../../../lib/messages/new-id.ts';
import { hour, monday } from '../../world.ts';
import { failing, liveOn, newStage, rowOf } from './delivery-stage.ts';
import { oneStep, twoSteps } from './fake-crm.ts';

describe('undo', () => {
  it('of a write that was not sent sends nothing', async () => {
    const stage = await newStage();
    const row = rowOf(0);
    await stage.db.outbox.add(row);
    await undoWrites(stage.db, row.commandId, monday);
    await stage.live();
    expect(stage.crm.requests).toEqual([]);
    expect((await stage.row(row.id)).delivery).toMatchObject({ kind: 'withdrawn', how: 'unsent' });
  });

  it.each([
    ['one step', oneStep],
    ['two steps', twoSteps],
  ])('of a write of %s takes it out of the CRM, whatever it had come to', async (_name, adapter) => {
    for (const fault of ['dies-applied', 'dies-lost', 'dies-late', 'down-applied', 'timeout-lost', null] as const) {
      for (let at = 0; at < 4; at += 1) {
        const stage = await newStage(adapter);
        const row = rowOf(0);
        await stage.db.outbox.add(row);
        stage.plan.faultOf = failing(...Array.from({ length: at }, () => null), fault);
        await stage.live();
        await undoWrites(stage.db, row.commandId, stage.clock.now);
        await liveOn(stage);
        expect(stage.crm.things, `${fault} at ${at}`).toEqual([]);
        expect((await stage.row(row.id)).delivery.kind).toBe('withdrawn');
      }
    }
  });

  it('just before its request goes out keeps it from going', async () => {
    const stage = await newStage();
    const row = rowOf(0);
    await stage.db.outbox.add(row);
    stage.plan.open = async () => {
      await undoWrites(stage.db, row.commandId, monday);
      return null;
    };
    await stage.live();
    expect(stage.crm.requests).toEqual([]);
  });

  it('while its request is out takes it back after the answer', async () => {
    const stage = await newStage();
    const row = rowOf(0);
    await stage.db.outbox.add(row);
    stage.plan.faultOf = ({ method }) => {
      if (method === 'POST') void undoWrites(stage.db, row.commandId, monday);
      return null;
    };
    await liveOn(stage);
    expect(stage.crm.requests.some(({ method }) => method === 'POST')).toBe(true);
    expect(stage.crm.things).toEqual([]);
    expect((await stage.row(row.id)).delivery).toMatchObject({ kind: 'withdrawn', how: 'deleted' });
  });

  it('undone itself writes it anew, under another id', async () => {
    const stage = await newStage();
    const row = rowOf(0);
    await stage.db.outbox.add(row);
    await liveOn(stage);
    await undoWrites(stage.db, row.commandId, monday);
    await liveOn(stage);
    await redoWrites({ db: stage.db, newId, repZone: 'UTC', country: 'GB' }, row.commandId, monday + hour);
    stage.clock.now = monday + hour;
    await liveOn(stage);
    expect(stage.crm.things).toHaveLength(1);
    expect(stage.crm.things[0]!.id).not.toBe(row.id);
    await undoWrites(stage.db, row.commandId, stage.clock.now);
    await liveOn(stage);
    expect(stage.crm.things).toEqual([]);
  });

  it('of a stage sets the one before', async () => {
    const set: Array<string | null> = [];
    const adapter: ApiAdapter = {
      ...oneStep,
      stepsOf: ({ crmStage }) => [
        {
          name: 'stage',
          run: async () => {
            set.push(crmStage);
            return 'x';
          },
          find: async () => null,
        },
      ],
      isThere: async () => true,
    };
    const stage = await newStage(adapter, { stageMap: { 'Lead/new': 'stage-1', 'Lead/contacted': 'stage-2' } });
    const row = rowOf(0, { write: { kind: 'stage', status: 'contacted', was: 'new', at: monday } });
    await stage.db.outbox.add(row);
    await stage.live();
    await undoWrites(stage.db, row.commandId, monday);
    await stage.live();
    expect(set).toEqual(['stage-2', 'stage-1']);
    expect((await stage.row(row.id)).delivery).toMatchObject({ kind: 'withdrawn', how: 'deleted' });
  });
});
