import type { Translate } from '../translate.ts';

/** What is wrong with a template itself, whoever it is for. */
export const problemIds = [
  'unknown-tag',
  'unknown-filter',
  'unknown-variable',
  'not-closed',
  'not-a-day',
  'syntax',
  'too-long',
  'too-much',
  'no-name',
  'no-body',
  'no-subject',
  'unused-subject',
  'bad-shortcut',
  'no-label',
  'no-answer',
  'same-label',
  'too-long-spoken',
] as const;

export type ProblemId = (typeof problemIds)[number];

/** Where in a template: its name and its other fields are not texts with lines. */
export type Where = 'subject' | 'body';

/** One thing to put right, with what was found there and what was likely meant (`''` for neither). */
export interface Problem {
  readonly id: ProblemId;
  readonly where: Where;
  /** From 1. */
  readonly line: number;
  readonly found: string;
  readonly meant: string;
}

/** Tells the problems of one text apart. */
export function problemKey({ id, where, line, found }: Problem): string {
  return `${id}/${where}/${line}/${found}`;
}

/** The text with what was likely meant wherever this was found. */
export function withMeant(text: string, { found, meant }: Pick<Problem, 'found' | 'meant'>): string {
  return text.replace(/[\p{L}\p{M}\p{N}_.-]+/gu, (name) => (name === found ? meant : name));
}

/** The problem in words: where, what, and what to do. */
export function problemText(problem: Problem, t: Translate): string {
  const { where, line } = problem;
  return `${t(`template_problem_at.${where}`, { line })} ${whatIsWrong(problem, t)}`;
}

/** The problem in words that stand at its own text: what, and what to do. */
export function problemWords(problem: Problem, t: Translate): string {
  const what = whatIsWrong(problem, t);
  return what.slice(0, 1).toLocaleUpperCase() + what.slice(1);
}

function whatIsWrong({ id, found, meant }: Problem, t: Translate): string {
  const what = t(`template_problem.${id}`, { found });
  return meant === '' ? what : `${what} ${t('template_meant', { meant })}`;
}
