import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { oneByOne } from '../../../lib/followups/one-by-one.ts';
import { otherReading } from '../../builders.ts';
import { followed, monday, newWorld } from '../../world.ts';

it.each([
  ['sets a row aside that cannot be gone on with, and goes on', new TypeError('no such step'), 1, 2],
  ['sets a row aside that the database cannot take', new Dexie.DataError('no key'), 1, 2],
  ['sets nothing aside, and waits, where the database fails', new Dexie.DatabaseClosedError('closed'), 0, 1],
])('%s', async (_what, error, setAside, tried) => {
  const world = await newWorld();
  await followed(world, { page: otherReading('1') });
  await followed(world, { page: otherReading('2') });
  const rows = await world.db.touches.toArray();
  const seen: string[] = [];
  const work = async ({ id }: { id: string }): Promise<boolean> => {
    seen.push(id);
    if (id === rows[0]!.id) throw error;
    return true;
  };
  const round = await oneByOne(world, { table: 'touches', rows, work }, monday);
  expect([seen.length, round.failures]).toEqual([tried, [error]]);
  expect(await world.db.quarantine.count()).toBe(setAside);
  expect(await world.db.touches.count()).toBe(2 - setAside);
});
