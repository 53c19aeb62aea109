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

/** The snippet whose shortcut ends what was typed so far, with where the shortcut begins; null for none. */
export function snippetAt(typed: string, snippets: readonly Snippet[]): { snippet: Snippet; start: number } | null {
  const shortcut = /(?:^|\s)(\/[a-z][a-z0-9-]*)$/.exec(typed)?.[1];
  const snippet = snippets.find((one) => one.shortcut === shortcut);
  return snippet ? { snippet, start: typed.length - snippet.shortcut.length } : null;
}
