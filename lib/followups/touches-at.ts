import { findHistory } from '../db/history.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import type { Channel } from '../touches/channel.ts';

/** What the limits of law count: calls, whether answered or not, and texts. */
const counted: ReadonlySet<Channel> = new Set<Channel>(['call', 'sms', 'whatsapp']);
/** More lines than a limit that looks a month back can need. */
const mostLines = 64;

/** When the latest calls and texts to a lead were made, newest first; those that were undone count too. */
export async function findTouchesAt(db: FollowthroughDb, leadId: string): Promise<readonly number[]> {
  const lines = await findHistory(db, leadId, { before: null, limit: mostLines });
  return lines.flatMap((line) => (line.kind === 'touch' && counted.has(line.channel) ? [line.at] : []));
}

/** The same with a touch that is being logged. */
export function withTouch(touchesAt: readonly number[], channel: Channel, now: number): readonly number[] {
  return counted.has(channel) ? [now, ...touchesAt] : touchesAt;
}
