import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { openDb } from '../../../lib/db/open-db.ts';
import { versions } from '../../../lib/db/schema.ts';
import { template } from '../../components/workspace/library/library.ts';
import { outboxRow, rowAs } from '../outbox/rows.ts';

const options = { indexedDB: new IDBFactory(), IDBKeyRange };

it('opens a database of version 2 with all that was in it, and room for what is owed to CRMs', async () => {
  const old = new Dexie('followthrough', options);
  old.version(1).stores({ ...versions[0] });
  old.version(2).stores({ ...versions[1] });
  const draft = { key: 'lead:owen', text: 'Likes tea', updatedAt: 1 };
  await old.table('drafts').add(draft);
  old.close();
  const db = openDb('followthrough', options);
  expect(await db.drafts.toArray()).toEqual([draft]);
  await db.outbox.bulkAdd([outboxRow({ id: 'a' }), rowAs({ kind: 'confirmed', at: 1, by: 'crm' }, { id: 'b' })]);
  expect(await db.outbox.where('leadId').equals('owen').count()).toBe(2);
  for (const index of ['tryAt', 'openAt']) expect(await db.outbox.orderBy(index).primaryKeys()).toEqual(['a']);
  db.close();
});

it('finds what is missed among the reminders of a database of version 2, where nothing was', async () => {
  const own = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('followthrough', own);
  old.version(1).stores({ ...versions[0] });
  old.version(2).stores({ ...versions[1] });
  const reminder = { id: 'r', leadId: 'owen', kind: 'own', dueAt: 1, title: '', why: [], announced: 0 };
  await old.table('reminders').add(reminder);
  old.close();
  const db = openDb('followthrough', own);
  await db.reminders.put({
    ...reminder,
    id: 'p',
    kind: 'promise',
    missedAt: 2,
    createdAt: 1,
    updatedAt: 1,
    announced: 0,
  });
  expect(await db.reminders.where('missedAt').belowOrEqual(2).primaryKeys()).toEqual(['p']);
  expect(await db.reminders.where('leadId').equals('owen').count()).toBe(2);
  db.close();
});

it('has room in a database of version 2 for the texts of the library, version by version', async () => {
  const own = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('followthrough', own);
  old.version(1).stores({ ...versions[0] });
  old.version(2).stores({ ...versions[1] });
  await old.open();
  old.close();
  const db = openDb('followthrough', own);
  await db.templates.bulkAdd([1, 2].map((version) => template({ version })));
  expect(await db.templates.where('id').equals('own-1').count()).toBe(2);
  expect(await db.templates.get(['own-1', 2])).toMatchObject({ version: 2 });
  expect(await db.snippets.toArray()).toEqual([]);
  db.close();
});
