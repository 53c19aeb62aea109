import { expect, it } from 'vitest';
import { oweWrites } from '../../../../lib/followups/outbox/owe-writes.ts';
import { syncTasks } from '../../../../lib/followups/outbox/sync-tasks.ts';
import { otherReading } from '../../../builders.ts';
import { followed, monday, newWorld, openTouch } from '../../../world.ts';
import { connection } from '../../outbox/rows.ts';

const tasks = { touches: false, notes: false, stages: false, tasks: true };

it('keeps a task for each of hundreds of leads in many CRMs, in a command that owes nothing else', async () => {
  const world = await newWorld();
  const prompt = await followed(world);
  const hosts = Array.from({ length: 13 }, (_, n) => `crm${n}.example`);
  await world.db.connections.bulkPut(hosts.map((host) => connection({ id: `espocrm/${host}/`, host, writes: tasks })));
  const [record] = prompt.records;
  const leadIds = Array.from({ length: 300 }, (_, n) => `lead${n}`);
  const of = (leadId: string, host: string) => ({
    ...record!,
    key: `espocrm/${host}//Lead/${leadId}`,
    host,
    recordId: leadId,
    leadId,
  });
  await world.db.records.bulkAdd(leadIds.flatMap((id) => [of(id, 'crm0.example'), of(id, 'crm1.example')]));
  await world.db.touches.bulkAdd(leadIds.map((leadId) => ({ ...openTouch(prompt), id: `touch-${leadId}`, leadId })));
  const touches = await world.db.touches.toArray();
  const changes = touches.map((row) => ({ table: 'touches', key: row.id, before: row, after: row }) as const);
  const plan = { commandId: 'command', activities: [], changes, undoes: null };
  for (const at of [1, 2]) await world.db.transaction('rw', world.db.tables, () => oweWrites(world, plan, monday + at));
  const rows = await world.db.outbox.toArray();
  expect(rows.filter(({ wanted }) => wanted === 'there')).toHaveLength(600);
});

it('keeps the tasks of many leads at once, when only a few of them change', async () => {
  const world = await newWorld();
  const standing = async () => (await world.db.outbox.toArray()).filter(({ wanted }) => wanted === 'there');
  await followed(world);
  await world.db.connections.put(connection({ writes: tasks }));
  for (let n = 2; n <= 40; n += 1) await followed(world, { page: otherReading(String(n)) });
  const before = await standing();
  expect(before).toHaveLength(39);
  const records = await world.db.records.toArray();
  const plan = {
    commandId: 'command',
    leadIds: records.map(({ leadId }) => leadId),
    connections: await world.db.connections.toArray(),
    records: new Map(records.map((record) => [record.leadId, [record]])),
  };
  await world.db.transaction('rw', world.db.tables, () => syncTasks(world, plan, monday + 1));
  expect(await standing()).toHaveLength(40);
  expect((await world.db.outbox.toArray()).filter(({ wanted }) => wanted === 'gone')).toEqual([]);
});
