import type { OutcomeId } from '../../touches/outcome.ts';
import type { Scenario } from '../../touches/script-use.ts';
import type { Problem } from '../templates/problem.ts';
import { textProblems } from '../templates/text-problems.ts';

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

/** Every text of a script, in the order in which it is spoken. */
export function scriptTexts({ opening, branches, objections, closing }: Script): readonly string[] {
  return [
    opening,
    ...branches.flatMap(({ theySay, answer }) => [theySay, answer]),
    ...objections.flatMap(({ label, answer, next }) => [label, answer, next]),
    closing,
  ];
}

/** What keeps a script from being used; lines are counted within the part that has the problem. */
export function scriptProblems(script: Script): readonly Problem[] {
  const texts = scriptTexts(script);
  const problems = texts.flatMap((text) => textProblems(text, 'body'));
  const isEmpty = [script.opening, script.closing].some((text) => text.trim() === '');
  if (script.name.trim() === '') problems.push({ id: 'no-name', where: 'body', line: 1, found: '', meant: '' });
  return isEmpty ? [...problems, { id: 'no-body', where: 'body', line: 1, found: '', meant: '' }] : problems;
}
