import { identitiesOf, type MatchedBy, readIdentity } from '../leads/identity.ts';
import { leadFromReading } from '../leads/lead-from-reading.ts';
import type { NewLeadPrompt, PossibleMatch, SequenceSuggestion, SequenceSummary } from '../messages/prompt.ts';
import type { PageReading } from '../records/page-reading.ts';
import { recordKey } from '../records/record-ref.ts';
import { singleTouchId } from '../sequences/presets/single.ts';
import { previewSequence } from '../sequences/preview-sequence.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { suggestSequence } from '../sequences/suggest.ts';
import { latestSequence } from './load-run.ts';
import { reachOf } from './reach-of.ts';
import type { World } from './world.ts';

/** The dates of one sequence for a record, as if started now; null when there is no such sequence. */
export async function previewFor(
  world: World,
  { reading, sequenceId }: { reading: PageReading; sequenceId: string },
  now: number,
): Promise<SequenceSuggestion | null> {
  const sequence = await latestSequence(world.db, sequenceId);
  return sequence ? suggestionOf(world, { reading, sequence, why: [] }, now) : null;
}

/** What the sidebar shows for a record nobody follows: sequences that suit, with their dates, and who it may be. */
export async function newLeadPrompt(world: World, reading: PageReading, now: number): Promise<NewLeadPrompt> {
  const { db } = world;
  const [samePerson, draft, sequences] = await Promise.all([
    findSamePerson(world, reading, now),
    db.drafts.get(`record:${recordKey(reading.ref)}`),
    newestSequences(world),
  ]);
  const lead = leadFromReading({ id: '', reading, temperature: null, country: world.country }, now);
  const reach = reachOf(lead, world);
  const order = suggestSequence({ temperature: null, reach, objectKind: reading.objectKind }, sequences);
  const suggestions = order.flatMap(({ sequenceId, why }) => {
    const sequence = sequences.find(({ id }) => id === sequenceId);
    return sequence ? [suggestionOf(world, { reading, sequence, why }, now)] : [];
  });
  const own = sequences
    .filter(({ id, origin }) => origin === 'own' && !order.some(({ sequenceId }) => sequenceId === id))
    .map((sequence) => suggestionOf(world, { reading, sequence, why: [] }, now));
  return { kind: 'not-followed', reading, suggestions: [...suggestions, ...own], samePerson, draft: draft?.text ?? '' };
}

/** A sequence as screens name it. */
export function summary({ id, version, name, goal, steps }: Sequence, stepNumber: number): SequenceSummary {
  return { id, version, name, goal, stepCount: steps.length, stepNumber };
}

/** The newest version of every sequence a rep can start; the one behind hand-made follow-ups is not for choosing. */
export async function findStartable(world: World): Promise<readonly SequenceSummary[]> {
  const sequences = await newestSequences(world);
  return sequences.filter(({ id }) => id !== singleTouchId).map((sequence) => summary(sequence, 1));
}

async function newestSequences({ db }: World): Promise<readonly Sequence[]> {
  const all = await db.sequences.toArray();
  return all.filter((one) => !all.some((other) => other.id === one.id && other.version > one.version));
}

type Suggesting = { reading: PageReading; sequence: Sequence; why: SequenceSuggestion['why'] };

function suggestionOf(world: World, { reading, sequence, why }: Suggesting, now: number): SequenceSuggestion {
  const lead = leadFromReading({ id: '', reading, temperature: null, country: world.country }, now);
  const reach = reachOf(lead, world);
  return { sequence: summary(sequence, 1), why, planned: previewSequence({ sequence, reach, leadId: '' }, now) };
}

/** Followed leads that share an email, a phone, or name and company with the record; the strongest match first. */
async function findSamePerson(world: World, reading: PageReading, now: number): Promise<readonly PossibleMatch[]> {
  const lead = leadFromReading({ id: '', reading, temperature: null, country: world.country }, now);
  const identities = identitiesOf(lead);
  const rows = await world.db.leads.where('identities').anyOf(identities).distinct().limit(5).toArray();
  const matches = rows.map((row): PossibleMatch => {
    const shared = identities.find((identity) => row.identities.includes(identity)) ?? '';
    const { matchedBy, text } = readIdentity(shared);
    return { leadId: row.id, name: row.name, company: row.company, matchedBy, matchedText: text };
  });
  const strength: readonly MatchedBy[] = ['email', 'phone', 'name-company'];
  return matches.sort((a, b) => strength.indexOf(a.matchedBy) - strength.indexOf(b.matchedBy));
}
