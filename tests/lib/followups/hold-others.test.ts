import { beforeEach, describe, expect, it } from 'vitest';
import { findConcerned } from '../../../lib/followups/concerned.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { logSignal } from '../../../lib/followups/log-signal.ts';
import { suppress } from '../../../lib/followups/suppress.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { SuppressionEntry } from '../../../lib/messages/protocol.ts';
import type { PageReading } from '../../../lib/records/page-reading.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { call, field, otherReading } from '../../builders.ts';
import { callStep, savedSequence } from '../../own-sequence.ts';
import { commandId, followed, hour, monday, newWorld, openTouch, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';

let world: World;
let refusing: LeadPrompt;

beforeEach(async () => {
  world = await newWorld();
  refusing = await followed(world);
});

const samePhone = { phones: [field('01632 960000')], address: null };

/** Another lead, who is to be reached on this channel next, else by a task. */
async function other(channel: Channel, page: Partial<PageReading>): Promise<LeadPrompt> {
  await savedSequence(world, { id: `own-${channel}`, steps: [callStep('one', { channel, fallbacks: ['task'] })] });
  const prompt = await followed(world, { page: otherReading('2', page), sequenceId: `own-${channel}` });
  expect(openTouch(prompt).channel).toBe(channel);
  return prompt;
}

async function channelOf({ lead }: LeadPrompt): Promise<Channel> {
  return openTouch(await promptOf(world, lead.id, monday + hour)).channel;
}

async function bar(entry: Omit<SuppressionEntry, 'channels'>): Promise<string> {
  const entries = [{ ...entry, channels: null }];
  const input = { commandId: commandId(), leadId: refusing.lead.id, entries, note: '' };
  const result = await suppress(world, input, monday + hour);
  if (result.kind !== 'done') throw new Error(result.because);
  return result.commandId;
}

describe('an entry of the do-not-contact list', () => {
  it.each<[string, Omit<SuppressionEntry, 'channels'>, Channel, Partial<PageReading>]>([
    ['phone', { kind: 'phone', value: '+44 1632 960000' }, 'call', samePhone],
    ['email', { kind: 'email', value: 'info@acme.example' }, 'email', { emails: [field('Info@Acme.example')] }],
    ['domain', { kind: 'domain', value: 'acme.example' }, 'email', { emails: [field('jo@acme.example')] }],
    ['domain above', { kind: 'domain', value: 'acme.example' }, 'email', { emails: [field('jo@eu.acme.example')] }],
    ['mail service', { kind: 'domain', value: 'gmail.com' }, 'email', { emails: [field('jo@gmail.com')] }],
    ['address', { kind: 'address', value: '1 South Street' }, 'door-knock', { address: field('1, South Street') }],
  ])('redirects the touch of another lead with that %s at once', async (_what, entry, channel, page) => {
    const before = await other(channel, page);
    const barring = await bar(entry);
    expect(await channelOf(before)).toBe('task');
    expect((await findConcerned(world.db, barring)).toSorted()).toEqual([refusing.lead.id, before.lead.id].toSorted());
  });

  it('stands in the history of the other lead, with what it did', async () => {
    const { lead } = await other('call', samePhone);
    await bar({ kind: 'phone', value: '+44 1632 960000' });
    const [line] = (await promptOf(world, lead.id, monday + hour)).history;
    const rules = line?.activity.kind === 'decision' ? line.activity.why.map(({ rule }) => rule) : [];
    expect(rules).toEqual(['channel-fallback', 'suppression-added']);
  });

  it('is undone for all of them at once', async () => {
    await other('call', samePhone);
    const before = await restorableRows(world);
    const undoneCommandId = await bar({ kind: 'phone', value: '+44 1632 960000' });
    await undo(world, { commandId: commandId(), undoneCommandId }, monday + hour);
    expect(await restorableRows(world)).toEqual(before);
  });

  it('leaves the rows of those it does not change as they are', async () => {
    const { lead } = await other('email', { emails: [field('jo@acme.example')], ...samePhone });
    const before = await restorableRows(world);
    await bar({ kind: 'phone', value: '+44 1632 960000' });
    const after = await restorableRows(world);
    for (const table of ['leads', 'enrollments', 'touches']) {
      const ofOther = (rows: readonly unknown[] = []): unknown[] =>
        rows.filter((row) => [(row as { id: string }).id, (row as { leadId?: string }).leadId].includes(lead.id));
      expect(ofOther(after[table])).toEqual(ofOther(before[table]));
    }
  });
});

describe('a refusal', () => {
  it.each(['explicit-no', 'opted-out'] as const)('logged as %s bars their number for others too', async (outcome) => {
    const before = await other('call', samePhone);
    const said = call({ leadId: refusing.lead.id, touchId: openTouch(refusing).id, outcome });
    await logOutcome(world, { commandId: commandId(), ...said }, monday + hour);
    expect(await channelOf(before)).toBe('task');
  });

  it('heard as a spam complaint bars their number for others too', async () => {
    const before = await other('call', samePhone);
    const heard = { leadId: refusing.lead.id, signal: 'spam-complaint', untilAt: null, note: '' } as const;
    await logSignal(world, { commandId: commandId(), ...heard }, monday + hour);
    expect(await channelOf(before)).toBe('task');
  });
});
