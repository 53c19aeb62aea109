import type { LeadStatus, Temperature } from '../leads/lead.ts';
import { temperatureOfSource } from '../leads/segment.ts';
import type { ObjectKind } from '../records/page-reading.ts';
import { waitMs } from '../time/add-delay.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { canReach } from './choose-channel.ts';
import { basicId, s3HotId, s3NewId } from './presets/ids.ts';
import type { Reach } from './run.ts';
import type { Sequence, TouchStep } from './sequence.ts';

export interface SuggestedSequence {
  readonly sequenceId: string;
  readonly why: readonly Reason[];
}

/** What is known of a lead before a sequence is chosen. */
export interface NewLead {
  readonly temperature: Temperature | null;
  /** Where they came from; null when it is not known. */
  readonly source: string | null;
  readonly status: LeadStatus;
  readonly reach: Pick<Reach, 'channels' | 'barred'>;
  readonly objectKind: ObjectKind;
}

/** As many as a rep can weigh up, and how many of them come before the usual ones. */
const mostSuggested = 6;
const bestFirst = 3;

/**
 * The sequences that suit a lead, the rep's own among them, the best first and at most six, each with what speaks for
 * it. The usual three are always among them, and lead where nothing is known that another is made for (R218).
 */
export function suggestSequence(lead: NewLead, sequences: readonly Sequence[]): readonly SuggestedSequence[] {
  const suiting = fitsOf(lead, sequences);
  const usual = usualFor(lead).flatMap((id) => sequences.filter((sequence) => sequence.id === id));
  const best = suiting.slice(0, bestFirst).map(({ sequence }) => sequence);
  const rest = suiting.slice(bestFirst).map(({ sequence }) => sequence);
  return [...new Set([...best, ...usual, ...rest])].slice(0, mostSuggested).map((sequence) => {
    const fit = suiting.find((one) => one.sequence === sequence);
    return { sequenceId: sequence.id, why: [...(fit ? [fit.why] : []), ...whyUsual(sequence)] };
  });
}

interface Fit {
  readonly sequence: Sequence;
  readonly why: Reason;
  readonly points: number;
  /** What it is made for that is not known of the lead. */
  readonly guesses: number;
  /** Can nearly all its touches be made with what the lead left. */
  readonly isReachable: boolean;
}

/** What each match is worth: where a lead came from and stands tells more of what to do than how warm they seem. */
const worth = { source: 3, status: 2, temperature: 1 } as const;
type Fact = keyof typeof worth;
const facts: readonly Fact[] = ['source', 'status', 'temperature'];

/** The sequences made for such a lead, the best first: none that is made for others, or of whose touches most cannot be made. */
function fitsOf(lead: NewLead, sequences: readonly Sequence[]): readonly Fit[] {
  return sequences
    .flatMap((sequence) => fitOf(lead, sequence))
    .sort((a, b) => b.points - a.points || a.guesses - b.guesses || Number(b.isReachable) - Number(a.isReachable));
}

function fitOf(lead: NewLead, sequence: Sequence): readonly Fit[] {
  const matches = matchesOf(lead, sequence);
  const said = Object.values(matches);
  const reachable = reachablePart(lead, sequence);
  if (said.includes('contradicts') || !said.includes('matches') || reachable < 1 / 2) return [];
  const counted = facts.filter((fact) => matches[fact] === 'matches');
  const known = { source: lead.source ?? '', status: lead.status, temperature: temperatureOf(lead) ?? '' };
  const values = { temperature: '', source: '', status: '', ...pick(known, counted) };
  return [
    {
      sequence,
      why: reason('suggested-for', values),
      points: counted.reduce((sum, fact) => sum + worth[fact], 0),
      guesses: said.filter((one) => one === 'unknown').length,
      isReachable: reachable >= 3 / 4,
    },
  ];
}

type Match = 'matches' | 'contradicts' | 'unknown' | 'anybody';

function matchesOf(lead: NewLead, { suits }: Sequence): Readonly<Record<Fact, Match>> {
  const status = matchOf(lead.status, suits.statuses);
  return {
    source: matchOf(lead.source, suits.sources),
    // Every lead starts as `new`: that it is one speaks for nothing, but it speaks against what is meant for later.
    status: lead.status === 'new' && status === 'matches' ? 'anybody' : status,
    temperature: matchOf(temperatureOf(lead), suits.temperatures),
  };
}

function matchOf(value: string | null, suited: readonly string[]): Match {
  if (suited.length === 0) return 'anybody';
  if (value === null) return 'unknown';
  return suited.includes(value) ? 'matches' : 'contradicts';
}

function pick(known: Readonly<Record<Fact, string>>, counted: readonly Fact[]): Readonly<Record<string, string>> {
  return Object.fromEntries(counted.map((fact) => [fact, known[fact]]));
}

/** As set or, while it is not, as leads of their source usually are (R158). */
function temperatureOf({ temperature, source }: NewLead): Temperature | null {
  return temperature ?? (source === null ? null : temperatureOfSource(source));
}

function reachablePart({ reach }: NewLead, { steps }: Sequence): number {
  const touches = steps.filter((step): step is TouchStep => step.kind === 'touch' && step.track === 'main');
  const made = touches.filter(({ channel, fallbacks }) => [channel, ...fallbacks].some((one) => canReach(one, reach)));
  return touches.length === 0 ? 0 : made.length / touches.length;
}

/** Hot leads get the hot flow; new ones the new flow where there is a door to go to; the rest the basic one. */
function usualFor({ temperature, reach, objectKind }: NewLead): readonly string[] {
  if (temperature === 'hot') return [s3HotId, s3NewId, basicId];
  const hasDoor = canReach('door-drop', reach);
  const isPerson = objectKind === 'person';
  return temperature === null && hasDoor && isPerson ? [s3NewId, basicId, s3HotId] : [basicId, s3NewId, s3HotId];
}

/** What speaks for the usual ones, whoever the lead is. */
function whyUsual(sequence: Sequence): readonly Reason[] {
  const touches = sequence.steps.filter((step) => step.kind === 'touch');
  const waits = touches.map(({ delay }) => (delay.from === 'date' ? 0 : waitMs(0, delay, 'UTC')));
  const [firstWaitMs = 0] = waits;
  if (sequence.id === s3HotId) return [reason('suggested-hot', { waitMs: firstWaitMs })];
  if (sequence.id === s3NewId) return [reason('suggested-new', { waitMs: firstWaitMs })];
  if (sequence.id !== basicId) return [];
  return [reason('suggested-basic', { steps: touches.length, spanMs: Math.max(...waits) })];
}
