/** What a CRM says of one record that matters to its follow-up. Null, or absent: it does not say, or the page does not show it. */
export interface CrmFacts {
  /** The words of the stage or status. */
  readonly stage: string | null;
  /** The owner's name, as the CRM writes it. */
  readonly owner: string | null;
  readonly doNotCall: boolean | null;
  /** The name of a sequence of the CRM's own that runs for them; `''` for none. */
  readonly runningSequence?: string | null;
  /** What was logged there lately and not by us, newest first. */
  readonly recent?: readonly SeenActivity[];
}

export interface SeenActivity {
  readonly id: string;
  readonly at: number;
  readonly what: string;
  readonly by: string;
}

export const crmFactNames = ['stage', 'owner', 'do-not-call'] as const;
export type CrmFactName = (typeof crmFactNames)[number];

/** A fact that is another in the CRM than it was when last seen there. */
export interface CrmChange {
  readonly fact: CrmFactName;
  /** What the CRM said before, and what it says now; `yes` or `no` for `do-not-call`. */
  readonly from: string;
  readonly to: string;
  readonly at: number;
  /** `taken`: the lead has it too; `asked`: the rep says which of the two holds. */
  readonly how: 'taken' | 'asked';
  /** What the lead has where the rep is asked; `''` otherwise. */
  readonly mine: string;
  /** The command that took it in: undone when the rep keeps theirs. */
  readonly commandId: string;
}

/** What the CRM last said of one record, and what of it the rep has not yet answered. Keyed by `recordKey`. */
export interface Sighting {
  readonly key: string;
  readonly stage: string | null;
  readonly owner: string | null;
  readonly doNotCall: boolean | null;
  readonly news: readonly CrmChange[];
  readonly runningSequence: string;
  readonly recent: readonly SeenActivity[];
  /** When the CRM's API was last asked; null for never. */
  readonly askedAt: number | null;
  readonly updatedAt: number;
}

/** A record never seen. */
export function firstSighting(key: string, now: number): Sighting {
  const nothing = { stage: null, owner: null, doNotCall: null, news: [], runningSequence: '', recent: [] };
  return { key, ...nothing, askedAt: null, updatedAt: now };
}

/** A fact that changed, before anything is decided about it. */
export type SeenChange = Pick<CrmChange, 'fact' | 'from' | 'to'>;

/**
 * What changed in the CRM since it was last seen there. The first sight of a fact is no change, except that they may not
 * be called: that counts from the first.
 */
export function changesSince(seen: Sighting, facts: CrmFacts): readonly SeenChange[] {
  const words = (['stage', 'owner'] as const).flatMap((fact): readonly SeenChange[] => {
    const [from, to] = [seen[fact], facts[fact]];
    return from && to && !isSameText(from, to) ? [{ fact, from, to }] : [];
  });
  const { doNotCall: to } = facts;
  if (to === null || to === (seen.doNotCall ?? false)) return words;
  return [...words, { fact: 'do-not-call', from: to ? 'no' : 'yes', to: to ? 'yes' : 'no' }];
}

/** The sighting after these facts: what the page does not show stays as it was last seen. */
export function sightingAfter(seen: Sighting, facts: CrmFacts, now: number): Sighting {
  return {
    ...seen,
    stage: facts.stage || seen.stage,
    owner: facts.owner || seen.owner,
    doNotCall: facts.doNotCall ?? seen.doNotCall,
    runningSequence: facts.runningSequence ?? seen.runningSequence,
    recent: facts.recent ?? seen.recent,
    updatedAt: now,
  };
}

/** A newer change of a fact takes the place of the one that still stands unanswered. */
export function newsAfter(news: readonly CrmChange[], changes: readonly CrmChange[]): readonly CrmChange[] {
  return [...news.filter(({ fact }) => !changes.some((change) => change.fact === fact)), ...changes];
}

/** Two ways of writing one name or stage: case and spaces do not count. */
export function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');
}
