import { beforeEach, describe, expect, it } from 'vitest';
import { changeLead } from '../../../lib/followups/change-lead.ts';
import { pauseEnrollment } from '../../../lib/followups/change-run.ts';
import { findCustomNames } from '../../../lib/followups/find-library.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import { customFieldsOf } from '../../../lib/leads/custom-fields.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { CommandResult, LeadChanges } from '../../../lib/messages/protocol.ts';
import type { RuleId } from '../../../lib/touches/reason.ts';
import { field, otherReading } from '../../builders.ts';
import { callStep, inDays, savedSequence } from '../../own-sequence.ts';
import { commandId, followed, monday, newWorld, openTouch, promptOf } from '../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

function change({ lead }: LeadPrompt, changes: LeadChanges): Promise<CommandResult> {
  return changeLead(world, { commandId: commandId(), leadId: lead.id, changes }, monday);
}

function rulesOf(result: CommandResult): readonly RuleId[] {
  return result.kind === 'done' ? result.says.map(({ rule }) => rule) : [];
}

/** A lead who is to be called in ten days, else written to. */
async function calledInTenDays(): Promise<LeadPrompt> {
  const steps = [callStep('one', { delay: inDays(10), fallbacks: ['email'] })];
  await savedSequence(world, { steps });
  return followed(world, { sequenceId: 'own-1' });
}

describe('interest shown', () => {
  it('brings the next touch forward', async () => {
    const before = await calledInTenDays();
    expect(rulesOf(await change(before, { status: 'interested' }))).toContain('hurried');
    const after = openTouch(await promptOf(world, before.lead.id, monday));
    expect(after.dueAt).toBeLessThan(openTouch(before).dueAt);
  });

  it('does so besides what else is known anew: a number taken away leaves its channel', async () => {
    const before = await calledInTenDays();
    const says = rulesOf(await change(before, { status: 'interested', phones: [] }));
    expect(says).toEqual(expect.arrayContaining(['channel-fallback', 'hurried']));
    const after = openTouch(await promptOf(world, before.lead.id, monday));
    expect(after.channel).toBe('email');
    expect(after.dueAt).toBeLessThan(openTouch(before).dueAt);
  });
});

describe('a change that moves nothing', () => {
  it('says only that it was made', async () => {
    expect(rulesOf(await change(await followed(world), { jobTitle: 'Farmer' }))).toEqual(['lead-changed']);
  });

  it.each<[string, LeadChanges]>([
    ['a title', { jobTitle: 'Farmer' }],
    ['interest', { status: 'interested' }],
  ])('%s leaves standing why a run is paused', async (_what, changes) => {
    const before = await followed(world);
    await pauseEnrollment(world, { commandId: commandId(), leadId: before.lead.id, untilAt: null }, monday);
    expect(rulesOf(await change(before, changes))).toEqual(['lead-changed']);
    const { why, enrollment } = await promptOf(world, before.lead.id, monday);
    expect(why.map(({ rule }) => rule)).toEqual(['paused-by-rep']);
    expect(enrollment?.state.kind).toBe('paused');
  });
});

describe('a text', () => {
  /** A lead of this number who is to be texted, else called. */
  async function texted(phone: string): Promise<LeadPrompt> {
    await savedSequence(world, { steps: [callStep('one', { channel: 'sms', fallbacks: ['call'] })] });
    const page = otherReading('1', { phones: [field(phone)], address: null });
    return followed(world, { page, sequenceId: 'own-1' });
  }

  it.each([
    ['where the law asks for consent first', '+44 20 7946 0000', 'call'],
    ['where it is not known to', '+27 11 978 5313', 'sms'],
  ])('%s and none is known goes by %s to %s', async (_where, phone, channel) => {
    expect(openTouch(await texted(phone)).channel).toBe(channel);
  });

  it('is left when consent is refused', async () => {
    const before = await texted('+27 11 978 5313');
    await change(before, { smsConsent: 'refused' });
    expect(openTouch(await promptOf(world, before.lead.id, monday)).channel).toBe('call');
  });

  it.each<[string, LeadChanges, string]>([
    ['goes on where the law asks first, once consent is given', { smsConsent: 'given' }, 'sms'],
    ['is left where the law asks first and they have not been asked', {}, 'call'],
  ])('%s', async (_what, changes, channel) => {
    const before = await texted('+27 11 978 5313');
    await change(before, { phones: ['+44 20 7946 0000'], ...changes });
    expect(openTouch(await promptOf(world, before.lead.id, monday)).channel).toBe(channel);
  });
});

describe('the rep’s own fields', () => {
  const fields = (...pairs: [string, string][]) => pairs.map(([name, value]) => ({ name, value }));

  it('are kept by their names, hostile ones too, and fill texts', async () => {
    const before = await followed(world);
    await change(before, { custom: fields(['Budget', '500'], ['__proto__', 'a'], ['constructor', 'b']) });
    const { lead, variables } = await promptOf(world, before.lead.id, monday);
    const kept = fields(['budget', '500'], ['__proto__', 'a'], ['constructor', 'b']);
    expect(customFieldsOf(lead.custom)).toEqual(kept);
    expect(variables.custom.budget).toBe('500');
    expect(await findCustomNames(world.db)).toEqual(['__proto__', 'budget', 'constructor']);
  });

  it('are forgotten when none is left, and come back with undo; search never knew them', async () => {
    const before = await followed(world);
    await change(before, { custom: fields(['budget', 'fivehundred']) });
    const words = await world.db.leads.where('words').startsWith('fivehundred').count();
    const forgotten = await change(before, { custom: [] });
    expect((await promptOf(world, before.lead.id, monday)).lead).not.toHaveProperty('custom');
    expect([words, await findCustomNames(world.db)]).toEqual([0, []]);
    const undoneCommandId = forgotten.kind === 'done' ? forgotten.commandId : '';
    await undo(world, { commandId: commandId(), undoneCommandId }, monday);
    expect((await promptOf(world, before.lead.id, monday)).lead.custom).toEqual({ budget: 'fivehundred' });
    expect(await findCustomNames(world.db)).toEqual(['budget']);
  });

  it('stand empty, not unknown, with a lead that lacks what another has', async () => {
    await change(await followed(world), { custom: fields(['budget', '500']) });
    const other = await followed(world, { page: otherReading('9') });
    expect(other.variables.custom).toEqual({ budget: '' });
  });
});

it('knows a deal by the record they are followed on, and by the rep', async () => {
  const page = otherReading('d1', { objectKind: 'deal', name: field('Barn roof') });
  const before = await followed(world, { page });
  expect(before.variables.known['deal.name']).toBe('Barn roof');
  await change(before, { dealName: 'Both roofs', offerRange: '46 to 52', worth: 48_000 });
  const { known } = (await promptOf(world, before.lead.id, monday)).variables;
  expect([known['deal.name'], known['deal.offer_range'], known['deal.worth']]).toEqual([
    'Both roofs',
    '46 to 52',
    '48,000',
  ]);
  await change(before, { dealName: null });
  expect((await promptOf(world, before.lead.id, monday)).lead).not.toHaveProperty('dealName');
});
