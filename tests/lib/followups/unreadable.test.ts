import { beforeEach, describe, expect, it } from 'vitest';
import { countDue } from '../../../lib/followups/find-due.ts';
import { findPrompt } from '../../../lib/followups/find-prompt.ts';
import { addReminder } from '../../../lib/followups/reminders.ts';
import { startSequence } from '../../../lib/followups/start-sequence.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { commandId, day, followed, monday, newWorld } from '../../world.ts';

let world: World;
let lead: LeadPrompt;

beforeEach(async () => {
  world = await newWorld();
  lead = await followed(world);
});

/** Damages a stored row behind everybody's back. */
async function damage(table: string, key: string, changes: object): Promise<void> {
  await world.db.table(table).update(key, changes);
}

async function setAside(): Promise<readonly string[]> {
  return (await world.db.quarantine.toArray()).map(({ table }) => table);
}

describe('a damaged row', () => {
  it('of a touch is set aside as it was found, and its run says so', async () => {
    await damage('touches', lead.touch!.id, { channel: 'pigeon' });
    const prompt = await findPrompt(world, lead.lead.id, monday);
    expect(prompt?.touch).toBeNull();
    const [row] = await world.db.quarantine.toArray();
    expect(row).toMatchObject({ table: 'touches', key: lead.touch!.id, row: { channel: 'pigeon' } });
    const after = await findPrompt(world, lead.lead.id, monday);
    expect(after?.enrollment?.state).toEqual({ kind: 'failed', because: 'unreadable' });
    expect(after?.why[0]?.rule).toBe('run-unreadable');
  });

  it('of a lead leaves no prompt, and is kept', async () => {
    await damage('leads', lead.lead.id, { phones: 'none' });
    expect(await findPrompt(world, lead.lead.id, monday)).toBeNull();
    expect((await world.db.quarantine.toArray()).map(({ table }) => table)).toContain('leads');
  });

  it('of a run takes its touch along, so that nothing is due for a run that is not there', async () => {
    await damage('enrollments', lead.enrollment!.id, { stepIndex: -1 });
    const prompt = await findPrompt(world, lead.lead.id, monday);
    expect([prompt?.enrollment, prompt?.touch]).toEqual([null, null]);
    expect(await world.db.touches.count()).toBe(0);
    expect(await world.db.quarantine.count()).toBe(2);
  });

  it('of a lead takes all along that hangs on them, so that nothing is due for nobody', async () => {
    const add = { commandId: commandId(), leadId: lead.lead.id, dueAt: monday, title: 'Ask' };
    await addReminder(world, add, monday);
    await damage('leads', lead.lead.id, { name: 7 });
    await findPrompt(world, lead.lead.id, monday);
    expect(new Set(await setAside())).toEqual(new Set(['enrollments', 'leads', 'records', 'reminders', 'touches']));
    expect(await countDue(world.db, monday + 400 * day)).toBe(0);
  });

  it('of a lead leaves their record free to be followed anew', async () => {
    await damage('leads', lead.lead.id, { name: 7 });
    await findPrompt(world, lead.lead.id, monday);
    expect((await followed(world)).lead.name).toBe(lead.lead.name);
  });

  it.each([
    ['a zone there is none of', 'leads', { zone: 'Mars/Olympus' }],
    ['an unknown status', 'leads', { status: 'lost' }],
    ['a pause without an end', 'enrollments', { state: { kind: 'paused', by: 'rep' } }],
    ['a state there is none of', 'enrollments', { state: { kind: 'asleep' } }],
    ['a channel there is none of', 'enrollments', { usedChannels: ['pigeon'] }],
    ['a touch that lapses at no time', 'touches', { lapsesAt: 'soon' }],
    ['reasons that are none', 'touches', { why: [{ rule: 'snoozed' }] }],
  ])('is known by %s', async (_what, table, changes) => {
    const { enrollment, touch } = lead;
    const keys: Record<string, string> = { leads: lead.lead.id, enrollments: enrollment!.id, touches: touch!.id };
    await damage(table, keys[table]!, changes);
    await findPrompt(world, lead.lead.id, monday);
    expect(await setAside()).toContain(table);
  });

  it.each([
    ['channel', { channel: 'pigeon' }],
    ['delay', { delay: { amount: 'two', unit: 'days', from: 'start', at: null } }],
    ['fallbacks', { fallbacks: null }],
  ])('of a sequence is known by the %s of a step', async (_what, changes) => {
    const { sequenceId, sequenceVersion } = lead.enrollment!;
    const sequence = await world.db.sequences.get([sequenceId, sequenceVersion]);
    const [first, ...others] = sequence!.steps;
    await world.db.sequences.put({ ...sequence!, steps: [{ ...first, ...changes } as never, ...others] });
    expect((await findPrompt(world, lead.lead.id, monday))?.enrollment?.state.kind).toBe('failed');
  });

  it('does not stand in the way of a new start', async () => {
    await damage('touches', lead.touch!.id, { dueAt: Number.NaN });
    await findPrompt(world, lead.lead.id, monday);
    const input = { commandId: commandId(), leadId: lead.lead.id, sequenceId: 'preset-basic' };
    const result = await startSequence(world, input, monday);
    expect(result.kind).toBe('done');
    expect((await findPrompt(world, lead.lead.id, monday))?.touch).not.toBeNull();
  });
});

it('a run whose sequence is gone has failed, and says so', async () => {
  await world.db.sequences.clear();
  const prompt = await findPrompt(world, lead.lead.id, monday);
  expect(prompt?.enrollment?.state).toEqual({ kind: 'failed', because: 'sequence-lost' });
  expect(prompt?.touch).toBeNull();
});
