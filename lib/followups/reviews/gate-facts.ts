import { findHistory } from '../../db/history.ts';
import type { FollowthroughDb } from '../../db/schema.ts';
import type { Lead } from '../../leads/lead.ts';
import type { Activity } from '../../touches/activity.ts';
import type { Channel } from '../../touches/channel.ts';
import type { RepProfile } from '../../touches/rep-profile.ts';
import { openObjection, raisesObjection } from '../../words/drafts/objection.ts';
import type { GateFacts } from '../../words/templates/gate/gate-reasons.ts';
import { historyIds } from '../load-run.ts';

/** How far back an objection is looked for, lines. */
const mostLines = 60;

interface Judging {
  readonly lead: Lead;
  readonly rep: RepProfile;
  readonly channel: Channel;
}

/**
 * What a lead's own history and fields ask a review for, as stored: nothing that a screen says counts. Letters that come
 * again each month are answered by none: silence says nothing about the next.
 */
export async function findGateFacts(db: FollowthroughDb, { lead, rep, channel }: Judging): Promise<GateFacts> {
  return {
    unanswered: channel === 'mail' ? 0 : (lead.tally?.unanswered?.count ?? 0),
    openObjection: openObjection(await findStanding(db, lead))?.words ?? null,
    isStrategic: lead.isStrategic === true,
    names: [lead, rep].flatMap(namesOf),
  };
}

function namesOf({ name, company, address }: Pick<Lead, 'name' | 'company' | 'address'>): readonly string[] {
  const lines = address.split(/[\r\n,]+/);
  return [name, company, ...lines].map((text) => text.trim()).filter(Boolean);
}

/** What stands of the history, newest first; none where nothing in it speaks against anything. */
async function findStanding(db: FollowthroughDb, lead: Lead): Promise<readonly Activity[]> {
  const lines = await findHistory(db, historyIds(lead), { before: null, limit: mostLines });
  if (!lines.some(raisesObjection)) return [];
  const entries = await db.journal.bulkGet([...new Set(lines.map(({ commandId }) => commandId))]);
  const undone = new Set(entries.flatMap((entry) => (entry && entry.undoneBy !== null ? [entry.id] : [])));
  return lines.filter(({ commandId }) => !undone.has(commandId));
}
