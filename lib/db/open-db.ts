import type { Dexie, Transaction } from 'dexie';
import { FollowthroughDb, schemaVersion, versions } from './schema.ts';
import { upgradeTo2 } from './upgrades/upgrade-2.ts';
import { upgradeTo4 } from './upgrades/upgrade-4.ts';

/** What brings the rows of the version before to this one; a landed upgrade is never edited. */
const upgrades: Readonly<Record<number, (transaction: Transaction) => Promise<void>>> = {
  2: upgradeTo2,
  4: upgradeTo4,
};

/** Dexie's own options that tests pass another IndexedDB with. */
type Options = ConstructorParameters<typeof Dexie>[1];

/** A newer version of the extension has written the database: this one must not touch it. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/**
 * The database, not yet opened: it opens and upgrades at the first query. Every query fails with `NewerDatabaseError`
 * when a newer version has written it: Dexie itself would go on and write rows that lack the newer fields, which no
 * upgrade repairs later.
 */
export function openDb(name = 'followthrough', options: Options = {}): FollowthroughDb {
  const db = new FollowthroughDb(name, { ...options, chromeTransactionDurability: 'strict' });
  versions.forEach((stores, index) => {
    const version = db.version(index + 1).stores({ ...stores });
    const upgrade = upgrades[index + 1];
    if (upgrade) version.upgrade(upgrade);
  });
  db.on('ready', () => assertKnownSchema(db), true);
  return db;
}

function assertKnownSchema(db: FollowthroughDb): void {
  // IndexedDB counts ten to each of Dexie's versions.
  const onDisk = Math.floor(db.backendDB().version / 10);
  if (onDisk <= schemaVersion) return;
  throw new NewerDatabaseError(
    `The database is of version ${onDisk}; this version of Followthrough knows ${schemaVersion}`,
  );
}
