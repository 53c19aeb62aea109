import type { FollowthroughDb } from '../db/schema.ts';
import { wordsOf } from '../leads/identity.ts';
import type { Lead } from '../leads/lead.ts';
import type { QueueRow } from '../messages/prompt.ts';
import type { LeadPage } from '../messages/protocol.ts';
import { listLimit } from './find-due.ts';
import { queueRow, urlsOf } from './queue-row.ts';
import type { World } from './world.ts';

/** Leads followed, newest change first; with a search, those whose every word begins one of theirs. */
export async function findLeads(
  { db }: World,
  { search, after }: { search: string; after: string | null },
): Promise<LeadPage> {
  const offset = Number.parseInt(after ?? '0', 10) || 0;
  const [longest, ...others] = [...wordsOf(search)].sort((a, b) => b.length - a.length);
  const found = longest
    ? db.leads
        .where('words')
        .startsWith(longest)
        .distinct()
        .filter(({ words }) => others.every((other) => words.some((word) => word.startsWith(other))))
    : db.leads.orderBy('updatedAt').reverse();
  const leads = await found
    .offset(offset)
    .limit(listLimit + 1)
    .toArray();
  const next = leads.length > listLimit ? String(offset + listLimit) : null;
  return { rows: await leadRows(db, leads.slice(0, listLimit)), next };
}

async function leadRows(db: FollowthroughDb, leads: readonly Lead[]): Promise<readonly QueueRow[]> {
  const leadIds = leads.map(({ id }) => id);
  const [touches, urls] = await Promise.all([
    Promise.all(leadIds.map((leadId) => db.touches.where('leadId').equals(leadId).first())),
    urlsOf(db, leadIds),
  ]);
  return leads.map((lead, index) =>
    queueRow(lead, { touch: touches[index] ?? null, reminder: null, url: urls.get(lead.id) ?? null }),
  );
}
