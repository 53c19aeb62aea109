/** What a script is for (R150–R154). */
export const scenarios = [
  'introduction',
  'interested',
  're-engagement',
  'negotiation',
  'agreement',
  'referral',
  'hand-over',
  'voicemail',
] as const;

export type Scenario = (typeof scenarios)[number];

/** What of a script was used in a talk: kept with the touch, so that results can be counted by it. */
export interface ScriptUse {
  /** The script's. */
  readonly id: string;
  /** What the rep calls it; absent for one that is as it was shipped. */
  readonly name?: string;
  readonly scenario: Scenario;
  /** The labels of the objections that came up, in the order they did. */
  readonly objections: readonly string[];
  /** What they said, of what the script foresees; null where none of it was chosen. */
  readonly branch: string | null;
}

/** The most objections kept of one talk, and the longest label or branch. */
export const mostObjections = 12;
export const longestLabel = 200;
