import { beforeEach, describe, expect, it } from 'vitest';
import { undoableTables } from '../../../lib/db/schema.ts';
import { addNote, changeLead } from '../../../lib/followups/change-lead.ts';
import {
  pauseEnrollment,
  rescheduleTouch,
  resumeEnrollment,
  skipTouch,
  stopEnrollment,
} from '../../../lib/followups/change-run.ts';
import { followLead, linkRecord } from '../../../lib/followups/follow-lead.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { startSequence } from '../../../lib/followups/start-sequence.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { call, otherReading, reading } from '../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld, openTouch, promptOf } from '../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

/** Every row that undo promises to bring back. */
async function rows(): Promise<Record<string, unknown[]>> {
  const others = new Set<string>(['drafts', 'sequences', 'settings']);
  const tables = undoableTables.filter((table) => !others.has(table));
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table, await world.db.table(table).toArray()])),
  );
}

async function undoOf(result: CommandResult, now = monday + hour): Promise<CommandResult> {
  if (result.kind !== 'done') throw new Error(`Nothing to undo: ${result.because}`);
  return undo(world, { commandId: commandId(), undoneCommandId: result.commandId }, now);
}

describe('undo', () => {
  it.each([
    [
      'a logged outcome',
      (leadId: string, touchId: string) =>
        logOutcome(world, { commandId: commandId(), ...call({ leadId, touchId }) }, monday),
    ],
    [
      'an explicit no',
      (leadId: string, touchId: string) =>
        logOutcome(world, { commandId: commandId(), ...call({ leadId, touchId, outcome: 'explicit-no' }) }, monday),
    ],
    [
      'a snooze',
      (leadId: string, touchId: string) =>
        rescheduleTouch(world, { commandId: commandId(), leadId, touchId, dueAt: monday + day, how: 'snooze' }, monday),
    ],
    [
      'a skip',
      (leadId: string, touchId: string) =>
        skipTouch(world, { commandId: commandId(), leadId, touchId, because: 'met them' }, monday),
    ],
    [
      'a pause',
      (leadId: string) => pauseEnrollment(world, { commandId: commandId(), leadId, untilAt: monday + day }, monday),
    ],
    ['a stop', (leadId: string) => stopEnrollment(world, { commandId: commandId(), leadId, because: 'sold' }, monday)],
    [
      'another sequence',
      (leadId: string) => startSequence(world, { commandId: commandId(), leadId, sequenceId: 'preset-s3-hot' }, monday),
    ],
    [
      'a changed lead',
      (leadId: string) =>
        changeLead(world, { commandId: commandId(), leadId, changes: { zone: 'America/Chicago' } }, monday),
    ],
    [
      'a linked record',
      (leadId: string) => linkRecord(world, { commandId: commandId(), leadId, reading: otherReading('9') }, monday),
    ],
    ['a note', (leadId: string) => addNote(world, { commandId: commandId(), leadId, note: 'hello' }, monday)],
  ])('brings everything back after %s', async (_what, command) => {
    const { lead, touch } = await followed(world);
    const before = await rows();
    const result = await command(lead.id, touch!.id);
    expect(result.kind).toBe('done');
    expect((await undoOf(result)).kind).toBe('done');
    expect(await rows()).toEqual(before);
  });

  it('brings a resumed run back to its pause', async () => {
    const { lead } = await followed(world);
    await pauseEnrollment(world, { commandId: commandId(), leadId: lead.id, untilAt: null }, monday);
    const before = await rows();
    await undoOf(await resumeEnrollment(world, { commandId: commandId(), leadId: lead.id }, monday));
    expect(await rows()).toEqual(before);
  });

  it('leaves nothing followed after undoing a follow', async () => {
    const follow = { commandId: commandId(), reading: reading(), temperature: null, sequenceId: 'preset-basic' };
    await undoOf(await followLead(world, follow, monday));
    expect(Object.values(await rows()).flat()).toEqual([]);
  });

  it('keeps both lines in the history, the undone one marked', async () => {
    const { lead, touch } = await followed(world);
    await undoOf(
      await logOutcome(world, { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id }) }, monday),
    );
    const { history } = await promptOf(world, lead.id, monday);
    expect(history.map(({ activity, isUndone }) => [activity.kind, isUndone]).slice(0, 2)).toEqual([
      ['undo', false],
      ['touch', true],
    ]);
  });

  it('refuses, and changes nothing, when something newer rests on it', async () => {
    const { lead, touch } = await followed(world);
    const first = await logOutcome(
      world,
      { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id }) },
      monday,
    );
    const next = openTouch(await promptOf(world, lead.id, monday));
    await logOutcome(world, { commandId: commandId(), ...call({ leadId: lead.id, touchId: next.id }) }, monday + hour);
    const before = await rows();
    expect(await undoOf(first)).toMatchObject({ kind: 'refused', because: 'depends' });
    expect(await rows()).toEqual(before);
  });

  it('works down the line, newest first', async () => {
    const { lead, touch } = await followed(world);
    const before = await rows();
    const first = await logOutcome(
      world,
      { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id }) },
      monday,
    );
    const next = openTouch(await promptOf(world, lead.id, monday));
    const second = await logOutcome(
      world,
      { commandId: commandId(), ...call({ leadId: lead.id, touchId: next.id }) },
      monday + hour,
    );
    expect((await undoOf(second)).kind).toBe('done');
    expect((await undoOf(first)).kind).toBe('done');
    expect(await rows()).toEqual(before);
  });

  it('is not held up by a notification that was shown meanwhile', async () => {
    const { lead, touch } = await followed(world);
    const logged = await logOutcome(
      world,
      { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id }) },
      monday,
    );
    await world.db.touches.toCollection().modify({ announced: 1 });
    expect((await undoOf(logged)).kind).toBe('done');
  });

  it('can itself be undone, and then the first stands again', async () => {
    const { lead, touch } = await followed(world);
    const logged = await logOutcome(
      world,
      { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id }) },
      monday,
    );
    const after = await rows();
    const undone = await undoOf(logged);
    expect((await undoOf(undone)).kind).toBe('done');
    expect(await rows()).toEqual(after);
    const { history } = await promptOf(world, lead.id, monday);
    expect(history.find(({ activity }) => activity.kind === 'touch')?.isUndone).toBe(false);
  });

  it('is done once however often it is asked', async () => {
    const { lead, touch } = await followed(world);
    const logged = await logOutcome(
      world,
      { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id }) },
      monday,
    );
    await undoOf(logged);
    expect(await undoOf(logged)).toMatchObject({ kind: 'refused', because: 'already-undone' });
  });

  it('puts a logged note back into the box, unless another is being typed', async () => {
    const { lead, touch } = await followed(world);
    const draft = { key: `lead:${lead.id}`, text: 'wife decides', updatedAt: monday };
    await world.db.drafts.put(draft);
    const log = () =>
      logOutcome(
        world,
        { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id, note: 'wife decides' }) },
        monday,
      );
    await undoOf(await log());
    expect((await promptOf(world, lead.id, monday)).draft).toBe('wife decides');
    const again = await log();
    await world.db.drafts.put({ ...draft, text: 'something new' });
    await undoOf(again);
    expect((await promptOf(world, lead.id, monday)).draft).toBe('something new');
  });

  it('says when there is nothing of that id', async () => {
    const result = await undo(world, { commandId: commandId(), undoneCommandId: 'nothing' }, monday);
    expect(result).toEqual({ kind: 'refused', because: 'not-found', prompt: null });
  });
});
