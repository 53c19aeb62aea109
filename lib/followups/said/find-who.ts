import type { FollowthroughDb, LeadRow } from '../../db/schema.ts';
import { wordsOf } from '../../leads/identity.ts';
import type { Lead } from '../../leads/lead.ts';
import type { SaidWho } from '../../messages/said.ts';
import { findKeptId } from '../kept-lead.ts';

/** Leads to choose from at once. */
const mostToChoose = 8;
/** Digits from which on a text of digits is a phone number. */
const leastDigits = 7;

/** As many matches are put in order: the best of them are the choice. */
const mostMatches = 200;

export interface FoundWho {
  readonly leads: readonly SaidWho[];
  readonly hasMore: boolean;
  /** How many of them, the first ones, have every word whole: "Ann" is no more than a guess at Annabel. */
  readonly whole: number;
}

/**
 * The leads who have every word of this, or words that begin so, in a name, an address, an email or a phone number:
 * first those named exactly so, then those who have the words whole.
 */
export async function findWho(db: FollowthroughDb, said: string): Promise<FoundWho> {
  const [longest, ...others] = searched(said).toSorted((one, other) => other.length - one.length);
  if (longest === undefined) return { leads: [], hasMore: false, whole: 0 };
  const found = await db.leads
    .where('words')
    .startsWith(longest)
    .distinct()
    .filter(({ words }) => others.every((other) => words.some((word) => word.startsWith(other))))
    .limit(mostMatches)
    .toArray();
  const ranked = found
    .map((lead) => ({ lead, rank: rankOf(lead, said) }))
    .toSorted((one, other) => other.rank - one.rank);
  const best = ranked.slice(0, mostToChoose);
  const whole = best.filter(({ rank }) => rank > 0).length;
  return { leads: best.map(({ lead }) => whoOf(lead)), hasMore: found.length > mostToChoose, whole };
}

/** The lead that a screen chose or shows, whatever it was merged into since; null when there is none. */
export async function findLead(db: FollowthroughDb, leadId: string | null): Promise<SaidWho | null> {
  if (leadId === null) return null;
  const lead = await db.leads.get(await findKeptId(db, leadId));
  return lead ? whoOf(lead) : null;
}

/** A lead as a choice. */
export function whoOf({ id, name, company, address, status }: Lead): SaidWho {
  return { leadId: id, name, company, address, status };
}

/** A phone number is one word, as leads are found by it. */
function searched(said: string): readonly string[] {
  const digits = said.replace(/\D/g, '');
  return digits.length >= leastDigits && /^[\d\s()+./-]+$/.test(said) ? [digits] : wordsOf(said);
}

/** How well a lead fits: named exactly so, with every word whole, or only with words that begin so. */
function rankOf({ name, address, words }: LeadRow, said: string): 2 | 1 | 0 {
  const all = wordsOf(said).join(' ');
  if ([name, address].some((one) => wordsOf(one).join(' ') === all)) return 2;
  return searched(said).every((word) => words.includes(word)) ? 1 : 0;
}
