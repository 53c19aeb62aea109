import { beforeEach, describe, expect, it } from 'vitest';
import { findDatabaseState } from '../../../lib/worker/database-state.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { newWorld } from '../../world.ts';

let fake: FakeWorker;

beforeEach(async () => {
  fake = await newFakeWorker();
});

describe('the state of the database', () => {
  it('is ok from the first start on', async () => {
    expect(await findDatabaseState(fake.worker)).toBe('ok');
    expect(await findDatabaseState(fake.worker)).toBe('ok');
  });

  it('is lost when an empty one stands where there was data, and stays so', async () => {
    await findDatabaseState(fake.worker);
    const emptied = { ...fake.worker, db: (await newWorld()).db };
    expect(await findDatabaseState(emptied)).toBe('lost');
    expect(await findDatabaseState(emptied)).toBe('lost');
  });

  it('is ok when only the mark outside it was lost', async () => {
    await findDatabaseState(fake.worker);
    await fake.browser.storage.local.clear();
    expect(await findDatabaseState(fake.worker)).toBe('ok');
  });
});
