import { inOneRead } from '../db/one-read.ts';
import type { EnrollmentRow, FollowthroughDb, LeadRow } from '../db/schema.ts';
import { type BacklogInput, simulateBacklog } from '../insight/simulate-backlog.ts';
import type { Lead } from '../leads/lead.ts';
import type { Backlog, WhatIf } from '../messages/workspace.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { type Suppression, suppressionIdsFor } from '../rules/suppression.ts';
import type { Run } from '../sequences/run.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { PastTouch } from '../touches/past-touch.ts';
import type { Touch } from '../touches/touch.ts';
import { findTouches } from './find-touches.ts';
import { findNewestSequences } from './newest-sequences.ts';
import { type ReachFacts, reachOf, workingOf } from './reach-of.ts';
import { findRuleSettings } from './rule-settings.ts';
import type { World } from './world.ts';

/** Runs looked at: more are in nobody's hands. */
const mostRuns = 10_000;
/** Up to so many runs the touches made are read from each history; past it each knows of its last one alone. */
const mostHistories = 2000;
const historiesAtOnce = 250;

/**
 * The rep's days to come as they stand, and with a change to try out; nothing is stored. With more than 2,000 runs the
 * limits and caps that look days back see the last touch of each lead alone: it can then come sooner here than it will.
 */
export async function simulateBacklogFor(world: World, whatIf: WhatIf, now: number): Promise<Backlog> {
  const found = await inOneRead(world.db, () => findFlight(world, now));
  const asItStands = inputOf(world, found, { days: whatIf.days });
  const backlog = simulateBacklog(asItStands, now);
  const { days: _days, ...change } = whatIf;
  const isAsked = Object.keys(change).length > 0;
  return {
    now: backlog,
    // oxlint-disable-next-line unicorn/no-thenable -- a list of days, never a function, so nothing awaits it.
    then: isAsked ? simulateBacklog(inputOf(world, found, whatIf), now) : backlog,
    runs: found.runs.length,
    isAll: found.isAll,
  };
}

/** All that is in flight, and what the rep has set. */
interface Flight {
  readonly runs: readonly Run[];
  readonly isAll: boolean;
  readonly rules: RuleSettings;
  /** The newest version of each sequence, by id. */
  readonly sequences: ReadonlyMap<string, Sequence>;
}

function inputOf(world: World, { runs, rules, sequences }: Flight, whatIf: WhatIf): BacklogInput {
  const { newPerDay, swap } = whatIf;
  const arriving = newPerDay && sequences.get(newPerDay.sequenceId);
  const swapped = swap && sequences.get(swap.toId);
  const reach = reachOf(typicalLead, world, { touches: [], rules, suppressions: [], room: null });
  return {
    runs,
    newPerDay: newPerDay && arriving ? { count: newPerDay.count, sequence: arriving, reach } : null,
    swap: new Map(swap && swapped ? [[swap.fromId, swapped]] : []),
    sequences,
    dayCap: whatIf.dayCap === undefined ? rules.dayCap : whatIf.dayCap,
    daysOff: whatIf.daysOff ?? [],
    working: workingOf(world, rules),
    days: whatIf.days,
  };
}

/** A lead to come, for whom everything is on file and whose clock is the rep's. */
const typicalLead: Lead = {
  id: '',
  name: '',
  company: '',
  jobTitle: '',
  address: '-',
  emails: [{ text: '-', normal: null, health: 'unknown' }],
  phones: [{ text: '-', normal: null, health: 'unknown' }],
  status: 'new',
  temperature: null,
  owner: '',
  zone: null,
  doNotContact: false,
  createdAt: 0,
  updatedAt: 0,
};

async function findFlight(world: World, now: number): Promise<Flight> {
  const { db } = world;
  const [rules, newest, rows] = await Promise.all([
    findRuleSettings(db),
    findNewestSequences(db),
    db.enrollments
      .orderBy('underWay')
      .limit(mostRuns + 1)
      .toArray(),
  ]);
  const taken = rows.slice(0, mostRuns);
  const [leads, touches, suppressions, versions, made] = await Promise.all([
    db.leads.bulkGet(taken.map(({ leadId }) => leadId)),
    db.touches.limit(mostRuns * 2).toArray(),
    db.suppressions.toArray(),
    findVersions(db, taken),
    findMade(db, taken),
  ]);
  const open = new Map(touches.map((touch) => [touch.enrollmentId, touch]));
  const barring = new Map(suppressions.map((entry) => [entry.id, entry]));
  const runs = taken.flatMap((row, index): readonly Run[] => {
    const lead = leads[index];
    const sequence = versions.get(versionKey(row));
    if (!lead || !sequence) return [];
    const facts = { rules, suppressions: barringOf(world, lead, barring), touches: made[index] ?? [], room: null };
    return [runInFlight(world, { row, lead, sequence, touch: open.get(row.id) ?? null, facts }, now)];
  });
  const sequences = new Map(newest.map((sequence) => [sequence.id, sequence]));
  return { runs, isAll: rows.length <= mostRuns, rules, sequences };
}

interface Found {
  readonly row: EnrollmentRow;
  readonly lead: LeadRow;
  readonly sequence: Sequence;
  readonly touch: Touch | null;
  readonly facts: ReachFacts;
}

function runInFlight(world: World, { row, lead, sequence, touch, facts }: Found, now: number): Run {
  return { sequence, enrollment: row, touch, reach: reachOf(lead, world, facts), newTouchId: world.newId(now) };
}

function versionKey({ sequenceId, sequenceVersion }: EnrollmentRow): string {
  return `${sequenceId}@${sequenceVersion}`;
}

async function findVersions(
  db: FollowthroughDb,
  rows: readonly EnrollmentRow[],
): Promise<ReadonlyMap<string, Sequence>> {
  const keys = new Map(rows.map((row) => [versionKey(row), [row.sequenceId, row.sequenceVersion] as [string, number]]));
  const found = await db.sequences.bulkGet([...keys.values()]);
  return new Map(found.flatMap((one) => (one ? [[`${one.id}@${one.version}`, one] as const] : [])));
}

/** Reading numbers takes time: with an empty list nobody's are read. */
function barringOf({ country }: World, lead: Lead, entries: ReadonlyMap<string, Suppression>): readonly Suppression[] {
  if (entries.size === 0) return [];
  return suppressionIdsFor(lead, country).flatMap((id) => entries.get(id) ?? []);
}

/** The touches made with the lead of each run, newest first. */
async function findMade(
  db: FollowthroughDb,
  rows: readonly EnrollmentRow[],
): Promise<ReadonlyArray<readonly PastTouch[]>> {
  if (rows.length > mostHistories) return rows.map(lastTouchOf);
  const made: Array<readonly PastTouch[]> = [];
  for (let at = 0; at < rows.length; at += historiesAtOnce) {
    const some = rows.slice(at, at + historiesAtOnce);
    made.push(...(await Promise.all(some.map(({ leadId }) => findTouches(db, [leadId])))));
  }
  return made;
}

/** The run's own memory of its last touch. */
function lastTouchOf({ lastTouchAt, usedChannels, hasAnswer }: EnrollmentRow): readonly PastTouch[] {
  const channel = usedChannels.at(-1);
  return lastTouchAt === null || !channel ? [] : [{ channel, at: lastTouchAt, isAnswered: hasAnswer }];
}
