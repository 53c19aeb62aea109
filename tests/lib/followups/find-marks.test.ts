import { beforeEach, describe, expect, it } from 'vitest';
import { archiveLead } from '../../../lib/followups/archive-lead.ts';
import { changeLead } from '../../../lib/followups/change-lead.ts';
import { findMarks } from '../../../lib/followups/find-marks.ts';
import { addReminder } from '../../../lib/followups/reminders.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { Mark } from '../../../lib/messages/prompt.ts';
import { recordKey } from '../../../lib/records/record-ref.ts';
import { field, otherReading, reading } from '../../builders.ts';
import { commandId, day, followed, hour, minute, monday, newWorld, openTouch } from '../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

const { ref } = reading();

async function markAt(now: number): Promise<Mark | undefined> {
  return (await findMarks(world, [ref], now)).marks[recordKey(ref)];
}

describe('the mark of a record', () => {
  it.each<[string, number, Mark]>([
    ['the evening before', -14 * hour, 'followed'],
    ['two hours before', -2 * hour, 'later'],
    ['a quarter of an hour before', -15 * minute, 'due'],
    ['then', 0, 'due'],
    ['59 minutes after', 59 * minute, 'due'],
    ['an hour after', hour, 'overdue'],
  ])('tells how its touch stands %s', async (_, from, mark) => {
    const { dueAt } = openTouch(await followed(world, { temperature: 'cold' }));
    expect(await markAt(dueAt + from)).toBe(mark);
  });

  it('is held while the law keeps the call from them', async () => {
    const { dueAt } = openTouch(await followed(world, { temperature: 'cold' }));
    expect(await markAt(dueAt + 12 * hour)).toBe('held');
    const { staleAt } = await findMarks(world, [ref], dueAt + 12 * hour);
    expect(staleAt).toBeGreaterThan(dueAt + 12 * hour);
    expect(await markAt(staleAt!)).toBe('overdue');
  });

  it('is held for somebody who may not be contacted', async () => {
    await followed(world, { page: reading({ doNotCall: field(true) }) });
    expect(await markAt(monday)).toBe('held');
  });

  it('says that a reminder is due, where no touch is', async () => {
    const { lead } = await followed(world, { sequenceId: null, temperature: 'cold' });
    expect(await markAt(monday)).toBe('followed');
    const remind = { commandId: commandId(), leadId: lead.id, dueAt: monday + hour, title: 'Ask about the roof' };
    await addReminder(world, remind, monday);
    expect(await markAt(monday)).toBe('later');
    expect(await markAt(monday + hour)).toBe('due');
  });

  it('is gone once they are archived', async () => {
    const { lead } = await followed(world);
    const archive = { commandId: commandId(), leadId: lead.id, because: 'Sold', list: 'Sold', revisitOn: null };
    await archiveLead(world, archive, monday);
    expect(await findMarks(world, [ref], monday)).toEqual({ marks: {}, staleAt: null });
  });
});

describe('the marks of a list', () => {
  it('are of those who are followed, and say nothing else of them', async () => {
    await followed(world);
    await followed(world, { page: otherReading('2'), sequenceId: null, temperature: 'cold' });
    const refs = ['1', '2', '3', '2'].map((recordId) => ({ ...ref, recordId }));
    const { marks } = await findMarks(world, refs, monday);
    expect(marks).toEqual({ [recordKey(refs[0]!)]: 'due', [recordKey(refs[1]!)]: 'followed' });
  });

  it.each([-14 * hour, -2 * hour, -20 * minute, 0, 40 * minute, 3 * hour])(
    'stay as they are until the instant that is told (%i ms)',
    async (from) => {
      const { lead, touch } = await followed(world, { temperature: 'cold' });
      await changeLead(world, { commandId: commandId(), leadId: lead.id, changes: { zone: 'Europe/London' } }, monday);
      const at = touch!.dueAt + from;
      const { staleAt } = await findMarks(world, [ref], at);
      const mark = await markAt(at);
      expect(staleAt ?? at + day).toBeGreaterThan(at);
      for (let now = at; now < Math.min(staleAt ?? at + day, at + day); now += 5 * minute) {
        expect(await markAt(now), new Date(now).toISOString()).toBe(mark);
      }
    },
  );
});
