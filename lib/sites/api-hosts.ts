import type { FollowthroughDb } from '../db/schema.ts';
import { findSetting, saveSetting } from '../db/settings.ts';

/** Match patterns that are asked for because an API is there: pages of such a host are read by nobody. */
export async function findApiHosts(db: FollowthroughDb): Promise<readonly string[]> {
  return (await findSetting(db, 'apiHosts')) ?? [];
}

/** Notes such hosts, before they are asked for; safe to repeat. */
export async function noteApiHosts(db: FollowthroughDb, patterns: readonly string[]): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const known = await findApiHosts(db);
    const all = new Set([...known, ...patterns]);
    if (all.size > known.length) await saveSetting(db, 'apiHosts', [...all].sort());
  });
}

/** Forgets such hosts: what is allowed of them from now on is allowed for its pages. */
export async function forgetApiHosts(db: FollowthroughDb, patterns: readonly string[]): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const kept = (await findApiHosts(db)).filter((pattern) => !patterns.includes(pattern));
    await saveSetting(db, 'apiHosts', kept);
  });
}
