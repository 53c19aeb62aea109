import { describe, expect, it } from 'vitest';
import { shippedSnippets } from '../../../../lib/words/library/shipped-snippets.ts';
import { snippetProblems, snippetsAt } from '../../../../lib/words/library/snippet.ts';

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
    ['/book', ['/book'], 0],
    ['Hi /me', ['/me'], 3],
    ['Hi\n/t', ['/times', '/topic'], 3],
    ['Hi/me', null, 0],
    ['Hi /me ', null, 0],
    ['/nothing', null, 0],
    ['3/4', null, 0],
    ['', null, 0],
  ])('after %j these are meant: %j', (typed, shortcuts, start) => {
    const found = snippetsAt(typed, shippedSnippets);
    expect(found?.snippets.map(({ shortcut }) => shortcut) ?? null).toEqual(shortcuts);
    if (found) expect(found.start).toBe(start);
  });

  it('puts the one that is typed in full before those that begin like it', () => {
    const both = [
      { shortcut: '/times', body: 'x' },
      { shortcut: '/time', body: 'y' },
    ];
    expect(snippetsAt('/time', both)?.snippets.map(({ shortcut }) => shortcut)).toEqual(['/time', '/times']);
  });
});

it('the shipped snippets have no problem, and each a shortcut of its own', () => {
  expect(shippedSnippets.flatMap(snippetProblems)).toEqual([]);
  expect(new Set(shippedSnippets.map(({ shortcut }) => shortcut)).size).toBe(shippedSnippets.length);
});
