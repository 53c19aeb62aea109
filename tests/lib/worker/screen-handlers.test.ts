import { beforeEach, describe, expect, it } from 'vitest';
import { setAway } from '../../../lib/followups/away.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import { basic } from '../../../lib/sequences/presets/basic.ts';
import { screenHandlers } from '../../../lib/worker/screen-handlers.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { commandId, day, followed, hour, monday } from '../../world.ts';

let fake: FakeWorker;
const nobody = { tabId: null, frameId: null, origin: '' };

beforeEach(async () => {
  fake = await newFakeWorker();
});

describe('the health of the extension', () => {
  it('says when it wakes next, what was set aside, and until when the rep is away', async () => {
    await followed(worldOf(fake.worker), { temperature: 'cold' });
    const { db } = fake.worker;
    await db.quarantine.put({ id: 'leads/x', table: 'leads', key: 'x', problem: 'no name', at: monday, row: {} });
    const away = { fromOn: '2026-01-05', untilOn: '2026-01-06', how: 'hold', to: '' } as const;
    await setAway(worldOf(fake.worker), { commandId: commandId(), away }, monday);
    expect(await screenHandlers(fake.worker).findHealth({}, nobody)).toEqual({
      notifications: 'granted',
      database: 'ok',
      lastCheckedAt: null,
      nextDueAt: monday + 2 * day - hour,
      quarantined: 1,
      awayUntilOn: '2026-01-06',
    });
  });

  it('of an empty database is quiet', async () => {
    expect(await screenHandlers(fake.worker).findHealth({}, nobody)).toMatchObject({
      nextDueAt: null,
      quarantined: 0,
      awayUntilOn: null,
    });
  });
});

describe('what the workspace asks', () => {
  it('is answered from the data, with the usual rules until the rep sets others', async () => {
    await followed(worldOf(fake.worker), { temperature: 'cold' });
    const ask = screenHandlers(fake.worker);
    expect(await ask.findRules({}, nobody)).toEqual(usualRules);
    expect((await ask.findSequences({}, nobody)).find(({ id }) => id === basic.id)).toMatchObject({ inFlight: 1 });
    expect(await ask.findSequence({ sequenceId: basic.id, version: null }, nobody)).toEqual(basic);
    expect((await ask.simulateBacklog({ days: 1 }, nobody)).now[0]?.touches).toBe(1);
    expect(await ask.findEditDiff({ sequence: basic }, nobody)).toMatchObject({ rows: [], count: 0 });
    expect(await ask.findArchive({ after: null }, nobody)).toEqual({ rows: [], next: null });
    expect(await ask.findSuppressions({ after: null }, nobody)).toEqual({ rows: [], next: null });
    expect(await ask.findQuarantine({}, nobody)).toEqual([]);
  });
});
