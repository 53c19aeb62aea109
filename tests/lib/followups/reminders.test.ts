import { beforeEach, describe, expect, it } from 'vitest';
import { changeLead } from '../../../lib/followups/change-lead.ts';
import { addReminder, finishReminder, moveReminder } from '../../../lib/followups/reminders.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import type { Reminder, ReminderKind } from '../../../lib/touches/reminder.ts';
import { commandId, day, followed, hour, monday, newWorld, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;
let leadId: string;

beforeEach(async () => {
  world = await newWorld();
  ({ id: leadId } = (await followed(world, { temperature: 'cold' })).lead);
});

async function reminders(now = monday): Promise<readonly Reminder[]> {
  return (await promptOf(world, leadId, now)).reminders;
}

function add(dueAt: number, title = 'Ask about the roof'): Promise<CommandResult> {
  return addReminder(world, { commandId: commandId(), leadId, dueAt, title }, monday);
}

/** An offer that expires on a day: the rule reminds of it two days before, at nine. */
async function offerUntil(offerExpiresOn: string): Promise<void> {
  await changeLead(world, { commandId: commandId(), leadId, changes: { offerExpiresOn } }, monday);
}

async function ofKind(kind: ReminderKind): Promise<Reminder> {
  const found = (await reminders()).find((one) => one.kind === kind);
  if (!found) throw new Error(`No reminder of ${kind}`);
  return found;
}

describe("the rep's own reminder", () => {
  it('is kept with its words, and said in the history', async () => {
    await add(monday + day);
    expect(await reminders()).toMatchObject([{ kind: 'own', title: 'Ask about the roof', dueAt: monday + day }]);
    const { history } = await promptOf(world, leadId, monday);
    expect(history[0]?.activity).toMatchObject({ why: [{ rule: 'reminder-set' }] });
  });

  it('for a time that has passed is due at once', async () => {
    await add(monday - day);
    expect((await reminders())[0]?.dueAt).toBe(monday);
  });

  it('can be moved, and is told of again then', async () => {
    await add(monday);
    const [{ id } = { id: '' }] = await reminders();
    await world.db.reminders.update(id, { announced: 1 });
    await moveReminder(world, { commandId: commandId(), reminderId: id, dueAt: monday + hour }, monday);
    expect(await reminders()).toMatchObject([{ id, dueAt: monday + hour, announced: 0 }]);
  });

  it('is gone once it is done, and comes back when that is undone', async () => {
    await add(monday + day);
    const before = await restorableRows(world);
    const done = { commandId: commandId(), reminderId: (await reminders())[0]!.id };
    await finishReminder(world, done, monday);
    expect(await reminders()).toEqual([]);
    await undo(world, { commandId: commandId(), undoneCommandId: done.commandId }, monday);
    expect(await restorableRows(world)).toEqual(before);
  });
});

describe('a reminder that a rule keeps', () => {
  it('does not come again once it is done, until there is a later cause', async () => {
    await offerUntil('2026-01-20');
    const { id } = await ofKind('offer');
    await finishReminder(world, { commandId: commandId(), reminderId: id }, monday);
    await offerUntil('2026-01-20');
    expect(await reminders()).toEqual([]);
    await offerUntil('2026-02-20');
    expect((await ofKind('offer')).dueAt).toBe(Date.UTC(2026, 1, 18, 9));
  });

  it("is the rep's once it is moved: it keeps its kind and its new time, and no second one comes", async () => {
    await offerUntil('2026-01-20');
    const { id, why } = await ofKind('offer');
    await moveReminder(world, { commandId: commandId(), reminderId: id, dueAt: monday + hour }, monday);
    await changeLead(world, { commandId: commandId(), leadId, changes: { jobTitle: 'Farmer' } }, monday);
    expect(await reminders()).toMatchObject([{ kind: 'offer', why, dueAt: monday + hour }]);
  });

  it('is back with the rule when the move is undone', async () => {
    await offerUntil('2026-01-20');
    const before = await restorableRows(world);
    const move = { commandId: commandId(), reminderId: (await ofKind('offer')).id, dueAt: monday + hour };
    await moveReminder(world, move, monday);
    await undo(world, { commandId: commandId(), undoneCommandId: move.commandId }, monday);
    expect(await restorableRows(world)).toEqual(before);
  });
});

it.each([
  ['move', () => moveReminder(world, { commandId: commandId(), reminderId: 'none', dueAt: monday }, monday)],
  ['finish', () => finishReminder(world, { commandId: commandId(), reminderId: 'none' }, monday)],
  ['add one to nobody', () => addReminder(world, { commandId: commandId(), leadId: 'x', dueAt: 0, title: '' }, monday)],
])('cannot %s what is not there', async (_what, command) => {
  expect(await command()).toMatchObject({ kind: 'refused', because: 'not-found' });
});
