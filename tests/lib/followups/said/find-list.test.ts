import { beforeEach, describe, expect, it } from 'vitest';
import { changeLead } from '../../../../lib/followups/change-lead.ts';
import { rescheduleTouch } from '../../../../lib/followups/change-run.ts';
import { logSignal } from '../../../../lib/followups/log-signal.ts';
import { addReminder } from '../../../../lib/followups/reminders.ts';
import { findList } from '../../../../lib/followups/said/find-list.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { LeadChanges } from '../../../../lib/messages/protocol.ts';
import type { ListWish } from '../../../../lib/messages/said.ts';
import { otherReading } from '../../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld } from '../../../world.ts';

const before = monday - 5 * day;
const everything: ListWish = {
  what: 'due',
  due: null,
  channel: null,
  status: null,
  temperature: null,
  scoreFrom: null,
  scoreTo: null,
  quietDays: null,
  repliedSince: null,
  sort: [],
};

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

/** Follows a lead whose email is due at a time, with what is known of them. */
async function dueAt(name: string, at: number, changes: LeadChanges = {}): Promise<string> {
  const { lead, touch } = await followed(world, { page: otherReading(name), now: before });
  await changeLead(world, { commandId: commandId(), leadId: lead.id, changes }, before);
  const ids = { leadId: lead.id, touchId: touch!.id };
  await rescheduleTouch(world, { commandId: commandId(), ...ids, dueAt: at, how: 'reschedule' }, before);
  await world.db.reminders.clear();
  return lead.id;
}

async function names(changes: Partial<ListWish>): Promise<readonly string[]> {
  const { rows } = await findList(world, { ...everything, ...changes }, monday);
  return rows.map(({ name }) => name.replace('Person ', ''));
}

describe('a list that was asked for', () => {
  beforeEach(async () => {
    await dueAt('late', monday - 2 * day, { temperature: 'hot', motivation: 20 });
    await dueAt('today', monday + hour, { temperature: 'hot', motivation: 80 });
    await dueAt('thursday', monday + 3 * day, { temperature: 'cold' });
    await dueAt('far', monday + 20 * day);
  });

  it.each([
    [{ due: 'today' }, ['today', 'late']],
    [{ due: 'overdue' }, ['late']],
    [{ due: 'this-week' }, ['today', 'thursday']],
    [{ due: { on: '2026-01-08' } }, ['thursday']],
    [{ due: null }, ['late', 'today', 'thursday', 'far']],
    [{ due: 'this-week', temperature: 'cold' }, ['thursday']],
    [{ due: 'today', sort: ['due'] }, ['late', 'today']],
    [{ due: 'today', channel: 'call' }, []],
    [{ due: 'today', channel: 'email', sort: ['due'] }, ['late', 'today']],
    [{ what: 'leads', temperature: 'hot', sort: ['motivation'] }, ['today', 'late']],
    [{ what: 'leads', quietDays: 4, sort: ['due'] }, ['late', 'today', 'thursday', 'far']],
    [{ what: 'leads', quietDays: 30 }, []],
    [{ what: 'leads', scoreFrom: 90 }, []],
    [{ what: 'leads', status: 'archived' }, []],
  ] as const)('%j', async (wish, expected) => {
    expect(await names(wish)).toEqual(expected);
  });

  it('has who answered on a day or since, and not who answered before', async () => {
    const leadId = await dueAt('answered', monday + hour);
    const given = { leadId, signal: 'replied', untilAt: null, note: '' } as const;
    await logSignal(world, { commandId: commandId(), ...given }, monday - day);
    expect(await names({ what: 'leads', repliedSince: '2026-01-04' })).toEqual(['answered']);
    expect(await names({ what: 'leads', repliedSince: '2026-01-05' })).toEqual([]);
  });

  it('has reminders, and promises by themselves', async () => {
    const leadId = await dueAt('reminded', monday + 40 * day);
    await addReminder(world, { commandId: commandId(), leadId, dueAt: monday, title: 'Send the map' }, before);
    expect(await names({ what: 'reminders' })).toEqual(['reminded']);
    expect(await names({ what: 'promises' })).toEqual([]);
  });
});
