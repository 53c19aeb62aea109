import { beforeEach, expect, it } from 'vitest';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { mergeLeads } from '../../../lib/followups/merge-leads.ts';
import { saveDraft } from '../../../lib/followups/save-draft.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import { call, otherReading } from '../../builders.ts';
import { commandId, followed, monday, newWorld, promptOf } from '../../world.ts';

let world: World;
let leadId: string;

beforeEach(async () => {
  world = await newWorld();
  leadId = (await followed(world)).lead.id;
});

async function draft(): Promise<readonly [string, boolean]> {
  const prompt = await promptOf(world, leadId, monday);
  return [prompt.draft, prompt.draftIsSensitive];
}

it('keeps the mark of a sensitive note with its text, until it is taken off', async () => {
  await saveDraft(world.db, { key: `lead:${leadId}`, text: 'Ill', isSensitive: true }, monday);
  expect(await draft()).toEqual(['Ill', true]);
  await saveDraft(world.db, { key: `lead:${leadId}`, text: 'Ill', isSensitive: false }, monday);
  expect(await draft()).toEqual(['Ill', false]);
});

it('keeps a mark that was set before the first word, and forgets an emptied note without one', async () => {
  await saveDraft(world.db, { key: `lead:${leadId}`, text: '', isSensitive: true }, monday);
  expect(await draft()).toEqual(['', true]);
  await saveDraft(world.db, { key: `lead:${leadId}`, text: '' }, monday);
  expect(await world.db.drafts.count()).toBe(0);
});

it('brings the mark back with the note when the log is undone', async () => {
  await saveDraft(world.db, { key: `lead:${leadId}`, text: 'Ill', isSensitive: true }, monday);
  const input = call({ leadId, touchId: null, note: 'Ill', isSensitive: true });
  const logged = { commandId: commandId(), ...input };
  await logOutcome(world, logged, monday);
  expect(await draft()).toEqual(['', false]);
  await undo(world, { commandId: commandId(), undoneCommandId: logged.commandId }, monday);
  expect(await draft()).toEqual(['Ill', true]);
});

it('marks two notes that become one, when either was', async () => {
  const otherId = (await followed(world, { page: otherReading('2') })).lead.id;
  await saveDraft(world.db, { key: `lead:${leadId}`, text: 'Likes tea' }, monday);
  await saveDraft(world.db, { key: `lead:${otherId}`, text: 'Ill', isSensitive: true }, monday);
  await mergeLeads(world, { commandId: commandId(), leadId, otherId }, monday);
  expect(await draft()).toEqual(['Likes tea\nIll', true]);
  await saveDraft(world.db, { key: `lead:${otherId}`, text: 'And deaf' }, monday);
  expect(await draft()).toEqual(['Likes tea\nIll\nAnd deaf', true]);
});
