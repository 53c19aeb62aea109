import { beforeEach, describe, expect, it } from 'vitest';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { startSequence } from '../../../lib/followups/start-sequence.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import type { ActionStep, Verb } from '../../../lib/sequences/sequence.ts';
import { call } from '../../builders.ts';
import { callStep, ownSequence, savedSequence } from '../../own-sequence.ts';
import { commandId, day, followed, hour, monday, newWorld, openTouch, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

const tagged: ActionStep = { kind: 'tag', id: 'tag', title: 'Mark', track: 'main', tag: 'spring', how: 'add' };
const remind: ActionStep = { kind: 'remind', id: 'remind', title: 'Look again', track: 'main', inDays: 30 };
const first = { id: 'own-2', name: 'Marked first', steps: [tagged, remind, callStep('one')] };
const toFirst: Verb = { kind: 'switch', sequenceId: 'own-2', inDays: 0 };

/** A lead whose call, when nobody answers it, switches to another sequence. */
async function onSwitching(to: Verb = toFirst): Promise<LeadPrompt> {
  const steps = [callStep('one', { verbs: { 'no-answer': to } })];
  await world.db.sequences.put(ownSequence({ steps }));
  return followed(world, { sequenceId: 'own-1' });
}

function rang({ lead, touch }: LeadPrompt): Promise<CommandResult> {
  return logOutcome(world, { commandId: commandId(), ...call({ leadId: lead.id, touchId: touch!.id }) }, later);
}

/** When nobody answers the first call. */
const later = monday + hour;

/** The tags of a lead, and the reminders that their runs set. */
async function marksOf(leadId: string): Promise<readonly unknown[]> {
  const { lead, reminders } = await promptOf(world, leadId, later);
  const set = reminders.filter(({ kind }) => kind === 're-engage');
  return [lead.tags ?? [], ...set.map(({ title, dueAt }) => [title, dueAt])];
}

function marked(startedAt: number): readonly unknown[] {
  return [['spring'], ['Look again', startedAt + 30 * day]];
}

describe('what a run does before its first touch', () => {
  it('is done when a record is followed', async () => {
    await savedSequence(world, first);
    const { lead } = await followed(world, { sequenceId: 'own-2' });
    expect(await marksOf(lead.id)).toEqual(marked(monday));
  });

  it('is done when it is started', async () => {
    await savedSequence(world, first);
    const { lead } = await followed(world, { sequenceId: null });
    await startSequence(world, { commandId: commandId(), leadId: lead.id, sequenceId: 'own-2' }, later);
    expect(await marksOf(lead.id)).toEqual(marked(later));
  });

  it('is done when another sequence switches to it, and one undo takes it back', async () => {
    await savedSequence(world, first);
    const prompt = await onSwitching();
    const before = await restorableRows(world);
    const { commandId: undoneCommandId } = (await rang(prompt)) as { commandId: string };
    expect(await marksOf(prompt.lead.id)).toEqual(marked(later));
    await undo(world, { commandId: commandId(), undoneCommandId }, later);
    expect(await restorableRows(world)).toEqual(before);
  });

  it('leaves the reminder of the preset for those who never answer', async () => {
    const { reminders } = await followed(world, { sequenceId: 'preset-no-answer' });
    expect(reminders.filter(({ kind }) => kind === 're-engage')).toMatchObject([{ dueAt: monday + 30 * day }]);
  });
});

describe('a switch to a sequence that is not there any more', () => {
  it('becomes a single follow-up, and says why', async () => {
    const prompt = await onSwitching();
    const result = await rang(prompt);
    const after = await promptOf(world, prompt.lead.id, later);
    expect(after.sequence?.id).toBe('preset-single');
    expect(openTouch(after).why[0]?.rule).toBe('switch-target-missing');
    expect(result.kind === 'done' && result.says.map(({ rule }) => rule)).toContain('switch-target-missing');
  });

  it('is one when it was to start later, too', async () => {
    const prompt = await onSwitching({ ...toFirst, inDays: 30 } as Verb);
    await rang(prompt);
    const { enrollment, why } = await promptOf(world, prompt.lead.id, later);
    expect(enrollment).toMatchObject({ sequenceId: 'preset-single', state: { kind: 'pending' } });
    expect(why.map(({ rule }) => rule)).toEqual(['switch-target-missing', 'starts-later']);
  });
});
