import { ownText } from './own-text.ts';

/** How much of two texts is the same words, 0 to 1, however often they are moved about; 0 where one has none. */
export function sameWords(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length === 0 || others.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const shared = others.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  });
  return (2 * shared.length) / (words.length + others.length);
}

function wordsOf(text: string): readonly string[] {
  return (
    ownText(text)
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
