import { beforeEach, describe, expect, it } from 'vitest';
import { endAwayWhenBack, findAwayUntil, findSilence, setAway } from '../../../lib/followups/away.ts';
import { rescheduleTouch } from '../../../lib/followups/change-run.ts';
import { mostInOneCommand } from '../../../lib/followups/load-many.ts';
import { findRuleSettings } from '../../../lib/followups/rule-settings.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { type AwayRule, usualRules } from '../../../lib/rules/rule-settings.ts';
import type { Touch } from '../../../lib/touches/touch.ts';
import { otherReading } from '../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

/** From the Tuesday to the Friday of that week: the rep is back on Monday the 12th, at nine. */
const tuesdayToFriday: AwayRule = { fromOn: '2026-01-06', untilOn: '2026-01-09', how: 'shift', to: '' };
const backAt = Date.UTC(2026, 0, 12, 9);

/** A lead whose touch (an email, for want of a phone) is planned for then. */
async function dueAt(recordId: string, at: number): Promise<string> {
  const page = otherReading(recordId);
  const { lead, touch } = await followed(world, { page, temperature: 'cold', sequenceId: 'preset-basic' });
  await rescheduleTouch(
    world,
    { commandId: commandId(), leadId: lead.id, touchId: touch!.id, dueAt: at, how: 'reschedule' },
    monday,
  );
  return lead.id;
}

function away(rule: AwayRule | null, now = monday): Promise<CommandResult> {
  return setAway(world, { commandId: commandId(), away: rule }, now);
}

async function touchOf(leadId: string): Promise<Touch> {
  const touch = await world.db.touches.where('leadId').equals(leadId).first();
  if (!touch) throw new Error(`No touch of ${leadId}`);
  return touch;
}

describe('an absence that shifts', () => {
  it('puts what falls within it after the return, and says why; the rest stays', async () => {
    const within = await dueAt('1', monday + 2 * day);
    const before = await dueAt('2', monday + hour);
    const result = await away(tuesdayToFriday);
    expect(result).toMatchObject({
      leadId: '',
      says: [{ rule: 'away-set', values: { how: 'shift', count: 1, untilAt: backAt } }],
    });
    const moved = await touchOf(within);
    expect([moved.dueAt, moved.why[0]?.rule]).toEqual([backAt, 'levelled']);
    expect((await touchOf(before)).dueAt).toBe(monday + hour);
  });

  it('takes what is overdue along once it has begun', async () => {
    const overdue = await dueAt('1', monday);
    await away({ ...tuesdayToFriday, fromOn: '2026-01-05' }, monday + 2 * hour);
    expect((await touchOf(overdue)).dueAt).toBe(backAt);
  });

  it("keeps to the rep's cap on the days after", async () => {
    await world.db.settings.put({ key: 'rules', value: { ...usualRules, dayCap: 2 } });
    const leads = await Promise.all(['1', '2', '3', '4', '5'].map((id, at) => dueAt(id, monday + 2 * day + at * hour)));
    await away(tuesdayToFriday);
    const days = await Promise.all(leads.map(async (id) => new Date((await touchOf(id)).dueAt).getUTCDate()));
    expect(days.toSorted()).toEqual([12, 12, 13, 13, 14]);
  });

  it('is undone whole', async () => {
    await dueAt('1', monday + 2 * day);
    const before = await restorableRows(world);
    const result = await away(tuesdayToFriday);
    if (result.kind !== 'done') throw new Error(result.because);
    await undo(world, { commandId: commandId(), undoneCommandId: result.commandId }, monday + hour);
    expect(await restorableRows(world)).toEqual(before);
  });
});

describe('an absence that holds', () => {
  const hold: AwayRule = { ...tuesdayToFriday, how: 'hold' };

  it('moves nothing, and is silent from its first day to the start of work after it', async () => {
    const within = await dueAt('1', monday + 2 * day);
    await away(hold);
    expect((await touchOf(within)).dueAt).toBe(monday + 2 * day);
    expect(await findSilence(world)).toMatchObject({ fromAt: Date.UTC(2026, 0, 6), backAt });
  });

  it.each([
    ['before its first day', monday, null],
    ['on its first day', monday + day, '2026-01-09'],
    ['on its last day', monday + 4 * day, '2026-01-09'],
    ['after it', monday + 5 * day, null],
  ])('is known to the screens only while it lasts: %s', async (_when, now, until) => {
    await away(hold);
    expect(await findAwayUntil(world, now)).toBe(until);
  });
});

describe('an absence that hands over', () => {
  const handOver: AwayRule = { ...tuesdayToFriday, how: 'hand-over', to: 'Ana' };

  it('names who makes the touches within it', async () => {
    const [within, after] = [await dueAt('1', monday + 2 * day), await dueAt('2', monday + 8 * day)];
    await away(handOver);
    const handed = await touchOf(within);
    expect([handed.handedTo, handed.dueAt, handed.why[0]?.rule]).toEqual(['Ana', monday + 2 * day, 'handed-over']);
    expect((await touchOf(after)).handedTo).toBeUndefined();
  });

  it('gives them back when it ends, as they were', async () => {
    const within = await dueAt('1', monday + 2 * day);
    const before = await touchOf(within);
    await away(handOver);
    expect(await away(null, monday + day)).toMatchObject({ says: [{ rule: 'away-ended' }] });
    expect(await touchOf(within)).toEqual({ ...before, updatedAt: monday + day });
    expect((await findRuleSettings(world.db)).away).toBeNull();
  });

  it('gives all of them back, however many and to whomever they went', async () => {
    const leadId = await dueAt('1', monday + 2 * day);
    const touch = await touchOf(leadId);
    const more = Array.from({ length: mostInOneCommand + 1 }, (_, at) => ({ ...touch, id: `more-${at}` }));
    await world.db.touches.bulkPut(more);
    const other = { ...touch, id: 'other', dueAt: monday + 30 * day, handedTo: 'Ben' };
    await world.db.touches.put(other);
    expect(await away(handOver)).toMatchObject({ says: [{ values: { count: mostInOneCommand, left: 2 } }] });
    await away(null, monday + day);
    expect(await world.db.touches.filter(({ handedTo }) => handedTo !== undefined).count()).toBe(0);
  });

  it('goes to another when it is changed', async () => {
    const within = await dueAt('1', monday + 2 * day);
    await away(handOver);
    await away({ ...handOver, to: 'Ben' });
    const { handedTo, why } = await touchOf(within);
    expect([handedTo, why.filter(({ rule }) => rule === 'handed-over').length]).toEqual(['Ben', 1]);
  });

  it('to nobody is refused, and so is one that ends before it begins', async () => {
    const before = await restorableRows(world);
    expect(await away({ ...handOver, to: ' ' })).toMatchObject({ kind: 'refused', because: 'not-valid' });
    expect(await away({ ...handOver, untilOn: '2026-01-01' })).toMatchObject({ kind: 'refused', because: 'not-valid' });
    expect(await restorableRows(world)).toEqual(before);
  });
});

it('ends by itself once the rep is back at work, and not before', async () => {
  const within = await dueAt('1', monday + 2 * day);
  await away({ ...tuesdayToFriday, how: 'hand-over', to: 'Ana' });
  expect(await endAwayWhenBack(world, backAt - hour)).toEqual([]);
  expect(await endAwayWhenBack(world, backAt)).toEqual([within]);
  expect(await endAwayWhenBack(world, backAt)).toEqual([]);
});
