import { beforeEach, expect, it } from 'vitest';
import { findLibrary } from '../../../lib/followups/find-library.ts';
import { renameFolder } from '../../../lib/followups/rename-folder.ts';
import { approveTemplate, removeTemplate } from '../../../lib/followups/save-template.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { commandId, monday, newWorld } from '../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

function rename(from: string, to: string): Promise<CommandResult> {
  return renameFolder(world, { commandId: commandId(), from, to }, monday);
}

async function inFolder(name: string): Promise<readonly string[]> {
  return (await findLibrary(world.db)).templates.filter(({ folder }) => folder === name).map(({ id }) => id);
}

it('puts all its templates, hidden ones too, into the folder of the new name, and undo puts them back', async () => {
  const before = await inFolder('Objections');
  await removeTemplate(world, { commandId: commandId(), templateId: before[0]! }, monday);
  const done = await rename('Objections', ' When they say no ');
  expect(done).toMatchObject({ says: [{ rule: 'folder-renamed', values: { to: 'When they say no' } }] });
  expect(await inFolder('When they say no')).toEqual(before);
  expect(await inFolder('Objections')).toEqual([]);
  await undo(world, { commandId: commandId(), undoneCommandId: (done as { commandId: string }).commandId }, monday);
  expect(await inFolder('Objections')).toEqual(before);
});

it('joins a folder that is there already, and keeps words, version and approval as they are', async () => {
  const [moved] = await inFolder('Meetings');
  await approveTemplate(world, { commandId: commandId(), templateId: moved!, version: 1, by: 'Dana' }, monday);
  const both = [...(await inFolder('Meetings')), ...(await inFolder('Objections'))];
  await rename('Meetings', 'Objections');
  expect((await inFolder('Objections')).toSorted()).toEqual(both.toSorted());
  const { templates } = await findLibrary(world.db);
  expect(templates.find(({ id }) => id === moved)).toMatchObject({ version: 1, approvedBy: 'Dana', isShipped: true });
});

it.each([
  ['Objections', '  '],
  ['Objections', 'Objections'],
  ['No such folder', 'Other'],
])('is refused from %j to %j', async (from, to) => {
  expect(await rename(from, to)).toMatchObject({ kind: 'refused' });
});
