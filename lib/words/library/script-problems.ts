import { longestLabel } from '../../touches/script-use.ts';
import type { Problem, ProblemId } from '../templates/problem.ts';
import { textProblems } from '../templates/text-problems.ts';
import { longestSpoken, type Script } from './script.ts';

/** One text of a script, by its place in it. */
export type ScriptPart =
  | 'name'
  | 'opening'
  | 'closing'
  | `branches/${number}/${'theySay' | 'answer'}`
  | `objections/${number}/${'label' | 'answer' | 'next'}`;

/** One thing to put right, and the text of the script in which it is. */
export interface ScriptProblem extends Problem {
  readonly part: ScriptPart;
}

interface Rules {
  readonly longest: number;
  /** What is said of it when it is empty; null where it may be. */
  readonly ifEmpty: ProblemId | null;
}

const spoken: Rules = { longest: longestSpoken, ifEmpty: 'no-body' };
const answer: Rules = { longest: longestSpoken, ifEmpty: 'no-answer' };
const next: Rules = { longest: longestSpoken, ifEmpty: null };
const label: Rules = { longest: longestLabel, ifEmpty: 'no-label' };

/** What keeps a script from being used; lines are counted within the part that has the problem. */
export function scriptProblems({ name, opening, branches, objections, closing }: Script): readonly ScriptProblem[] {
  return [
    ...(name.trim() === '' ? [problem('name', 'no-name')] : []),
    ...partProblems('opening', opening, spoken),
    ...branches.flatMap((branch, at) => [
      ...partProblems(`branches/${at}/theySay`, branch.theySay, label),
      ...partProblems(`branches/${at}/answer`, branch.answer, answer),
    ]),
    ...objections.flatMap((objection, at) => [
      ...partProblems(`objections/${at}/label`, objection.label, label),
      ...partProblems(`objections/${at}/answer`, objection.answer, answer),
      ...partProblems(`objections/${at}/next`, objection.next, next),
    ]),
    ...partProblems('closing', closing, spoken),
    ...twice(branches.map(({ theySay }) => theySay)).map((at) => problem(`branches/${at}/theySay`, 'same-label')),
    ...twice(objections.map((each) => each.label)).map((at) => problem(`objections/${at}/label`, 'same-label')),
  ];
}

function partProblems(part: ScriptPart, text: string, { longest, ifEmpty }: Rules): readonly ScriptProblem[] {
  if (text.trim() === '') return ifEmpty ? [problem(part, ifEmpty)] : [];
  if (text.length > longest) return [problem(part, 'too-long-spoken', String(longest))];
  return textProblems(text, 'body').map((each) => ({ ...each, part }));
}

/** The places of what an earlier one is called too: a press would only ever reach the first. */
function twice(labels: readonly string[]): readonly number[] {
  const plain = labels.map((each) => each.trim());
  return plain.flatMap((each, at) => (each !== '' && plain.indexOf(each) < at ? [at] : []));
}

function problem(part: ScriptPart, id: ProblemId, found = ''): ScriptProblem {
  return { id, where: 'body', line: 1, found, meant: '', part };
}
