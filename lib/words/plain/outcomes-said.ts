import type { OutcomeId } from '../../touches/outcome.ts';
import { outcomeWords } from './outcome-words.ts';

/** Words that name an outcome, or several that they can mean. */
export interface OutcomeSaid {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly OutcomeId[];
}

const patterns = outcomeWords.map(([source, ids]) => ({ pattern: new RegExp(`\\b(?:${source})\\b`, 'g'), ids }));

/** The outcomes named in plain text, in order and apart from each other; of overlapping ones the first and longest. */
export function outcomesIn(plain: string): readonly OutcomeSaid[] {
  const all = patterns.flatMap(({ pattern, ids }) =>
    [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, ids })),
  );
  const kept: OutcomeSaid[] = [];
  for (const said of all.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (said.start >= (kept.at(-1)?.end ?? 0)) kept.push(said);
  }
  return kept;
}
