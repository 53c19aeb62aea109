import { beforeEach, expect, it } from 'vitest';
import { setAway } from '../../../lib/followups/away.ts';
import { changeLead } from '../../../lib/followups/change-lead.ts';
import { levelBacklog } from '../../../lib/followups/level-backlog.ts';
import { mostInOneCommand } from '../../../lib/followups/load-many.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import { dayOf } from '../../../lib/time/day.ts';
import { otherReading } from '../../builders.ts';
import { commandId, day, followed, hour, minute, monday, newWorld } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;
/** Thursday, 10:00: what was due on Monday is long overdue. */
const thursday = monday + 3 * day;

beforeEach(async () => {
  world = await newWorld();
});

/** A lead whose touch was due on Monday, so many minutes after ten. */
async function overdue(recordId: string, minutes = 0): Promise<string> {
  const page = otherReading(recordId);
  const { lead } = await followed(world, { page, temperature: 'cold', now: monday + minutes * minute });
  return lead.id;
}

/** Whatever was done since: all of them were due on Wednesday. */
async function overdueAgain(leads: readonly string[]): Promise<void> {
  for (const leadId of leads) {
    await world.db.touches
      .where('leadId')
      .equals(leadId)
      .modify({ dueAt: thursday - day });
  }
}

function level(perDay: number) {
  return levelBacklog(world, { commandId: commandId(), perDay }, thursday);
}

async function dayOfTouch(leadId: string): Promise<string> {
  const touch = await world.db.touches.where('leadId').equals(leadId).first();
  return dayOf(touch?.dueAt ?? 0, world.repZone);
}

it('spreads what is overdue over working days with room, and says how many', async () => {
  const leads = [];
  for (const id of ['1', '2', '3', '4', '5', '6']) leads.push(await overdue(id));
  expect(await level(2)).toMatchObject({
    leadId: '',
    prompt: null,
    says: [{ rule: 'backlog-levelled', values: { count: 6, most: 2 } }],
  });
  const days = await Promise.all(leads.map(dayOfTouch));
  expect(days.toSorted()).toEqual(['2026-01-08', '2026-01-08', '2026-01-09', '2026-01-09', '2026-01-12', '2026-01-12']);
});

it('puts first whom the rep would put first, not who waited longest', async () => {
  const longest = await overdue('1');
  const keenest = await overdue('2', 30);
  await changeLead(world, { commandId: commandId(), leadId: keenest, changes: { motivation: 90 } }, monday + hour);
  await level(1);
  expect([await dayOfTouch(keenest), await dayOfTouch(longest)]).toEqual(['2026-01-08', '2026-01-09']);
});

it('counts what is planned on those days already, and leaves it alone', async () => {
  const waiting = await overdue('1');
  const planned = await followed(world, { page: otherReading('2'), temperature: 'cold', now: thursday + 2 * hour });
  await level(1);
  expect([await dayOfTouch(planned.lead.id), await dayOfTouch(waiting)]).toEqual(['2026-01-08', '2026-01-09']);
});

it('goes over an absence to come, and keeps to the number a day after it', async () => {
  const leads = [];
  for (let id = 1; id <= 12; id += 1) leads.push(await overdue(String(id), id));
  const away = { fromOn: '2026-01-12', untilOn: '2026-01-16', how: 'shift', to: '' } as const;
  await setAway(world, { commandId: commandId(), away }, thursday - hour);
  await overdueAgain(leads);
  await level(2);
  const made = Map.groupBy(await Promise.all(leads.map(dayOfTouch)), (on) => on);
  expect([...made.keys()].toSorted()).toEqual([
    '2026-01-08',
    '2026-01-09',
    '2026-01-19',
    '2026-01-20',
    '2026-01-21',
    '2026-01-22',
  ]);
  expect([...made.values()].every(({ length }) => length === 2)).toBe(true);
  const times = (await world.db.touches.toArray()).map(({ dueAt }) => dueAt);
  expect(new Set(times).size).toBe(12);
});

it('says how many are left where there are more than one command changes', async () => {
  const leadId = await overdue('1');
  const touch = await world.db.touches.where('leadId').equals(leadId).first();
  const more = Array.from({ length: mostInOneCommand + 2 }, (_, at) => ({ ...touch!, id: `more-${at}` }));
  await world.db.touches.bulkPut(more);
  expect(await level(5)).toMatchObject({ says: [{ values: { left: 3 } }] });
});

it('has nothing to do when nothing is overdue', async () => {
  expect(await level(5)).toMatchObject({ kind: 'done', says: [{ values: { count: 0 } }] });
});

it('is undone as one', async () => {
  for (const id of ['1', '2', '3']) await overdue(id);
  const before = await restorableRows(world);
  const result = await level(1);
  if (result.kind !== 'done') throw new Error(result.because);
  await undo(world, { commandId: commandId(), undoneCommandId: result.commandId }, thursday + hour);
  expect(await restorableRows(world)).toEqual(before);
});
