import type { RuleSettings } from '../rules/rule-settings.ts';
import type { Room } from '../sequences/run.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { findRoom } from './find-room.ts';
import { findTouches } from './find-touches.ts';
import { findRun, findSuppressionsFor, type LeadState, touchesOfAll } from './load-run.ts';
import { findRuleSettings } from './rule-settings.ts';
import { readableOf } from './unreadable.ts';
import type { World } from './world.ts';

/** Leads that one command changes at most: the rest is told to the rep, who can give the command again. */
export const mostInOneCommand = 1000;

/** A lead with a run: what commands about many leads work on. */
export type RunState = LeadState & Required<NonNullableOf<LeadState, 'enrollment' | 'sequence'>>;
type NonNullableOf<Of, Key extends keyof Of> = { readonly [One in Key]: NonNullable<Of[One]> };

/** What all of the leads share, so that it is looked up once. */
interface Shared {
  readonly rules: RuleSettings;
  readonly room: Room | null;
  readonly sequences: Map<string, Promise<Sequence | undefined>>;
}

/** The states of many leads with their runs, in the order given; those whose rows cannot be relied on are left out. */
export async function loadMany(world: World, leadIds: readonly string[], now: number): Promise<readonly RunState[]> {
  const rules = await findRuleSettings(world.db);
  const room = await findRoom(world, rules, now);
  const shared: Shared = { rules, room, sequences: new Map() };
  const states = await Promise.all([...new Set(leadIds)].map((leadId) => loadOne(world, leadId, shared)));
  return states.filter((state) => state !== null);
}

async function loadOne(world: World, leadId: string, shared: Shared): Promise<RunState | null> {
  const { db } = world;
  const [lead, run, touch, touches, reminders] = await Promise.all([
    db.leads.get(leadId),
    findRun(db, leadId),
    db.touches.where('leadId').equals(leadId).first(),
    findTouches(db, [leadId]),
    db.reminders.where('leadId').equals(leadId).toArray(),
  ]);
  const sequence = run && (await sequenceOf(world, [run.sequenceId, run.sequenceVersion], shared));
  const read = readableOf({ leads: lead, enrollments: run, touches: touch, sequences: sequence });
  if (!read.leads || !read.enrollments || !read.sequences) return null;
  return {
    lead: read.leads,
    enrollment: read.enrollments,
    sequence: read.sequences,
    touch: read.touches,
    touches: await touchesOfAll(db, read.leads, touches),
    reminders,
    rules: shared.rules,
    suppressions: await findSuppressionsFor(world, read.leads),
    room: shared.room,
    unreadable: read.unreadable,
  };
}

function sequenceOf({ db }: World, key: [string, number], { sequences }: Shared): Promise<Sequence | undefined> {
  const id = key.join('@');
  const known = sequences.get(id) ?? db.sequences.get(key);
  sequences.set(id, known);
  return known;
}
