import type { FollowthroughDb } from '../db/schema.ts';
import type { Lead } from '../leads/lead.ts';
import type { QueueRow } from '../messages/prompt.ts';
import type { Prioritised } from '../rules/priorities.ts';

type About = Pick<QueueRow, 'touch' | 'reminder' | 'url'>;

/** A lead as a row of a list, about a touch, a reminder or the lead itself. */
export function queueRow(lead: Lead, { touch, reminder, url }: About): QueueRow {
  const { id, name, company, status, temperature, score } = lead;
  const respondBy = owedBy(lead);
  return { leadId: id, name, company, status, url, touch, reminder, temperature, score: score ?? 0, respondBy };
}

/** What a row of a lead is put in order by. */
export function rankOf(lead: Lead, dueAt: number): Prioritised {
  const { temperature, score, motivation, worth } = lead;
  return {
    dueAt,
    respondBy: owedBy(lead),
    lastReplyAt: lead.lastReplyAt ?? null,
    motivation: motivation ?? null,
    worth: worth ?? null,
    score: score ?? 0,
    temperature,
  };
}

function owedBy({ response }: Lead): number | null {
  return response && response.answeredAt === null ? response.dueAt : null;
}

/** Where a click on each lead leads: the address of a record; those without one are not in it. */
export async function urlsOf(db: FollowthroughDb, leadIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  // One range each, side by side: `anyOf` walks a cursor, which costs a turn of the event loop for each row.
  const records = await Promise.all(leadIds.map((leadId) => db.records.where('leadId').equals(leadId).toArray()));
  return new Map(records.flat().map(({ leadId, url }) => [leadId, url]));
}
