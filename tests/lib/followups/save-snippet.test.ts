import { beforeEach, expect, it } from 'vitest';
import { findLibrary } from '../../../lib/followups/find-library.ts';
import { removeSnippet, saveSnippet } from '../../../lib/followups/save-snippet.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { SnippetChange } from '../../../lib/messages/library.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import type { KeptSnippet } from '../../../lib/words/library/kept-library.ts';
import { commandId, hour, monday, newWorld } from '../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

const own: SnippetChange = { id: 'own-1', shortcut: '/hello', body: 'Hello' };

function save(snippet: SnippetChange): Promise<CommandResult> {
  return saveSnippet(world, { commandId: commandId(), snippet }, monday);
}

function remove(snippetId: string): Promise<CommandResult> {
  return removeSnippet(world, { commandId: commandId(), snippetId }, monday);
}

async function found(shortcut: string): Promise<KeptSnippet | undefined> {
  return (await findLibrary(world.db)).snippets.find((one) => one.shortcut === shortcut && !one.isHidden);
}

it('changes one that ships in its place, and undo brings its own words back', async () => {
  const before = (await found('/stop'))!;
  const saved = await save({ id: before.id, shortcut: '/stop', body: 'Say STOP.' });
  expect(await found('/stop')).toMatchObject({ body: 'Say STOP.', savedAt: monday });
  if (saved.kind !== 'done') throw new Error('Not saved');
  await undo(world, { commandId: commandId(), undoneCommandId: saved.commandId }, monday + hour);
  expect(await found('/stop')).toEqual(before);
});

it('refuses a shortcut that stands for another, and a snippet that says nothing', async () => {
  expect(await save({ ...own, shortcut: '/stop' })).toMatchObject({ because: 'not-valid' });
  expect(await save({ ...own, body: ' ' })).toMatchObject({ because: 'not-valid' });
  expect(await world.db.snippets.count()).toBe(0);
});

it('takes the rep’s own away and hides one that ships, whose shortcut is free then', async () => {
  await save(own);
  await remove('own-1');
  expect(await found('/hello')).toBeUndefined();
  await remove((await found('/stop'))!.id);
  expect(await found('/stop')).toBeUndefined();
  expect(await save({ ...own, shortcut: '/stop' })).toMatchObject({ kind: 'done' });
  expect(await remove('nothing')).toMatchObject({ because: 'not-found' });
});
