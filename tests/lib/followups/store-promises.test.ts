import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { addNote } from '../../../lib/followups/change-lead.ts';
import { findToday } from '../../../lib/followups/find-due.ts';
import { findUntold } from '../../../lib/followups/find-untold.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { finishReminder, moveReminder } from '../../../lib/followups/reminders.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { PromiseMade } from '../../../lib/messages/note-found.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { outcomeIds } from '../../../lib/touches/outcome.ts';
import type { Reminder } from '../../../lib/touches/reminder.ts';
import { call } from '../../builders.ts';
import { runs } from '../../runs.ts';
import { commandId, day, followed, hour, monday, newWorld, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;
let leadId: string;
let touchId: string;

beforeEach(async () => {
  await begin();
});

async function begin(): Promise<void> {
  world = await newWorld();
  const { lead, touch } = await followed(world, { temperature: 'cold' });
  leadId = lead.id;
  touchId = touch?.id ?? '';
}

/** Thursday, nine in the morning. */
const thursday = Date.UTC(2026, 0, 8, 9);
const pricing: PromiseMade = {
  what: 'send pricing',
  words: "I'll send pricing Thursday",
  dueAt: thursday,
  missedAt: Date.UTC(2026, 0, 9),
};

function log(promises: readonly PromiseMade[], changes: object = {}): Promise<CommandResult> {
  return logOutcome(world, { commandId: commandId(), ...call({ leadId, touchId }), promises, ...changes }, monday);
}

async function promised(now = monday): Promise<readonly Reminder[]> {
  return (await promptOf(world, leadId, now)).reminders.filter(({ kind }) => kind === 'promise');
}

async function only(): Promise<Reminder> {
  const [found, ...more] = await promised();
  if (!found || more.length > 0) throw new Error('Not one promise');
  return found;
}

async function keep(now: number): Promise<CommandResult> {
  return finishReminder(world, { commandId: commandId(), reminderId: (await only()).id }, now);
}

describe('a promise that goes with a log', () => {
  it('is due when it was said, and keeps the words it came from', async () => {
    await log([pricing]);
    expect(await only()).toMatchObject({
      title: 'send pricing',
      dueAt: thursday,
      missedAt: Date.UTC(2026, 0, 9),
      promise: { words: "I'll send pricing Thursday", madeAt: monday },
    });
  });

  it('has its own line in the history, after the touch', async () => {
    await log([pricing, { ...pricing, what: 'call her' }]);
    const { history } = await promptOf(world, leadId, monday);
    const lines = history.flatMap(({ activity }) => (activity.kind === 'decision' ? activity.why : []));
    const made = lines.filter(({ rule }) => rule === 'promise-made').map(({ values }) => values['title']);
    expect(made.toSorted()).toEqual(['call her', 'send pricing']);
  });

  it('is taken back with the log', async () => {
    const before = await restorableRows(world);
    const result = await log([pricing]);
    await undo(world, { commandId: commandId(), undoneCommandId: idOf(result) }, monday + hour);
    expect(await restorableRows(world)).toEqual(before);
  });

  it('for a time that has passed is due at once', async () => {
    await log([{ what: 'call', words: 'I will call', dueAt: monday - day }]);
    expect(await only()).toMatchObject({ dueAt: monday, missedAt: monday + hour });
  });

  it('is not stored when the log is refused', async () => {
    expect((await log([pricing], { touchId: 'another' })).kind).toBe('refused');
    expect(await promised()).toEqual([]);
  });

  it('is told of once it is due, like any reminder', async () => {
    await log([pricing]);
    expect((await findUntold(world, 10, thursday - 1)).reminders).toEqual([]);
    expect((await findUntold(world, 10, thursday)).reminders).toMatchObject([{ title: 'send pricing' }]);
  });
});

describe('a promise that goes with a note', () => {
  it('is stored with it', async () => {
    const said = { commandId: commandId(), leadId, note: pricing.words, promises: [pricing] };
    expect((await addNote(world, said, monday)).kind).toBe('done');
    expect(await only()).toMatchObject({ title: 'send pricing' });
  });

  it('is sensitive where the note is', async () => {
    const said = { commandId: commandId(), leadId, note: pricing.words, promises: [pricing], isSensitive: true };
    await addNote(world, said, monday);
    expect((await only()).promise?.isSensitive).toBe(true);
  });
});

describe('keeping a promise', () => {
  it.each([
    ['on its day', thursday + 8 * hour, 'promise-kept', { inTime: 1, late: 0 }],
    ['the day after', thursday + day, 'promise-kept-late', { inTime: 0, late: 1 }],
  ])('%s is said and counted', async (_, now, rule, promisesKept) => {
    await log([pricing]);
    const result = await keep(now);
    const { lead, reminders } = await promptOf(world, leadId, now);
    expect(result).toMatchObject({ says: [{ rule, values: { title: 'send pricing' } }] });
    expect(lead.promisesKept).toEqual(promisesKept);
    expect(reminders.filter(({ kind }) => kind === 'promise')).toEqual([]);
  });

  it('can be undone: it is owed again, and counted no more', async () => {
    await log([pricing]);
    const before = await restorableRows(world);
    const result = await keep(thursday);
    await undo(world, { commandId: commandId(), undoneCommandId: idOf(result) }, thursday + hour);
    expect(await restorableRows(world)).toEqual(before);
  });

  it('is another thing than moving it, which counts for nothing and gives it its time anew', async () => {
    await log([pricing]);
    const to = { commandId: commandId(), reminderId: (await only()).id, dueAt: thursday + 7 * day };
    const result = await moveReminder(world, to, thursday + 2 * day);
    expect(result).toMatchObject({ says: [{ rule: 'promise-moved' }] });
    expect(await only()).toMatchObject({ dueAt: to.dueAt, missedAt: Date.UTC(2026, 0, 16), announced: 0 });
    expect((await promptOf(world, leadId, monday)).lead.promisesKept).toBeUndefined();
  });
});

it('a promise that is snoozed on its day has until that day is over all the same', async () => {
  await log([pricing]);
  const snooze = { commandId: commandId(), reminderId: (await only()).id, dueAt: thursday + hour };
  await moveReminder(world, snooze, thursday);
  expect(await only()).toMatchObject({ dueAt: thursday + hour, missedAt: pricing.missedAt });
});

describe('today', () => {
  it('has a promise in its place by its due time until it is missed, and before all else from then on', async () => {
    await log([pricing]);
    const onTime = await findToday(world, thursday + 2 * hour);
    expect(onTime).toMatchObject({ missed: [], missedCount: 0 });
    expect(onTime.overdue.map(({ reminder }) => reminder?.title)).toContain('send pricing');
    const late = await findToday(world, thursday + day);
    expect(late).toMatchObject({ missed: [{ reminder: { title: 'send pricing' } }], missedCount: 1 });
    expect(late.overdue.map(({ reminder }) => reminder?.title)).not.toContain('send pricing');
  });
});

it('whatever is promised with whatever outcome, undo leaves everything as it was', async () => {
  const made = fc.record(
    {
      what: fc.string({ maxLength: 30 }),
      words: fc.string({ minLength: 1, maxLength: 30 }),
      dueAt: fc.integer({ min: monday - 9 * day, max: monday + 90 * day }),
      missedAt: fc.integer({ min: monday - 9 * day, max: monday + 90 * day }),
    },
    { requiredKeys: ['what', 'words', 'dueAt'] },
  );
  const logged = fc.record({
    promises: fc.array(made, { maxLength: 4 }),
    outcome: fc.constantFrom(...outcomeIds),
    isPlanned: fc.boolean(),
    isSensitive: fc.boolean(),
    note: fc.string({ maxLength: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(logged, async ({ promises, outcome, isPlanned, isSensitive, note }) => {
      await begin();
      const before = await restorableRows(world);
      const result = await log(promises, { outcome, note, isSensitive, touchId: isPlanned ? touchId : null });
      expect(await promised()).toHaveLength(promises.length);
      for (const { dueAt, missedAt = 0 } of await promised()) {
        expect(dueAt).toBeGreaterThanOrEqual(monday);
        expect(missedAt).toBeGreaterThan(dueAt);
      }
      await undo(world, { commandId: commandId(), undoneCommandId: idOf(result) }, monday + hour);
      expect(await restorableRows(world)).toEqual(before);
    }),
    { numRuns: runs(40) },
  );
});

function idOf(result: CommandResult): string {
  if (result.kind !== 'done') throw new Error(`Refused: ${result.because}`);
  return result.commandId;
}
