import type { RuleProblem } from '../../../lib/rules/rule-problems.ts';
import type { RuleSettings } from '../../../lib/rules/rule-settings.ts';
import type { Words } from '../../../lib/words/words.ts';

/** What is wrong with the field at a path (`sla.hot`), in words; null when nothing is. */
export type WrongOf = (field: string) => string | null;

/** What each part of the form is given. */
export interface RulePartProps {
  readonly rules: RuleSettings;
  readonly change: (changes: Partial<RuleSettings>) => void;
  readonly wrong: WrongOf;
  readonly words: Words;
}

/** The first problem of each field in words. */
export function wrongsOf(problems: readonly RuleProblem[], words: Words): WrongOf {
  return (field) => {
    const problem = problems.find((one) => one.field === field);
    return problem ? problemText(problem, words) : null;
  };
}

/** Fields that are stored in a smaller unit than the one they are set in, by how many of it make one. */
const units: ReadonlyArray<readonly [start: string, size: number]> = [
  ['spacing.gapMs', 60_000],
  ['spacing.channelGapMs.', 24 * 60 * 60_000],
];

function problemText(problem: RuleProblem, { t, locale }: Words): string {
  const key = `workspace.rule_problem.${problem.kind}`;
  if (problem.kind !== 'out-of-range') return t(key);
  const size = units.find(([start]) => problem.field.startsWith(start))?.[1] ?? 1;
  const figure = (value: number): string => (value / size).toLocaleString(locale);
  return t(key, { least: figure(problem.least), most: figure(problem.most) });
}
