import { beforeEach, describe, expect, it } from 'vitest';
import { addNote, changeLead } from '../../../lib/followups/change-lead.ts';
import { splitLead } from '../../../lib/followups/split-lead.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import { customFieldsOf } from '../../../lib/leads/custom-fields.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { commandId, day, monday, newWorld, promptOf } from '../../world.ts';
import { restorableRows } from './deeds.ts';
import { bothFollowed, idsOf, log, merged, promptIn } from './two-leads.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

const phonesOf = ({ lead }: LeadPrompt): readonly string[] => lead.phones.map(({ text }) => text);

describe('splitting a merged lead', () => {
  it('gives each its own numbers, records, run and history again, and suggests nothing', async () => {
    const two = await bothFollowed(world);
    await addNote(world, { commandId: commandId(), leadId: two.other.lead.id, note: 'likes tea' }, monday);
    const { merged: lines } = await merged(world, two);
    expect(lines).toMatchObject([{ leadId: two.other.lead.id, rests: [] }]);
    const kept = promptIn(await splitLead(world, { commandId: commandId(), ...idsOf(two) }, monday + 2 * day));
    const other = await promptOf(world, two.other.lead.id, monday + 2 * day);
    expect(phonesOf(kept)).toEqual(phonesOf(two.kept));
    expect(phonesOf(other)).toEqual(phonesOf(two.other));
    expect([kept.records.length, other.records.length]).toEqual([1, 1]);
    expect([kept.samePerson, other.samePerson, kept.merged]).toEqual([[], [], []]);
    expect(other.history.some(({ activity }) => activity.kind === 'note')).toBe(true);
    expect(kept.history.some(({ activity }) => activity.kind === 'note')).toBe(false);
    expect([kept.touch?.leadId, other.touch?.leadId]).toEqual([kept.lead.id, other.lead.id]);
    expect(kept.lead.jobTitle).toBe('');
  });

  it('keeps what was learnt since the merge', async () => {
    const two = await bothFollowed(world, [null, null]);
    await merged(world, two);
    const { leadId } = idsOf(two);
    await changeLead(world, { commandId: commandId(), leadId, changes: { owner: 'Ann', tags: ['vip'] } }, monday + day);
    const kept = promptIn(await splitLead(world, { commandId: commandId(), ...idsOf(two) }, monday + 2 * day));
    expect(kept.lead).toMatchObject({ owner: 'Ann', tags: ['vip'], jobTitle: '' });
  });

  it('takes the fields back that came along, but not those the rep changed since', async () => {
    const two = await bothFollowed(world, [null, null]);
    const give = (leadId: string, custom: Record<string, string>) =>
      changeLead(world, { commandId: commandId(), leadId, changes: { custom: customFieldsOf(custom) } }, monday);
    await give(two.kept.lead.id, { budget: '500' });
    await give(two.other.lead.id, { budget: '900', size: 'large', age: '12' });
    const { lead, history } = await merged(world, two);
    expect(lead.custom).toEqual({ budget: '500', size: 'large', age: '12' });
    const why = history.flatMap(({ activity }) => (activity.kind === 'decision' ? activity.why : []));
    expect(why).toContainEqual(expect.objectContaining({ values: { field: 'custom', text: 'budget: 900' } }));
    await give(two.kept.lead.id, { budget: '500', size: 'small', age: '12' });
    const kept = promptIn(await splitLead(world, { commandId: commandId(), ...idsOf(two) }, monday + 2 * day));
    expect(kept.lead.custom).toEqual({ budget: '500', size: 'small' });
    const other = await promptOf(world, two.other.lead.id, monday + 2 * day);
    expect(other.lead.custom).toEqual({ budget: '900', size: 'large', age: '12' });
  });

  it('is refused while a touch was made with a number that came along, and says which', async () => {
    const two = await bothFollowed(world, [null, null]);
    await merged(world, two);
    const after = await log(world, two.kept, monday + 2 * day, { touchId: null, contact: '+44 1632 960111' });
    expect(after.merged[0]?.rests).toMatchObject([
      { rule: 'rests-touch', values: { channel: 'call', contact: '+44 1632 960111' } },
    ]);
    const refused = await splitLead(world, { commandId: commandId(), ...idsOf(two) }, monday + 3 * day);
    expect(refused).toMatchObject({ kind: 'refused', because: 'depends' });
  });

  it('can itself be undone', async () => {
    const two = await bothFollowed(world);
    await merged(world, two);
    const before = await restorableRows(world);
    const split = await splitLead(world, { commandId: commandId(), ...idsOf(two) }, monday + 2 * day);
    if (split.kind !== 'done') throw new Error(split.because);
    await undo(world, { commandId: commandId(), undoneCommandId: split.commandId }, monday + 2 * day);
    expect(await restorableRows(world)).toEqual(before);
  });
});
