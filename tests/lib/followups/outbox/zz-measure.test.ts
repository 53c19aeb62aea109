import { it } from 'vitest';
import { newWorld, followed, monday, day, commandId, promptOf } from '../../../world.ts';
import { connection, outboxRow, rowAs } from '../../outbox/rows.ts';
import { syncTasks } from '../../../../lib/followups/outbox/sync-tasks.ts';
import { oweWrites } from '../../../../lib/followups/outbox/owe-writes.ts';
import { newId } from '../../../../lib/messages/new-id.ts';

it('measures syncTasks', async () => {
  const world = await newWorld();
  const n = Number(process.env.N);
  const conns = Array.from({ length: 13 }, (_, i) => connection({ id: `espocrm/c${i}.example/`, host: `c${i}.example` }));
  await world.db.connections.bulkPut(conns);
  const records: unknown[] = [], touches: unknown[] = [], rows: unknown[] = [];
  for (let l = 0; l < n; l += 1) {
    touches.push({ id: `t${l}`, leadId: `l${l}`, enrollmentId: 'e', stepId: 's', channel: 'call', title: 'Call', dueAt: monday + day, why: [], announced: 0, createdAt: monday, updatedAt: monday });
    for (let c = 0; c < 2; c += 1) {
      const key = `espocrm/c${c}.example//Lead/${l}`;
      records.push({ key, leadId: `l${l}`, crm: 'espocrm', host: `c${c}.example`, tenant: '', objectType: 'Lead', recordId: String(l), url: 'https://x', linkedAt: monday });
      rows.push(outboxRow({ id: newId(monday), leadId: `l${l}`, connectionId: `espocrm/c${c}.example/`, recordKey: key, activityId: null, openTaskOf: `l${l}`, write: { kind: 'task', channel: 'call', title: 'Old', dueAt: monday, touchId: `t${l}` }, delivery: { kind: 'queued', attempts: 0, failure: null } }));
    }
  }
  await world.db.records.bulkAdd(records as never);
  await world.db.touches.bulkAdd(touches as never);
  await world.db.outbox.bulkAdd(rows as never);
  const changes = Array.from({ length: n }, (_, l) => ({ table: 'touches', key: `t${l}`, before: { leadId: `l${l}` }, after: { leadId: `l${l}` } }));
  const t0 = performance.now();
  await world.db.transaction('rw', world.db.tables, () => oweWrites(world, { commandId: 'c', activities: [], changes: changes as never, undoes: null }, monday + 1));
  console.log('sync 5000 leads, 13 connections', Math.round(performance.now() - t0), 'ms', await world.db.outbox.count());
}, 300_000);
void followed; void commandId; void promptOf; void rowAs; void syncTasks;
