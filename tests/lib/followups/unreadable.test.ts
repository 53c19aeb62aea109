import { beforeEach, describe, expect, it } from 'vitest';
import { findPrompt } from '../../../lib/followups/find-prompt.ts';
import { startSequence } from '../../../lib/followups/start-sequence.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { commandId, followed, monday, newWorld } from '../../world.ts';

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
