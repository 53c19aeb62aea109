import { beforeEach, expect, it } from 'vitest';
import { addNote } from '../../../lib/followups/change-lead.ts';
import { findSensitive } from '../../../lib/followups/find-sensitive.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { mergeLeads } from '../../../lib/followups/merge-leads.ts';
import { saveDraft } from '../../../lib/followups/save-draft.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import { call, otherReading } from '../../builders.ts';
import { commandId, day, followed, monday, newWorld } from '../../world.ts';

let world: World;
let leadId: string;

beforeEach(async () => {
  world = await newWorld();
  leadId = (await followed(world)).lead.id;
});

const note = (id: string, text: string, isSensitive: boolean) =>
  addNote(world, { commandId: commandId(), leadId: id, note: text, isSensitive }, monday);

it('finds the marked notes of a lead, logged and undone, and no other words', async () => {
  await note(leadId, 'Likes fish', false);
  await note(leadId, 'Is ill', true);
  const logged = { commandId: commandId(), ...call({ leadId, touchId: null, note: 'In debt', isSensitive: true }) };
  await logOutcome(world, logged, monday);
  await undo(world, { commandId: commandId(), undoneCommandId: logged.commandId }, monday);
  const other = await followed(world, { page: otherReading('9') });
  await note(other.lead.id, 'Of another', true);
  expect((await findSensitive(world.db, leadId)).toSorted()).toEqual(['In debt', 'Is ill']);
});

it('finds what is typed and marked, and not yet logged', async () => {
  await saveDraft(world.db, { key: `lead:${leadId}`, text: 'Is moving', isSensitive: true }, monday);
  await saveDraft(world.db, { key: 'message:touch:email', text: '\nHi' }, monday);
  expect(await findSensitive(world.db, leadId)).toEqual(['Is moving']);
});

it('finds what was promised in a marked note', async () => {
  const promise = { what: 'send the will', words: 'I’ll send the will', dueAt: monday + day };
  const said = { commandId: commandId(), leadId, note: 'I’ll send the will', promises: [promise], isSensitive: true };
  await addNote(world, said, monday);
  expect(await findSensitive(world.db, leadId)).toEqual(
    expect.arrayContaining(['send the will', 'I’ll send the will']),
  );
});

it('finds those of a lead that was merged into it, by either id', async () => {
  const other = await followed(world, { page: otherReading('9') });
  await note(other.lead.id, 'Of the other', true);
  await mergeLeads(world, { commandId: commandId(), leadId, otherId: other.lead.id }, monday);
  expect(await findSensitive(world.db, leadId)).toEqual(['Of the other']);
  expect(await findSensitive(world.db, other.lead.id)).toEqual(['Of the other']);
});
