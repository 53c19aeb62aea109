/** What can ask for a look at a message before it is used (R083, R209, R211–R214): by its words, its tone, or what went before. */
const gateRules = [
  'price',
  'scope',
  'legal',
  'sensitive',
  'strategic',
  'offer',
  'objection',
  'urgency',
  'silence',
] as const;

export type GateRule = (typeof gateRules)[number];

/** Who let a message pass, as the history keeps it with the touch: it never changes. */
export interface KeptReview {
  /** What had asked for it. */
  readonly rules: readonly GateRule[];
  readonly approvedBy: string;
  /** What they said to it; `''` for nothing. */
  readonly because: string;
  /** Whose lead it was, where that was somebody else than the rep; `''` otherwise. */
  readonly owner: string;
  readonly at: number;
}

/** Whose lead it is, where that is somebody else than the rep, and the rep's own name; `''` for what is not known. */
export interface Sides {
  readonly owner: string;
  readonly rep: string;
}

/**
 * Must whoever approves say why? The rep themselves, for a lead of somebody else's; while the rep has not told their name,
 * anybody but the owner, who may be the rep.
 */
export function mustSayWhy(by: string, { owner, rep }: Sides): boolean {
  if (owner === '' || isSameName(by, owner)) return false;
  return rep === '' || isSameName(by, rep);
}

/** Do both name the same person, as far as their names tell? "Reyes, Dana" is Dana Reyes. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

function nameKey(name: string): string {
  const [last = '', first, ...more] = name.normalize('NFKC').toLowerCase().split(',');
  const inOrder = first === undefined || more.length > 0 ? name.normalize('NFKC').toLowerCase() : `${first} ${last}`;
  return inOrder.trim().replace(/\s+/g, ' ');
}

/** The longest name of somebody who approves, and the longest word of theirs. */
export const longestApprover = 200;
export const longestApproval = 1000;

/** The key that the reviews of a message are kept under: of its touch, or of the lead where no touch is open. */
export function reviewKey(of: {
  readonly leadId: string;
  readonly touchId: string | null;
  readonly channel: string;
}): string {
  return `${reviewKeys(of.touchId ?? of.leadId)}${of.channel}`;
}

/** What the keys of all reviews of one touch, or of a lead without one, begin with. */
export function reviewKeys(touchOrLeadId: string): string {
  return `review:${touchOrLeadId}:`;
}
