import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { NewerDatabaseError, openDb } from '../../../lib/db/open-db.ts';
import { schemaVersion, versions } from '../../../lib/db/schema.ts';

it('refuses a database that a newer version has written, and leaves it alone', async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const newer = new Dexie('followthrough', options);
  newer.version(schemaVersion + 1).stores({ ...Object.assign({}, ...versions), tomorrow: 'id' });
  await newer.table('tomorrow').add({ id: 'a' });
  newer.close();
  const db = openDb('followthrough', options);
  const failure = await db.drafts.put({ key: 'a', text: 'b', updatedAt: 1 }).catch((error: unknown) => error);
  expect((failure as { inner?: Error }).inner ?? failure).toBeInstanceOf(NewerDatabaseError);
  db.close();
  await newer.open();
  expect(await newer.table('tomorrow').count()).toBe(1);
  expect(await newer.table('drafts').count()).toBe(0);
});
