import { expect, it } from 'vitest';
import { findQuarantine } from '../../../lib/followups/find-lists.ts';
import { monday, newWorld } from '../../world.ts';

it('tells what was set aside, the newest first, without what stood in it', async () => {
  const world = await newWorld();
  const damaged = (key: string, at: number) => ({
    id: `leads/${key}`,
    table: 'leads',
    key,
    problem: 'no name',
    at,
    row: {},
  });
  await world.db.quarantine.bulkPut([damaged('a', monday), damaged('b', monday + 1)]);
  expect(await findQuarantine(world)).toEqual([
    { id: 'leads/b', table: 'leads', key: 'b', problem: 'no name', at: monday + 1 },
    { id: 'leads/a', table: 'leads', key: 'a', problem: 'no name', at: monday },
  ]);
});
