import { Dexie } from 'dexie';
import type { EnrollmentRow, FollowthroughDb, LeadRow } from '../db/schema.ts';
import type { Lead } from '../leads/lead.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { type Suppression, suppressionIdsFor } from '../rules/suppression.ts';
import { isUnderWay } from '../sequences/enrollment.ts';
import type { Room, Run } from '../sequences/run.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { PastTouch } from '../touches/past-touch.ts';
import { reason } from '../touches/reason.ts';
import type { Reminder } from '../touches/reminder.ts';
import type { Touch } from '../touches/touch.ts';
import { findRoomBeside } from './find-room.ts';
import { findTouches } from './find-touches.ts';
import { reachOf } from './reach-of.ts';
import { findRuleSettings } from './rule-settings.ts';
import { readableOf, type Unreadable } from './unreadable.ts';
import type { World } from './world.ts';

/** A lead with its latest run, its one open touch, and what decides about them, as stored. */
export interface LeadState {
  readonly lead: LeadRow;
  readonly enrollment: EnrollmentRow | null;
  readonly sequence: Sequence | null;
  readonly touch: Touch | null;
  /** The touches made with them, newest first. */
  readonly touches: readonly PastTouch[];
  readonly reminders: readonly Reminder[];
  readonly rules: RuleSettings;
  /** The entries of the do-not-contact list that bar something for them. */
  readonly suppressions: readonly Suppression[];
  /** How full the touches of other leads make the rep's days; null where no cap is set. */
  readonly room: Room | null;
  /** Rows of theirs that were damaged: taken for absent here, and to be set aside. */
  readonly unreadable: readonly Unreadable[];
}

/** The state of one lead; null when there is no such lead, or it cannot be read: `unreadable` then says so. */
export async function loadLead(world: World, leadId: string, now: number): Promise<LeadState | null> {
  const found = await readLead(world, leadId, now);
  return 'lead' in found ? found : null;
}

/** The same, with the damaged rows of a lead that cannot be read. */
export async function readLead(
  world: World,
  leadId: string,
  now: number,
): Promise<LeadState | { readonly unreadable: readonly Unreadable[] }> {
  const { db } = world;
  const [leadRow, run, openTouch, touches, reminders, rules] = await Promise.all([
    db.leads.get(leadId),
    findRun(db, leadId),
    db.touches.where('leadId').equals(leadId).first(),
    findTouches(db, [leadId]),
    db.reminders.where('leadId').equals(leadId).sortBy('dueAt'),
    findRuleSettings(db),
  ]);
  const sequenceRow = run && (await db.sequences.get([run.sequenceId, run.sequenceVersion]));
  const read = readableOf({ leads: leadRow, enrollments: run, touches: openTouch, sequences: sequenceRow });
  if (!read.leads) return { unreadable: read.unreadable };
  const [suppressions, room, joined] = await Promise.all([
    findSuppressionsFor(world, read.leads),
    findRoomBeside(world, { rules, touch: read.touches }, now),
    touchesOfAll(db, read.leads, touches),
  ]);
  return {
    lead: read.leads,
    ...runState(read),
    touches: joined,
    reminders,
    rules,
    suppressions,
    room,
    unreadable: read.unreadable,
  };
}

/** The run a lead is in: the one under way, else the latest. */
export function findRun(db: FollowthroughDb, leadId: string): PromiseLike<EnrollmentRow | undefined> {
  const runs = db.enrollments.where('[leadId+startedAt]').between([leadId, Dexie.minKey], [leadId, Dexie.maxKey]);
  return runs.toArray((rows) => rows.findLast(({ underWay }) => underWay !== undefined) ?? rows.at(-1));
}

/** The ids that a lead's history is kept under: its own, and those of the leads merged into it. */
export function historyIds({ id, mergedIds = [] }: Lead): readonly string[] {
  return [id, ...mergedIds];
}

/** The touches made with a lead on all its records; `own`: those under its own id. */
export function touchesOfAll(
  db: FollowthroughDb,
  lead: Lead,
  own: readonly PastTouch[],
): readonly PastTouch[] | Promise<readonly PastTouch[]> {
  return lead.mergedIds ? findTouches(db, historyIds(lead)) : own;
}

type Read = Pick<ReturnType<typeof readableOf>, 'enrollments' | 'touches' | 'sequences'>;

/** A run that lost its sequence, or whose touch is damaged, has failed: it is shown, and another can be started. */
function runState({ enrollments, touches, sequences }: Read): Pick<LeadState, 'enrollment' | 'sequence' | 'touch'> {
  if (!enrollments) return { enrollment: null, sequence: null, touch: null };
  if (sequences || !isUnderWay(enrollments)) return { enrollment: enrollments, sequence: sequences, touch: touches };
  const state = { kind: 'failed', because: 'sequence-lost' } as const;
  return { enrollment: { ...enrollments, state, why: [reason('sequence-lost')] }, sequence: null, touch: null };
}

/** The entries of the do-not-contact list that bar something for a lead. */
export async function findSuppressionsFor({ db, country }: World, lead: Lead): Promise<readonly Suppression[]> {
  const found = await db.suppressions.bulkGet([...suppressionIdsFor(lead, country)]);
  return found.filter((entry) => entry !== undefined);
}

/** The latest version of a sequence, or null when there is none of that id. */
export async function latestSequence(db: FollowthroughDb, sequenceId: string): Promise<Sequence | null> {
  const versions = db.sequences.where('[id+version]').between([sequenceId, Dexie.minKey], [sequenceId, Dexie.maxKey]);
  return (await versions.last()) ?? null;
}

/** The lead's run as the engine takes it, with the lead as it is to be after the event; null without a run. */
export function runOf(world: World, state: LeadState, at: { lead: Lead; now: number }): Run | null {
  const { enrollment, sequence, touch } = state;
  if (!enrollment || !sequence) return null;
  return { sequence, enrollment, touch, reach: reachOf(at.lead, world, state), newTouchId: world.newId(at.now) };
}
