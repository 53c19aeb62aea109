import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../../lib/connectors/api.ts';
import type { Connection, CrmOutcome } from '../../../lib/outbox/connection.ts';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { openForWriting } from '../../../lib/worker/refresh-lists.ts';
import { saveSecrets } from '../../../lib/worker/secrets.ts';
import { allowed, connection, fakeAdapter, siteId, withCrm } from '../../fake-adapter.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { day, hour, minute, monday } from '../../world.ts';

let fake: FakeWorker;
let asked: number;
let list: readonly CrmOutcome[] | null;
beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push(...allowed);
  asked = 0;
  list = [{ id: 'o1', label: 'Connected' }];
  const findOutcomes = async (): Promise<readonly CrmOutcome[]> => {
    asked += 1;
    if (!list) throw new ApiError(failureOf('unavailable'));
    return list;
  };
  fake.adapters.push(fakeAdapter({ findOutcomes }));
  await saveSecrets(fake.worker, siteId, { apiKey: 'right-key' });
  await fake.worker.db.connections.put(connection());
});

/** The connection that a write made then is sent with. */
async function openAt(now: number): Promise<Connection> {
  fake.setNow(now);
  const row = await fake.worker.db.connections.get(siteId);
  const opened = await openForWriting(withCrm(fake).worker, row ?? connection());
  if ('kind' in opened) throw new Error(opened.kind);
  return opened.connection;
}

describe('the lists that a write needs', () => {
  it('are fetched when there are none, and again when they are a day old, never more often', async () => {
    expect(await openAt(monday)).toMatchObject({ outcomes: { list: [{ id: 'o1' }] }, outcomeMap: { connected: 'o1' } });
    await openAt(monday + hour);
    await openAt(monday + day - 1);
    expect(asked).toBe(1);
    list = [{ id: 'o9', label: 'Busy' }];
    expect(await openAt(monday + day)).toMatchObject({
      outcomes: { list: [{ id: 'o9' }] },
      outcomeMap: { busy: 'o9' },
    });
    expect(asked).toBe(2);
  });

  it('stay as they were when the CRM does not say, which holds no write up; it is asked again later', async () => {
    await openAt(monday);
    list = null;
    const kept = { outcomes: { list: [{ id: 'o1' }] }, outcomeMap: { connected: 'o1' } };
    expect(await openAt(monday + day)).toMatchObject(kept);
    await openAt(monday + day + minute);
    expect(asked).toBe(2);
    list = [{ id: 'o1', label: 'Connected' }];
    await openAt(monday + day + 15 * minute);
    expect(asked).toBe(3);
  });

  it('hold no write up either when a connector has a bug, which is reported', async () => {
    const findOutcomes = async (): Promise<never> => {
      throw new TypeError('a bug');
    };
    fake.adapters.splice(0, 1, fakeAdapter({ findOutcomes }));
    expect(await openAt(monday)).toMatchObject({ outcomes: { list: [] } });
    expect(fake.reports).toEqual(['the lists of hubspot: a bug']);
  });

  it('are not asked for where the connection cannot be opened', async () => {
    fake.granted.length = 0;
    expect(await openForWriting(fake.worker, connection())).toMatchObject({ kind: 'no-permission' });
    expect(asked).toBe(0);
  });
});
