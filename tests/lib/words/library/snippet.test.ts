import { describe, expect, it } from 'vitest';
import { shippedSnippets } from '../../../../lib/words/library/shipped-snippets.ts';
import { snippetAt, snippetProblems } from '../../../../lib/words/library/snippet.ts';

describe('a snippet', () => {
  it.each([
    ['/times', 'x', []],
    ['times', 'x', ['bad-shortcut']],
    ['/Times', 'x', ['bad-shortcut']],
    ['/two words', 'x', ['bad-shortcut']],
    ['/', 'x', ['bad-shortcut']],
    ['/x', ' ', ['no-body']],
    ['/x', '{{ lead.nam }}', ['unknown-variable']],
  ])('%s: %s has the problems %j', (shortcut, body, ids) => {
    expect(snippetProblems({ shortcut, body }).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['/book', '/book', 0],
    ['Hi /me', '/me', 3],
    ['Hi\n/no', '/no', 3],
    ['Hi/me', null, 0],
    ['Hi /me ', null, 0],
    ['/nothing', null, 0],
    ['', null, 0],
  ])('after %j it is %s', (typed, shortcut, start) => {
    const found = snippetAt(typed, shippedSnippets);
    expect(found?.snippet.shortcut ?? null).toBe(shortcut);
    if (found) expect(found.start).toBe(start);
  });
});

it('the shipped snippets have no problem, and each a shortcut of its own', () => {
  expect(shippedSnippets.flatMap(snippetProblems)).toEqual([]);
  expect(new Set(shippedSnippets.map(({ shortcut }) => shortcut)).size).toBe(shippedSnippets.length);
});
