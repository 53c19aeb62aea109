import type { OutcomeId } from '../../touches/outcome.ts';
import type { Scenario } from '../../touches/script-use.ts';

/** A way the talk may go: what they say, and what to say then. */
export interface Branch {
  readonly theySay: string;
  readonly answer: string;
}

/** An objection on a chip: what to answer, and what to ask or do next. */
export interface Objection {
  readonly label: string;
  readonly answer: string;
  readonly next: string;
}

/** What to say on a call, part by part. Every part may hold variables. */
export interface Script {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
  readonly opening: string;
  readonly branches: readonly Branch[];
  readonly objections: readonly Objection[];
  readonly closing: string;
  /** How such a talk usually ends: these outcomes are offered first. */
  readonly outcomes: readonly OutcomeId[];
}

/** A script as the library keeps it. */
export interface KeptScript extends Script {
  /** When and by whom these very words were approved; null and `''` while nobody has. */
  readonly approvedAt: number | null;
  readonly approvedBy: string;
  /** The rep does not want to see it. */
  readonly isHidden: boolean;
  /** Null for one that is as it was shipped. */
  readonly savedAt: number | null;
}

/** The most branches, and the most objections, of one script; and the longest of its spoken texts, characters. */
export const mostParts = 20;
export const longestSpoken = 2000;

/** Every text of a script, in the order in which it is spoken. */
export function scriptTexts({ opening, branches, objections, closing }: Script): readonly string[] {
  return [
    opening,
    ...branches.flatMap(({ theySay, answer }) => [theySay, answer]),
    ...objections.flatMap(({ label, answer, next }) => [label, answer, next]),
    closing,
  ];
}

/** Do both say the same, part by part. */
export function isSameTalk(one: Script, other: Script): boolean {
  return JSON.stringify(scriptTexts(one)) === JSON.stringify(scriptTexts(other));
}
