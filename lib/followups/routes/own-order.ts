import type { FollowthroughDb } from '../../db/schema.ts';
import { findSetting, saveSetting } from '../../db/settings.ts';

/** The order the rep gave the stops of a day, by their touches; null where they gave none. */
export async function findOwnOrder(db: FollowthroughDb, on: string): Promise<readonly string[] | null> {
  return (await findSetting(db, 'routes'))?.[on] ?? null;
}

/** Keeps that order; null forgets it. Those of days that are over are forgotten too. */
export async function saveOwnOrder(
  db: FollowthroughDb,
  { on, touchIds }: { on: string; touchIds: readonly string[] | null },
  todayOn: string,
): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const kept = Object.entries((await findSetting(db, 'routes')) ?? {}).filter(
      ([day]) => day >= todayOn && day !== on,
    );
    await saveSetting(db, 'routes', Object.fromEntries(touchIds ? [...kept, [on, touchIds] as const] : kept));
  });
}
