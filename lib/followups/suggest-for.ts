import { Dexie } from 'dexie';
import type { FollowthroughDb } from '../db/schema.ts';
import { identitiesOf } from '../leads/identity.ts';
import type { Lead } from '../leads/lead.ts';
import { leadFromReading } from '../leads/lead-from-reading.ts';
import type { NewLeadPrompt, SequenceSuggestion, SequenceSummary, Startable } from '../messages/prompt.ts';
import type { PageReading } from '../records/page-reading.ts';
import { recordKey } from '../records/record-ref.ts';
import { enrollWarnings } from '../rules/enroll-warnings.ts';
import { barredFor, type Suppression } from '../rules/suppression.ts';
import { type Enrollment, isUnderWay } from '../sequences/enrollment.ts';
import { singleTouchId } from '../sequences/presets/single.ts';
import { previewSequence } from '../sequences/preview-sequence.ts';
import type { Reach, Run } from '../sequences/run.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { type NewLead, suggestSequence } from '../sequences/suggest.ts';
import { findRoom } from './find-room.ts';
import { findHousehold } from './household.ts';
import { findSuppressionsFor, type LeadState, latestSequence } from './load-run.ts';
import { findNewestSequences } from './newest-sequences.ts';
import { reachOf } from './reach-of.ts';
import { findRuleSettings } from './rule-settings.ts';
import { findSamePerson } from './same-person.ts';
import type { World } from './world.ts';

/** The dates of one sequence for a record, as if started now; null when there is no such sequence. */
export async function previewFor(
  world: World,
  { reading, sequenceId }: { reading: PageReading; sequenceId: string },
  now: number,
): Promise<SequenceSuggestion | null> {
  const sequence = await latestSequence(world.db, sequenceId);
  if (!sequence) return null;
  const facts = await findNewFacts(world, reading, now);
  return suggestionOf(facts, { sequence, why: [] }, now);
}

/** What the sidebar shows for a record nobody follows: sequences that suit, with their dates, and who it may be. */
export async function newLeadPrompt(world: World, reading: PageReading, now: number): Promise<NewLeadPrompt> {
  const { db } = world;
  const [samePerson, draft, sequences, facts] = await Promise.all([
    findSamePersonAs(world, reading, now),
    db.drafts.get(`record:${recordKey(reading.ref)}`),
    findNewestSequences(db),
    findNewFacts(world, reading, now),
  ]);
  const order = suggestSequence(newLeadOf(facts.lead, facts.reach, reading.objectKind), sequences);
  const suggestions = order.flatMap(({ sequenceId, why }) => {
    const sequence = sequences.find(({ id }) => id === sequenceId);
    return sequence ? [suggestionOf(facts, { sequence, why }, now)] : [];
  });
  const own = sequences
    .filter(({ id, origin }) => origin === 'own' && !order.some(({ sequenceId }) => sequenceId === id))
    .map((sequence) => suggestionOf(facts, { sequence, why: [] }, now));
  const others = sequences
    .filter(({ id, origin }) => origin === 'preset' && id !== singleTouchId)
    .filter(({ id }) => !order.some(({ sequenceId }) => sequenceId === id))
    .map((sequence) => summary(sequence, 1));
  return {
    kind: 'not-followed',
    reading,
    // The rep's own come right after the one that suits best: they made them to be used.
    suggestions: [...suggestions.slice(0, 1), ...own, ...suggestions.slice(1)],
    others,
    samePerson,
    draft: draft?.text ?? '',
    draftIsSensitive: draft?.isSensitive ?? false,
  };
}

/** A sequence as screens name it. */
export function summary({ id, version, name, goal, steps }: Sequence, stepNumber: number): SequenceSummary {
  return { id, version, name, goal, stepCount: steps.length, stepNumber };
}

/**
 * The newest version of every sequence a lead can be started on, those that suit first, each with what to know before;
 * the one behind hand-made follow-ups is not for choosing.
 */
export async function findStartable(
  world: World,
  { state, reach, run }: { state: LeadState; reach: Reach; run: Run | null },
  now: number,
): Promise<readonly Startable[]> {
  const { lead } = state;
  const [sequences, pastRuns, household] = await Promise.all([
    findNewestSequences(world.db),
    findPastRuns(world.db, lead.id),
    findHousehold(world, lead, mostNamed),
  ]);
  const warned = {
    running: run && isUnderWay(run.enrollment) ? run.sequence.name : null,
    lastTouchAt: state.touches[0]?.at ?? null,
    barred: barredFor(lead, state.suppressions).why,
  };
  const order = suggestSequence(newLeadOf(lead, reach, 'person'), sequences);
  const rank = (id: string): number => {
    const index = order.findIndex(({ sequenceId }) => sequenceId === id);
    return index < 0 ? order.length : index;
  };
  return sequences
    .filter(({ id }) => id !== singleTouchId)
    .map((sequence) => ({
      ...summary(sequence, 1),
      why: order.find(({ sequenceId }) => sequenceId === sequence.id)?.why ?? [],
      warnings: enrollWarnings({ sequence, lead, pastRuns, household, ...warned }, now),
    }))
    .sort((a, b) => rank(a.id) - rank(b.id));
}

/** As many of a household as are named in a warning. */
const mostNamed = 5;

/** Every run a lead has had, oldest first. */
async function findPastRuns(db: FollowthroughDb, leadId: string): Promise<readonly Enrollment[]> {
  return db.enrollments.where('[leadId+startedAt]').between([leadId, Dexie.minKey], [leadId, Dexie.maxKey]).toArray();
}

function newLeadOf(lead: Lead, reach: Reach, objectKind: PageReading['objectKind']): NewLead {
  const { temperature, source, status } = lead;
  return { temperature, source: source ?? null, status, reach, objectKind };
}

/** What decides the dates and the warnings for somebody nobody follows yet. */
interface NewFacts {
  readonly lead: Lead;
  readonly reach: Reach;
  readonly suppressions: readonly Suppression[];
  readonly household: ReadonlyArray<{ readonly name: string }>;
}

async function findNewFacts(world: World, reading: PageReading, now: number): Promise<NewFacts> {
  const lead = leadFromReading({ id: '', reading, temperature: null, country: world.country }, now);
  const rules = await findRuleSettings(world.db);
  const [suppressions, room, household] = await Promise.all([
    findSuppressionsFor(world, lead),
    findRoom(world, rules, now),
    findHousehold(world, lead, mostNamed),
  ]);
  return { lead, reach: reachOf(lead, world, { rules, suppressions, room, touches: [] }), suppressions, household };
}

type Suggesting = { readonly sequence: Sequence; readonly why: SequenceSuggestion['why'] };

function suggestionOf(
  { lead, reach, suppressions, household }: NewFacts,
  { sequence, why }: Suggesting,
  now: number,
): SequenceSuggestion {
  const nothing = { pastRuns: [], running: null, lastTouchAt: null };
  return {
    sequence: summary(sequence, 1),
    why,
    warnings: enrollWarnings({ sequence, lead, household, ...nothing, barred: barredFor(lead, suppressions).why }, now),
    planned: previewSequence({ sequence, reach, leadId: '' }, now),
  };
}

/** Followed leads that may be the person of a record. */
async function findSamePersonAs(
  { db, country }: World,
  reading: PageReading,
  now: number,
): Promise<NewLeadPrompt['samePerson']> {
  const lead = leadFromReading({ id: '', reading, temperature: null, country }, now);
  return findSamePerson(db, { id: '', identities: identitiesOf(lead) });
}
