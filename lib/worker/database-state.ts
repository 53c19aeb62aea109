import { NewerDatabaseError } from '../db/open-db.ts';
import { findSetting, saveSetting } from '../db/settings.ts';
import { newId } from '../messages/new-id.ts';
import type { Health } from '../messages/protocol.ts';
import type { Worker } from './worker.ts';

const birthKey = 'workspaceId';
const lossKey = 'lostWorkspaceId';

/**
 * Whether the database is the one this machine has always had. The workspace's id is kept in it and outside it:
 * Chromium replaces a damaged database by an empty one without a word, and that must not pass for a new user.
 */
export async function findDatabaseState(worker: Worker): Promise<Health['database']> {
  try {
    await worker.db.open();
  } catch (error) {
    if (error instanceof NewerDatabaseError || (error as Error).name === 'NewerDatabaseError') return 'newer';
    throw error;
  }
  return findBirth(worker);
}

async function findBirth({ db, browser, now }: Worker): Promise<'ok' | 'lost'> {
  const outside: Record<string, unknown> = await browser.storage.local.get([birthKey, lossKey]);
  const inside = await findSetting(db, 'workspaceId');
  if (inside !== undefined && inside === outside[birthKey]) return outside[lossKey] === undefined ? 'ok' : 'lost';
  const workspaceId = inside ?? newId(now());
  await saveSetting(db, 'workspaceId', workspaceId);
  const wasLost = inside === undefined && outside[birthKey] !== undefined;
  await browser.storage.local.set({ [birthKey]: workspaceId, ...(wasLost ? { [lossKey]: outside[birthKey] } : {}) });
  return wasLost ? 'lost' : 'ok';
}
