import { beforeEach, describe, expect, it } from 'vitest';
import { archiveLead, restoreLead } from '../../../lib/followups/archive-lead.ts';
import { changeLead } from '../../../lib/followups/change-lead.ts';
import { findArchive } from '../../../lib/followups/find-lists.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { otherReading } from '../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

const sold = { because: 'Sold to another buyer', list: 'Sold properties', revisitOn: '2026-07-01' };

function archive(leadId: string, now = monday): Promise<CommandResult> {
  return archiveLead(world, { commandId: commandId(), leadId, ...sold }, now);
}

function restore(leadId: string): Promise<CommandResult> {
  return restoreLead(world, { commandId: commandId(), leadId }, monday + day);
}

describe('archiving a lead', () => {
  it('ends the follow-up and keeps them on a list, with the reason and the day to look again', async () => {
    const { lead } = await followed(world);
    await archive(lead.id);
    const after = await promptOf(world, lead.id, monday);
    expect(after.lead).toMatchObject({ status: 'archived', archived: { at: monday, ...sold } });
    expect([after.touch, after.enrollment?.state]).toEqual([null, { kind: 'stopped', rule: 'archived' }]);
    expect(after.reminders.map(({ kind }) => kind)).toEqual(['revisit']);
    expect(await findArchive(world, null)).toMatchObject({ rows: [{ leadId: lead.id, archived: sold }], next: null });
  });

  it('works for a lead without a sequence, and is refused the second time', async () => {
    const { lead } = await followed(world, { sequenceId: null });
    expect((await archive(lead.id)).kind).toBe('done');
    expect(await archive(lead.id)).toMatchObject({ kind: 'refused', because: 'moved-on' });
  });

  it('is undone whole', async () => {
    const { lead } = await followed(world);
    const before = await restorableRows(world);
    const result = await archive(lead.id);
    if (result.kind !== 'done') throw new Error(result.because);
    await undo(world, { commandId: commandId(), undoneCommandId: result.commandId }, monday + hour);
    expect(await restorableRows(world)).toEqual(before);
  });
});

describe('restoring a lead', () => {
  it.each(['new', 'negotiating'] as const)('gives the status %s back that it had', async (status) => {
    const { lead } = await followed(world);
    await changeLead(world, { commandId: commandId(), leadId: lead.id, changes: { status } }, monday);
    await archive(lead.id);
    await restore(lead.id);
    const after = await promptOf(world, lead.id, monday + day);
    expect([after.lead.status, after.lead.archived, after.enrollment?.state.kind]).toEqual([
      status,
      undefined,
      'stopped',
    ]);
    expect(after.reminders.map(({ kind }) => kind)).not.toContain('revisit');
    expect((await findArchive(world, null)).rows).toEqual([]);
  });

  it('is refused for one who was not archived', async () => {
    const { lead } = await followed(world);
    expect(await restore(lead.id)).toMatchObject({ kind: 'refused', because: 'moved-on' });
  });
});

it('lists the archive latest first, in pages without a gap or a double', async () => {
  for (let number = 0; number < 52; number += 1) {
    const { lead } = await followed(world, { page: otherReading(String(number)), sequenceId: null });
    await archive(lead.id, monday + number);
  }
  const first = await findArchive(world, null);
  const second = await findArchive(world, first.next);
  expect([first.rows[0]?.name, first.rows.length, second.rows.length, second.next]).toEqual(['Person 51', 50, 2, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ leadId }) => leadId)).size).toBe(52);
});
