import { beforeEach, describe, expect, it } from 'vitest';
import { findConcerned } from '../../../lib/followups/concerned.ts';
import { logSignal } from '../../../lib/followups/log-signal.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import type { Signal } from '../../../lib/touches/signal.ts';
import { field, otherReading } from '../../builders.ts';
import { commandId, day, followed, hour, monday, newWorld, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

const now = monday + hour;

/** Somebody at Hughes Farm. */
function colleague(recordId: string): Promise<LeadPrompt> {
  return followed(world, { page: otherReading(recordId, { emails: [field(`p${recordId}@hughes.example`)] }) });
}

async function heard(
  leadId: string,
  signal: Signal,
  { untilAt = null, note = '' }: { untilAt?: number | null; note?: string } = {},
): Promise<Extract<CommandResult, { kind: 'done' }>> {
  const result = await logSignal(world, { commandId: commandId(), leadId, signal, untilAt, note }, now);
  if (result.kind !== 'done') throw new Error(`Refused: ${result.because}`);
  return result;
}

async function stateAfter(signal: Signal, untilAt: number | null = null): Promise<unknown> {
  const { lead } = await followed(world);
  await heard(lead.id, signal, { untilAt });
  return (await promptOf(world, lead.id, now)).enrollment?.state;
}

describe('a signal', () => {
  it.each<[Signal, object]>([
    ['replied', { kind: 'finished', result: 'replied' }],
    ['booked', { kind: 'finished', result: 'booked' }],
    ['won', { kind: 'finished', result: 'goal' }],
    ['expired', { kind: 'stopped', rule: 'expired' }],
    ['ownership', { kind: 'stopped', rule: 'ownership' }],
    ['spam-complaint', { kind: 'stopped', rule: 'spam-complaint' }],
    ['opted-out', { kind: 'stopped', rule: 'opted-out' }],
  ])('of %s ends the run', async (signal, state) => {
    expect(await stateAfter(signal)).toEqual(state);
  });

  it('of an absence waits for the day they are back', async () => {
    const state = await stateAfter('out-of-office', monday + 7 * day);
    expect(state).toMatchObject({ kind: 'out-of-office' });
  });

  it('stands in the history with the note, which leaves the box', async () => {
    const { lead } = await followed(world);
    await world.db.drafts.put({ key: `lead:${lead.id}`, text: 'wants', updatedAt: monday });
    await heard(lead.id, 'replied', { note: 'wants a price' });
    const { history, draft } = await promptOf(world, lead.id, now);
    const lines = history.map(({ activity }) => activity);
    expect(lines.some((line) => line.kind === 'note' && line.note === 'wants a price')).toBe(true);
    expect(lines.some((line) => line.kind === 'decision' && line.why[0]?.rule === 'signal-logged')).toBe(true);
    expect(draft).toBe('');
  });

  it.each<[Signal, string, number]>([
    ['replied', 'contacted', 45],
    ['booked', 'appointment', 60],
    ['answered', 'contacted', 30],
  ])('of %s makes the lead %s, with %i points', async (signal, status, score) => {
    const { lead } = await followed(world);
    await heard(lead.id, signal);
    expect((await promptOf(world, lead.id, now)).lead).toMatchObject({ status, score, lastReplyAt: now });
  });

  it.each<[Signal]>([['opted-out'], ['spam-complaint'], ['explicit-no']])(
    'of %s bars every way to reach them',
    async (signal) => {
      const { lead } = await followed(world);
      await heard(lead.id, signal);
      const { suppressions, channels } = await promptOf(world, lead.id, now);
      expect(suppressions.length).toBeGreaterThan(0);
      const open = channels.filter(({ allowed }) => allowed).map(({ channel }) => channel);
      expect(open.filter((channel) => channel !== 'task')).toEqual([]);
    },
  );

  it('is undone with all that followed from it', async () => {
    const { lead } = await followed(world);
    await colleague('2');
    const before = await restorableRows(world);
    const result = await heard(lead.id, 'spam-complaint');
    expect((await undo(world, { commandId: commandId(), undoneCommandId: result.commandId }, now)).kind).toBe('done');
    expect(await restorableRows(world)).toEqual(before);
  });

  it('about a lead that is not there is refused', async () => {
    const input = { commandId: commandId(), leadId: 'nobody', signal: 'won', untilAt: null, note: '' } as const;
    expect(await logSignal(world, input, now)).toMatchObject({ kind: 'refused', because: 'not-found' });
  });
});

describe('an answer from one of a household', () => {
  it('pauses the runs of the others, in the same command', async () => {
    const { lead } = await followed(world);
    const other = await colleague('2');
    const stranger = await followed(world, { page: otherReading('3', { address: field('9 South Street') }) });
    const result = await heard(lead.id, 'replied');
    expect((await promptOf(world, other.lead.id, now)).enrollment?.state.kind).toBe('paused');
    expect((await promptOf(world, stranger.lead.id, now)).enrollment?.state.kind).toBe('active');
    expect((await findConcerned(world.db, result.commandId)).toSorted()).toEqual([lead.id, other.lead.id].toSorted());
  });

  it('leaves them alone when the rules say so, and when nobody answered', async () => {
    const { lead } = await followed(world);
    const other = await colleague('2');
    await heard(lead.id, 'out-of-office', { untilAt: monday + day });
    expect((await promptOf(world, other.lead.id, now)).enrollment?.state.kind).toBe('active');
    await world.db.settings.put({ key: 'rules', value: { ...usualRules, householdReply: 'go-on' } });
    await heard(lead.id, 'replied');
    expect((await promptOf(world, other.lead.id, now)).enrollment?.state.kind).toBe('active');
  });

  it.each([
    ['the rules say', {}, 'stopped'],
    ['its own sequence says otherwise', { 'household-replied': 'pause' }, 'paused'],
  ] as const)('does to a run what %s', async (_who, stops, state) => {
    await world.db.settings.put({ key: 'rules', value: { ...usualRules, householdReply: 'stop' } });
    const { lead } = await followed(world);
    const other = await colleague('2');
    const sequence = await world.db.sequences.get([other.sequence!.id, other.sequence!.version]);
    await world.db.sequences.put({ ...sequence!, stops });
    await heard(lead.id, 'replied');
    expect((await promptOf(world, other.lead.id, now)).enrollment?.state.kind).toBe(state);
  });

  it('is undone for all of them at once', async () => {
    const { lead } = await followed(world);
    const other = await colleague('2');
    const { commandId: undoneCommandId } = await heard(lead.id, 'booked');
    await undo(world, { commandId: commandId(), undoneCommandId }, now);
    expect((await promptOf(world, other.lead.id, now)).enrollment?.state.kind).toBe('active');
  });
});
