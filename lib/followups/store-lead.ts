import type { Recorder } from '../db/journal.ts';
import type { LeadRow } from '../db/schema.ts';
import type { Lead } from '../leads/lead.ts';
import { type Score, scoreOf } from '../rules/score.ts';
import { leadRow } from './lead-row.ts';
import type { LeadState } from './load-run.ts';
import { storeReminders } from './store-reminders.ts';
import type { World } from './world.ts';

/** A lead as it is to be after a command, with the state it is in then. */
export interface StoringLead {
  readonly record: Recorder;
  readonly commandId: string;
  readonly lead: Lead;
  readonly state: Pick<LeadState, 'rules' | 'touch' | 'enrollment' | 'reminders'>;
}

/**
 * Writes a lead with what follows from its facts: the score, the temperature it asks for when it crosses a limit, since
 * when the status stands, and the reminders the rules keep for it. The one place where leads are written.
 */
export async function storeLead(world: World, storing: StoringLead, now: number): Promise<LeadRow> {
  const { record, commandId, state } = storing;
  const before = await world.db.leads.get(storing.lead.id);
  const score = scoreOf(storing.lead.tally ?? {}, state.rules.score);
  const asked = crossedLimit(score, before?.score) ? score.asksFor : null;
  const row = leadRow({
    ...storing.lead,
    score: score.points,
    ...(asked ? { temperature: asked.temperature } : {}),
    ...(before && before.status !== storing.lead.status ? { statusSinceAt: now } : {}),
  });
  await record.put('leads', row);
  if (asked && asked.temperature !== storing.lead.temperature) {
    await record.append({
      id: world.newId(now),
      leadId: row.id,
      commandId,
      at: now,
      kind: 'decision',
      why: [asked.why],
    });
  }
  await storeReminders(world, { ...storing, lead: row }, now);
  return row;
}

/** A rep who set the temperature by hand is not overruled again and again: only a change of the score speaks. */
function crossedLimit({ points }: Score, before: number | undefined): boolean {
  return before !== undefined && points !== before;
}
