import type { Problem } from '../templates/problem.ts';
import { textProblems } from '../templates/text-problems.ts';

/** A few words that a short name stands for: `/times`. */
export interface Snippet {
  readonly shortcut: string;
  readonly body: string;
}

/** Why a snippet cannot be used: its text as a template, or a shortcut that nobody could type. */
export function snippetProblems({ shortcut, body }: Snippet): readonly Problem[] {
  const problems = [...textProblems(body, 'body')];
  if (!/^\/[a-z][a-z0-9-]*$/.test(shortcut))
    problems.push({ id: 'bad-shortcut', where: 'body', line: 1, found: shortcut, meant: '' });
  if (body.trim() === '') problems.push({ id: 'no-body', where: 'body', line: 1, found: '', meant: '' });
  return problems;
}

/** The snippets whose shortcut is being typed at the end of this text, with where it begins; null while none is. */
export function snippetsAt<Kept extends Snippet>(
  typed: string,
  snippets: readonly Kept[],
): { readonly snippets: readonly Kept[]; readonly start: number } | null {
  const begun = /(?:^|\s)(\/[a-z0-9-]*)$/.exec(typed)?.[1];
  if (begun === undefined) return null;
  const meant = snippets.filter(({ shortcut }) => shortcut.startsWith(begun));
  const exact = meant.toSorted((one, other) => Number(other.shortcut === begun) - Number(one.shortcut === begun));
  return meant.length > 0 ? { snippets: exact, start: typed.length - begun.length } : null;
}
