import { beforeEach, describe, expect, it } from 'vitest';
import { findEditDiff } from '../../../lib/followups/edit-diff.ts';
import { findSequence, findSequences } from '../../../lib/followups/find-sequences.ts';
import { mostInOneCommand } from '../../../lib/followups/load-many.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { moveRun } from '../../../lib/followups/move-runs.ts';
import { saveSequence } from '../../../lib/followups/save-sequence.ts';
import { startSequence } from '../../../lib/followups/start-sequence.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { basic } from '../../../lib/sequences/presets/basic.ts';
import type { Sequence, Verb } from '../../../lib/sequences/sequence.ts';
import { call, field, otherReading } from '../../builders.ts';
import { callStep, inDays, ownSequence, savedSequence } from '../../own-sequence.ts';
import { commandId, day, followed, hour, monday, newWorld, openTouch, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

/** The second call a week, not three days, after the first. */
const slower = ownSequence({ steps: [callStep('one'), callStep('two', { delay: inDays(7) })] });

function save(sequence: Sequence, move: 'all' | 'none' | readonly string[] = 'none'): Promise<CommandResult> {
  return saveSequence(world, { commandId: commandId(), sequence, move }, monday + hour);
}

/** A lead whose first call of two is open. */
function onFirstCall(recordId: string): Promise<LeadPrompt> {
  const page = otherReading(recordId, { phones: [field('+44 1632 960001')] });
  return followed(world, { page, sequenceId: 'own-1' });
}

/** A lead whose second call of two is open. */
async function onSecondCall(recordId: string): Promise<string> {
  const prompt = await onFirstCall(recordId);
  const { lead } = prompt;
  const spoke = call({ leadId: lead.id, touchId: openTouch(prompt).id, outcome: 'connected' });
  await logOutcome(world, { commandId: commandId(), ...spoke }, monday);
  return lead.id;
}

async function dueOf(leadId: string): Promise<number> {
  return openTouch(await promptOf(world, leadId, monday + hour)).dueAt;
}

describe('saving a sequence', () => {
  it('stores the version after the newest, whatever the screen took for the newest', async () => {
    expect(await save(ownSequence({ version: 7, origin: 'preset', createdAt: 5 }))).toMatchObject({
      leadId: '',
      prompt: null,
      says: [{ rule: 'runs-moved', values: { sequence: 'Two calls', version: 1, count: 0 } }],
    });
    await save({ ...slower, version: 1 });
    const newest = await findSequence(world, { sequenceId: 'own-1', version: null });
    expect(newest).toMatchObject({ version: 2, origin: 'own', createdAt: monday + hour });
    expect(await findSequence(world, { sequenceId: 'own-1', version: 1 })).toMatchObject({ version: 1 });
  });

  it.each([
    ['without steps', ownSequence({ steps: [] })],
    ['without a name', ownSequence({ name: ' ' })],
    ['that never ends', ownSequence({ maxTouches: 0 })],
    ['that is the product’s', { ...basic, name: 'Mine' }],
  ])('refuses one %s', async (_what, sequence) => {
    const before = await restorableRows(world);
    expect(await save(sequence)).toMatchObject({ kind: 'refused', because: 'not-valid' });
    expect(await restorableRows(world)).toEqual(before);
  });

  const toNowhere: Verb = { kind: 'switch', sequenceId: 'own-9', inDays: 0 };
  it.each<[string, Verb]>([
    ['switches', toNowhere],
    ['switches after its tries', { kind: 'retry', times: 2, overDays: 2, afterwards: toNowhere }],
  ])('refuses one that %s to a sequence that is not there, and names the step', async (_how, verb) => {
    const sequence = ownSequence({ steps: [callStep('one'), callStep('two', { verbs: { 'no-answer': verb } })] });
    const { problems } = await findEditDiff(world, { sequence }, monday);
    expect(problems).toEqual([{ kind: 'bad-switch', stepId: 'two' }]);
    expect(await save(sequence)).toMatchObject({ kind: 'refused', because: 'not-valid' });
    await savedSequence(world, { id: 'own-9' });
    expect(await save(sequence)).toMatchObject({ kind: 'done' });
  });

  it('cannot be undone once another sequence leads to it', async () => {
    const saved = await save(ownSequence({ id: 'own-9' }));
    if (saved.kind !== 'done') throw new Error(saved.because);
    const switching = [callStep('one', { verbs: { 'no-answer': toNowhere } })];
    const leading = await save(ownSequence({ steps: switching }));
    if (leading.kind !== 'done') throw new Error(leading.because);
    const taken = async (undoneCommandId: string): Promise<string> =>
      (await undo(world, { commandId: commandId(), undoneCommandId }, monday + hour)).kind;
    expect(await taken(saved.commandId)).toBe('refused');
    expect(await taken(leading.commandId)).toBe('done');
    expect(await taken(saved.commandId)).toBe('done');
  });

  it('moves the runs that it is told to, and no others', async () => {
    await savedSequence(world);
    const [ana, ben] = [await onSecondCall('1'), await onSecondCall('2')];
    const before = [await dueOf(ana), await dueOf(ben)];
    expect(await save(slower, [ana])).toMatchObject({ says: [{ values: { version: 2, count: 1 } }] });
    expect([await dueOf(ana), await dueOf(ben)]).toEqual([before[0]! + 4 * day, before[1]]);
    expect((await promptOf(world, ben, monday + hour)).newer).toMatchObject({ version: 2 });
  });

  it('says how many are left where there are more than one command changes', async () => {
    await save(ownSequence());
    const leadId = await onSecondCall('1');
    const row = await world.db.enrollments.where('underWay').equals('own-1').first();
    const more = Array.from({ length: mostInOneCommand }, (_, at) => ({
      ...row!,
      id: `z-${at}`,
      leadId: `z-${at}`,
    }));
    await world.db.enrollments.bulkPut(more);
    expect(await save(slower, [leadId])).toMatchObject({ says: [{ values: { count: 1, left: 0 } }] });
    expect(await save(slower, 'all')).toMatchObject({ says: [{ values: { left: 1 } }] });
  });

  it('moves all of them, and one undo brings all back', async () => {
    await savedSequence(world);
    const leads = [await onSecondCall('1'), await onSecondCall('2')];
    const before = await restorableRows(world);
    const saved = await save(slower, 'all');
    expect(saved).toMatchObject({ says: [{ values: { count: 2 } }] });
    for (const leadId of leads) {
      expect((await promptOf(world, leadId, monday + hour)).enrollment?.sequenceVersion).toBe(2);
    }
    if (saved.kind !== 'done') throw new Error(saved.because);
    const undone = await undo(world, { commandId: commandId(), undoneCommandId: saved.commandId }, monday + hour);
    expect(undone).toMatchObject({ kind: 'done' });
    expect(await restorableRows(world)).toEqual(before);
  });

  it('cannot be undone once a run has begun on the new version', async () => {
    await savedSequence(world);
    const saved = await save(slower);
    const { lead } = await followed(world, { sequenceId: 'own-1' });
    if (saved.kind !== 'done') throw new Error(saved.because);
    const input = { commandId: commandId(), undoneCommandId: saved.commandId };
    expect(await undo(world, input, monday + hour)).toMatchObject({ kind: 'refused', because: 'depends' });
    expect((await promptOf(world, lead.id, monday)).enrollment?.state.kind).toBe('active');
  });
});

describe('moving one run', () => {
  it('takes it to the newest version, and says so', async () => {
    await savedSequence(world);
    const leadId = await onSecondCall('1');
    const before = await dueOf(leadId);
    await save(slower);
    const moved = await moveRun(world, { commandId: commandId(), leadId }, monday + hour);
    expect(moved.kind === 'done' ? moved.says[0]?.rule : moved.because).toBe('moved-to-version');
    expect(await dueOf(leadId)).toBe(before + 4 * day);
  });

  it.each([
    ['one on the newest already', 'own-1'],
    ['a lead without a run', null],
  ])('refuses %s', async (_what, sequenceId) => {
    await savedSequence(world);
    const { lead } = await followed(world, { sequenceId });
    const result = await moveRun(world, { commandId: commandId(), leadId: lead.id }, monday);
    expect(result).toMatchObject({ kind: 'refused', because: 'moved-on' });
  });
});

describe('the difference an edit would make', () => {
  it('shows who moves, when from and when to, those that move farthest first; nothing is stored', async () => {
    await savedSequence(world);
    const leadId = await onSecondCall('1');
    const first = await onFirstCall('2');
    const before = await restorableRows(world);
    const oldAt = await dueOf(leadId);
    const { rows, count, problems } = await findEditDiff(world, { sequence: slower }, monday + hour);
    expect([count, problems]).toEqual([2, []]);
    expect(rows).toMatchObject([
      { leadId, name: 'Person 1', kind: 'moves', oldAt, newAt: oldAt + 4 * day },
      { leadId: first.lead.id, kind: 'same' },
    ]);
    expect(await restorableRows(world)).toEqual(before);
  });

  it('says which runs end', async () => {
    await savedSequence(world);
    const leadId = await onSecondCall('1');
    const { rows } = await findEditDiff(world, { sequence: ownSequence({ steps: [callStep('one')] }) }, monday + hour);
    expect(rows).toMatchObject([{ leadId, kind: 'ends', newAt: null }]);
  });

  it('is only what is wrong for a sequence that cannot run', async () => {
    await savedSequence(world);
    await onSecondCall('1');
    const diff = await findEditDiff(world, { sequence: ownSequence({ name: '' }) }, monday);
    expect(diff).toEqual({ problems: [{ kind: 'no-name' }], rows: [], count: 0 });
  });
});

describe('the list of sequences', () => {
  it('shows the newest version of each with its channels and its runs in flight', async () => {
    await savedSequence(world);
    await save(slower);
    await onSecondCall('1');
    const { lead } = await followed(world, { page: otherReading('2'), sequenceId: 'own-1' });
    await startSequence(world, { commandId: commandId(), leadId: lead.id, sequenceId: basic.id }, monday);
    const cards = await findSequences(world);
    expect(cards.find(({ id }) => id === 'own-1')).toMatchObject({ version: 2, inFlight: 1, channels: ['call'] });
    expect(cards.find(({ id }) => id === basic.id)).toMatchObject({ inFlight: 1, origin: 'preset' });
    expect(cards.map(({ id }) => id)).not.toContain('preset-single');
  });

  it('has none of an unknown id', async () => {
    expect(await findSequence(world, { sequenceId: 'nothing', version: null })).toBeNull();
    expect(await findSequence(world, { sequenceId: basic.id, version: null })).toEqual(basic);
  });
});
