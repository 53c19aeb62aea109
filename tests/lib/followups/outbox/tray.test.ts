import { beforeEach, expect, it } from 'vitest';
import { disconnectWrites } from '../../../../lib/followups/outbox/store-event.ts';
import { confirmWrite, findOutbox, giveUpWrite, retryWrite } from '../../../../lib/followups/outbox/tray.ts';
import type { World } from '../../../../lib/followups/world.ts';
import { failureOf } from '../../../../lib/outbox/failure.ts';
import { followed, hour, monday, newWorld } from '../../../world.ts';
import { outboxRow, rowAs } from '../../outbox/rows.ts';

let world: World;
let leadId: string;

beforeEach(async () => {
  world = await newWorld();
  leadId = (await followed(world)).lead.id;
});

const textOf = ({ kind }: { kind: string }): string => `the ${kind}`;
const forbidden = failureOf('forbidden');

it('lists what is not confirmed, oldest first, a page at a time, with how much of it there is', async () => {
  const at = (n: number) => ({
    id: `row-${n}`,
    leadId,
    owedAt: monday + Math.floor(n / 2),
    openAt: monday + Math.floor(n / 2),
  });
  await world.db.outbox.bulkAdd([
    ...[4, 1, 3, 0].map((n) => outboxRow(at(n))),
    rowAs({ kind: 'needs-rep', failure: forbidden }, { id: 'row-9', leadId }),
    rowAs({ kind: 'confirmed', at: monday, by: 'crm' }, { id: 'done', leadId }),
  ]);
  const first = await findOutbox(world.db, { after: null, limit: 3, textOf });
  expect(first).toMatchObject({ waiting: 4, needsRep: 1 });
  expect(first.lines.map(({ receipt }) => receipt.outboxId)).toEqual(['row-0', 'row-1', 'row-9']);
  expect(first.lines[0]).toMatchObject({ name: 'Owen Hughes', leadId, host: 'crm.example', text: 'the touch' });
  const second = await findOutbox(world.db, { after: first.next, limit: 3, textOf });
  expect(second.lines.map(({ receipt }) => receipt.outboxId)).toEqual(['row-3', 'row-4']);
  expect(second.next).toBeNull();
});

it('tries all that wait again, and leaves what needs the rep to them', async () => {
  const waiting = { kind: 'queued', attempts: 5, failure: failureOf('unavailable') } as const;
  await world.db.outbox.bulkAdd([
    rowAs(waiting, { id: 'a', leadId, tryAt: monday + 5 * hour }),
    rowAs({ kind: 'needs-rep', failure: forbidden }, { id: 'b', leadId }),
  ]);
  expect(await retryWrite(world.db, null, monday + 1)).toEqual([leadId]);
  expect(await world.db.outbox.get('a')).toMatchObject({ tryAt: monday + 1, delivery: { attempts: 0 } });
  expect((await world.db.outbox.get('b'))!.delivery.kind).toBe('needs-rep');
});

it('sets no stage again that a later one has taken the place of', async () => {
  const stageOf = (status: 'contacted' | 'offer') => ({ kind: 'stage', status, at: monday }) as const;
  await world.db.outbox.bulkAdd([
    rowAs({ kind: 'needs-rep', failure: forbidden }, { id: 'a', leadId, write: stageOf('contacted') }),
    rowAs({ kind: 'confirmed', at: monday, by: 'crm' }, { id: 'b', leadId, write: stageOf('offer') }),
    rowAs({ kind: 'needs-rep', failure: forbidden }, { id: 'c', leadId, write: stageOf('contacted') }),
  ]);
  await retryWrite(world.db, 'a', monday);
  await retryWrite(world.db, 'c', monday);
  expect((await world.db.outbox.get('a'))!.delivery.kind).toBe('given-up');
  expect((await world.db.outbox.get('c'))!.delivery.kind).toBe('queued');
});

it('lets a write go, or takes the rep’s word for it, and knows nothing of one that is not there', async () => {
  await world.db.outbox.bulkAdd([
    rowAs({ kind: 'needs-rep', failure: forbidden }, { id: 'a', leadId }),
    rowAs({ kind: 'needs-rep', failure: forbidden }, { id: 'b', leadId }),
  ]);
  expect(await giveUpWrite(world.db, 'a', monday)).toEqual([leadId]);
  expect(await confirmWrite(world.db, 'b', monday)).toEqual([leadId]);
  expect(await confirmWrite(world.db, 'c', monday)).toEqual([]);
  expect((await world.db.outbox.get('a'))!.delivery.kind).toBe('given-up');
  expect((await world.db.outbox.get('b'))!.delivery).toMatchObject({ kind: 'confirmed', by: 'rep' });
  expect((await findOutbox(world.db, { after: null, limit: 3, textOf })).lines).toEqual([]);
});

it('leaves to the rep what was owed to a workspace that they disconnected, and only that', async () => {
  await world.db.outbox.bulkAdd([outboxRow({ id: 'a' }), outboxRow({ id: 'b', connectionId: 'odoo/x/' })]);
  await disconnectWrites(world.db, outboxRow().connectionId, monday);
  expect((await world.db.outbox.get('a'))!.delivery.kind).toBe('needs-rep');
  expect((await world.db.outbox.get('b'))!.delivery.kind).toBe('queued');
});
