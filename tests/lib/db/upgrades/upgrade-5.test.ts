import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openDb } from '../../../../lib/db/open-db.ts';
import { versions } from '../../../../lib/db/schema.ts';
import { findLibrary } from '../../../../lib/followups/find-library.ts';
import { saveScript } from '../../../../lib/followups/save-script.ts';
import { removeSnippet } from '../../../../lib/followups/save-snippet.ts';
import { undo } from '../../../../lib/followups/undo.ts';
import type { World } from '../../../../lib/followups/world.ts';
import { newId } from '../../../../lib/messages/new-id.ts';
import { script } from '../../words/library/scripts.ts';

const snippet = { id: 's1', shortcut: '/times', body: 'Would Monday suit you?', isHidden: false, savedAt: 1 };
const handed = { leadId: 'l1', touchId: null, to: 'a@b.example', threadId: null, subject: 'Roof', body: 'Hi', at: 5 };
const letter = { touchId: 't1', leadId: 'l1', batchId: 'b1', place: 0, name: 'Owen', message: null, printedAt: 7 };
const saved = {
  id: 'command-1',
  leadId: '',
  at: 8,
  says: [],
  changes: [{ table: 'snippets', key: 's1', before: null, after: snippet }],
  undoneBy: null,
  undoes: null,
};

/** A database that version 4 filled, opened by this version. */
async function opened(): Promise<World> {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('followthrough', options);
  versions.slice(0, 4).forEach((stores, index) => old.version(index + 1).stores({ ...stores }));
  await old.table('snippets').add(snippet);
  await old.table('handed').add(handed);
  await old.table('letters').add(letter);
  await old.table('journal').add(saved);
  old.close();
  return { db: openDb('followthrough', options), repZone: 'Europe/London', country: 'GB', newId };
}

describe('a database of version 4', () => {
  it('keeps all it had, and what was done in it can be undone still', async () => {
    const world = await opened();
    expect(await world.db.handed.get('l1')).toEqual(handed);
    expect(await world.db.letters.where('batchId').equals('b1').toArray()).toEqual([letter]);
    const undone = await undo(world, { commandId: newId(20), undoneCommandId: 'command-1' }, 20);
    expect(undone.kind).toBe('done');
    expect(await removeSnippet(world, { commandId: newId(21), snippetId: 's1' }, 21)).toMatchObject({
      because: 'not-found',
    });
  });

  it('has no script of the rep’s own, and room for them', async () => {
    const world = await opened();
    expect((await findLibrary(world.db)).scripts).toEqual([]);
    const result = await saveScript(world, { commandId: newId(20), script: script() }, 20);
    expect(result.kind).toBe('done');
    expect((await findLibrary(world.db)).scripts).toMatchObject([{ id: 'own-1', savedAt: 20 }]);
  });
});
