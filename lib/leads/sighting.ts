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
  /** It changed the lead or its run, which can be taken back: a stage that no status is mapped to changes nothing. */
  readonly isFelt: boolean;
  /** What the lead has where the rep is asked; `''` otherwise. */
  readonly mine: string;
  /** The command that took it in: undone when the rep keeps theirs. */
  readonly commandId: string;
}

/** The facts that may change, in the words of whoever says them. */
type SaidFacts = Pick<CrmFacts, 'stage' | 'owner' | 'doNotCall'>;

/** Who says what of a record: its page, or the CRM's API, which may put the same in other words (an id, another language). */
export type CrmSource = 'page' | 'api';

/**
 * What the CRM last said of one record, and what of it the rep has not yet answered. Keyed by `recordKey`. The facts are
 * those of whoever told of them last.
 */
export interface Sighting extends SaidFacts {
  readonly key: string;
  /** What each said last: it is held against itself alone, that two ways of saying one thing are no change. */
  readonly said: Readonly<Record<CrmSource, SaidFacts>>;
  readonly news: readonly CrmChange[];
  readonly runningSequence: string;
  readonly recent: readonly SeenActivity[];
  /** When the CRM's API was last asked; null for never. */
  readonly askedAt: number | null;
  readonly updatedAt: number;
}

const nothingSaid: SaidFacts = { stage: null, owner: null, doNotCall: null };

/** A record never seen. */
export function firstSighting(key: string, now: number): Sighting {
  const said = { page: nothingSaid, api: nothingSaid };
  return { key, ...nothingSaid, said, news: [], runningSequence: '', recent: [], askedAt: null, updatedAt: now };
}

/** A fact that changed, before anything is decided about it. */
export type SeenChange = Pick<CrmChange, 'fact' | 'from' | 'to'>;

/** What was said of a record, and by whom. */
export interface Saying {
  readonly facts: CrmFacts;
  readonly source: CrmSource;
}

/**
 * What changed in the CRM since the same source last spoke, and was not told by the other. The first sight of a fact is
 * no change, except that they may not be called: that counts from the first, and comes before all else.
 */
export function changesSince(seen: Sighting, { facts, source }: Saying): readonly SeenChange[] {
  const before = seen.said[source];
  const words = (['stage', 'owner'] as const).flatMap((fact): readonly SeenChange[] => {
    const [from, to] = [before[fact], facts[fact]];
    if (!from || !to || isSameText(from, to) || isSameText(seen[fact] ?? '', to)) return [];
    return [{ fact, from, to }];
  });
  const { doNotCall: to } = facts;
  if (to === null || [before, seen].some(({ doNotCall }) => to === (doNotCall ?? false))) return words;
  return [{ fact: 'do-not-call', from: to ? 'no' : 'yes', to: to ? 'yes' : 'no' }, ...words];
}

/** The sighting after these facts: what is not said stays as it was last seen. */
export function sightingAfter(seen: Sighting, { facts, source }: Saying, now: number): Sighting {
  const before = seen.said[source];
  const stage = facts.stage || before.stage;
  const owner = facts.owner || before.owner;
  const doNotCall = facts.doNotCall ?? before.doNotCall;
  return {
    ...seen,
    stage: toldLast(seen.stage, before.stage, stage),
    owner: toldLast(seen.owner, before.owner, owner),
    doNotCall: doNotCall === (before.doNotCall ?? false) ? (seen.doNotCall ?? doNotCall) : doNotCall,
    said: { ...seen.said, [source]: { stage, owner, doNotCall } },
    runningSequence: facts.runningSequence ?? seen.runningSequence,
    recent: facts.recent ?? seen.recent,
    updatedAt: now,
  };
}

/** The first word of a source says no more than what is known already: in other words, maybe. */
function toldLast(known: string | null, before: string | null, after: string | null): string | null {
  return known && (!before || after === before) ? known : after;
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
