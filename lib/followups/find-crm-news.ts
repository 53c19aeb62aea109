import type { FollowthroughDb } from '../db/schema.ts';
import type { LeadRecord } from '../leads/lead.ts';
import type { CrmNews } from '../messages/prompt.ts';

/** A lead's records, and what their CRMs say of them that the rep should know. */
export async function findCrmNews(
  db: FollowthroughDb,
  leadId: string,
): Promise<readonly [readonly LeadRecord[], readonly CrmNews[]]> {
  const records = await db.records.where('leadId').equals(leadId).toArray();
  const sightings = await db.sightings.bulkGet(records.map(({ key }) => key));
  const news = records.flatMap(({ key, crm, host }, index): readonly CrmNews[] => {
    const seen = sightings[index];
    if (!seen) return [];
    const { news: changes, runningSequence, recent } = seen;
    const isQuiet = changes.length === 0 && runningSequence === '' && recent.length === 0;
    return isQuiet ? [] : [{ key, crm, host, news: changes, runningSequence, recent }];
  });
  return [records, news];
}
