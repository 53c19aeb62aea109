import { findHistory } from '../db/history.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import type { Activity } from '../touches/activity.ts';
import { outcomeOf } from '../touches/outcome.ts';
import type { PastTouch } from '../touches/past-touch.ts';

/** More lines than a limit or a cap that looks a month back can need. */
const mostLines = 64;

/** The latest touches made with a lead, of all its ids, newest first, without those that were undone. */
export async function findTouches(db: FollowthroughDb, leadIds: readonly string[]): Promise<readonly PastTouch[]> {
  return touchesIn(await findHistory(db, leadIds, { before: null, limit: mostLines }));
}

/** The touches among lines of history, given newest first. */
export function touchesIn(lines: readonly Activity[]): readonly PastTouch[] {
  const undone = undoneIn(lines);
  return lines.flatMap((line) => {
    if (line.kind !== 'touch' || undone.has(line.commandId)) return [];
    return [{ channel: line.channel, at: line.at, isAnswered: outcomeOf(line.outcome).answered === 'answered' }];
  });
}

/** The commands among lines of history, given newest first, that do not stand: an undo takes effect unless it was itself undone later. */
export function undoneIn(lines: readonly Activity[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const line of lines) {
    if (line.kind === 'undo' && !undone.has(line.commandId)) undone.add(line.undoneCommandId);
  }
  return undone;
}
