import { expect, it } from 'vitest';
import { mergeLeads } from '../../../lib/followups/merge-leads.ts';
import { saveDraft } from '../../../lib/followups/save-draft.ts';
import { commandHandlers } from '../../../lib/worker/commands.ts';
import { screenHandlers } from '../../../lib/worker/screen-handlers.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { field, otherReading } from '../../builders.ts';
import { newFakeWorker } from '../../fake-worker.ts';
import { commandId, followed, hour, monday, promptOf } from '../../world.ts';

it('asks of the kept lead what a screen asks of one that was merged into it', async () => {
  const { worker, setNow } = await newFakeWorker();
  const world = worldOf(worker);
  const nobody = { tabId: null, frameId: null, origin: '' };
  const { lead } = await followed(world);
  const page = otherReading('2', { emails: [field('owen@hughes.example')] });
  const other = await followed(world, { page, sequenceId: null });
  await mergeLeads(world, { commandId: commandId(), leadId: lead.id, otherId: other.lead.id }, monday);
  const ask = { ...screenHandlers(worker), ...commandHandlers(worker) };
  setNow(monday + hour);
  const note = { commandId: commandId(), leadId: other.lead.id, note: 'likes tea' };
  expect(await ask.addNote(note, nobody)).toMatchObject({ kind: 'done', leadId: lead.id });
  expect(await ask.findPrompt({ leadId: other.lead.id }, nobody)).toMatchObject({ lead: { id: lead.id } });
  const first = (await promptOf(world, lead.id, monday + hour)).history[0]?.activity;
  expect(first).toMatchObject({ kind: 'note', leadId: lead.id });
  const older = await ask.findHistory({ leadId: other.lead.id, before: first?.id ?? '' }, nobody);
  expect(new Set(older.map(({ activity }) => activity.leadId))).toEqual(new Set([lead.id, other.lead.id]));
});

it('adds a note typed for a merged lead to the one under way for the kept one', async () => {
  const { worker } = await newFakeWorker();
  const world = worldOf(worker);
  const { lead } = await followed(world);
  const other = await followed(world, { page: otherReading('2'), sequenceId: null });
  await saveDraft(worker.db, { key: `lead:${lead.id}`, text: 'one' }, monday);
  await mergeLeads(world, { commandId: commandId(), leadId: lead.id, otherId: other.lead.id }, monday);
  await saveDraft(worker.db, { key: `lead:${other.lead.id}`, text: 'two' }, monday);
  expect((await promptOf(world, lead.id, monday)).draft).toBe('one\ntwo');
});
