import { Dexie } from 'dexie';
import type { EnrollmentRow, FollowthroughDb, LeadRow } from '../db/schema.ts';
import type { Lead } from '../leads/lead.ts';
import type { Run } from '../sequences/run.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { Touch } from '../touches/touch.ts';
import { reachOf } from './reach-of.ts';
import { findTouchesAt } from './touches-at.ts';
import type { World } from './world.ts';

/** A lead with its latest run and its one open touch, as stored. */
export interface LeadState {
  readonly lead: LeadRow;
  readonly enrollment: EnrollmentRow | null;
  readonly sequence: Sequence | null;
  readonly touch: Touch | null;
  /** When calls and texts were made to them. */
  readonly touchesAt: readonly number[];
}

/** The state of one lead; null when there is no such lead. */
export async function loadLead(db: FollowthroughDb, leadId: string): Promise<LeadState | null> {
  const [lead, enrollment, touch, touchesAt] = await Promise.all([
    db.leads.get(leadId),
    db.enrollments.where('[leadId+startedAt]').between([leadId, Dexie.minKey], [leadId, Dexie.maxKey]).last(),
    db.touches.where('leadId').equals(leadId).first(),
    findTouchesAt(db, leadId),
  ]);
  if (!lead) return null;
  const sequence = enrollment ? await db.sequences.get([enrollment.sequenceId, enrollment.sequenceVersion]) : undefined;
  if (enrollment && !sequence) throw new Error(`Run ${enrollment.id} has lost its sequence ${enrollment.sequenceId}`);
  return { lead, enrollment: enrollment ?? null, sequence: sequence ?? null, touch: touch ?? null, touchesAt };
}

/** The latest version of a sequence, or null when there is none of that id. */
export async function latestSequence(db: FollowthroughDb, sequenceId: string): Promise<Sequence | null> {
  const versions = db.sequences.where('[id+version]').between([sequenceId, Dexie.minKey], [sequenceId, Dexie.maxKey]);
  return (await versions.last()) ?? null;
}

/** The lead's run as the engine takes it, with the lead as it is to be after the event; null without a run. */
export function runOf(world: World, state: LeadState, at: { lead: Lead; now: number }): Run | null {
  const { enrollment, sequence, touch, touchesAt } = state;
  if (!enrollment || !sequence) return null;
  return { sequence, enrollment, touch, reach: reachOf(at.lead, world, touchesAt), newTouchId: world.newId(at.now) };
}
