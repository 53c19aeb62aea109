import type { Paper } from '../../lib/words/letters/paper.ts';

/** No margin of the page's own: the sheets bring theirs, and the browser has no room for a header. */
const sizes: Readonly<Record<Paper, string>> = {
  a4: '@page { size: A4 portrait; margin: 0; }',
  'us-letter': '@page { size: letter portrait; margin: 0; }',
};

/** Numbers from 2 on: a first page says itself that it is one. */
const fromSecond = [
  '@counter-style no-number { system: cyclic; symbols: ""; suffix: ""; }',
  '@counter-style from-second { system: extends decimal; range: 2 infinite; fallback: no-number; }',
];

/** Drawn over the sheet's own margin, as the page has none. */
const footer = 'width: 30mm; height: 12mm; margin: -12mm 20mm 0 0; vertical-align: top; text-align: right; color: #000';

/** The name of the pages of a letter, by its place in the batch. */
export function pageName(at: number): string {
  return `letter-${at}`;
}

/** How so many letters are laid on paper: their size, and a number on each page of a letter after its first. */
export function pageRules(paper: Paper, letterCount: number): string {
  const names = Array.from({ length: letterCount }, (_, at) => pageName(at));
  const numbered = names.map(
    (name) =>
      `@page ${name} { counter-increment: ${name}; @bottom-right { content: counter(${name}, from-second); font: 9pt Arial, sans-serif; ${footer}; } }`,
  );
  return [sizes[paper], ...fromSecond, ...numbered].join('\n');
}
