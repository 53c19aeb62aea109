import { expect, it } from 'vitest';
import { createTeller } from '../../../lib/drafting/tell-words.ts';
import type { DraftNews } from '../../../lib/messages/drafting.ts';
import { longestBody } from '../../../lib/touches/message.ts';

function told(...pieces: readonly string[]): { text: string; open: readonly boolean[] } {
  const news: DraftNews[] = [];
  const tell = createTeller((one) => news.push(one));
  const open = pieces.map((piece) => tell(piece));
  return { text: news.map((one) => (one.kind === 'piece' ? one.text : '?')).join(''), open };
}

it('tells words however they were cut, and nothing unseen', () => {
  expect(told('Hi \uD83D', '\uDE00', '', '\u202E', '!').text).toBe('Hi 😀!');
});

it('tells no more than a message may have, and says that it was more', () => {
  const { text, open } = told('x'.repeat(longestBody - 1), '😀 and on', 'more');
  expect(text).toBe('x'.repeat(longestBody - 1));
  expect(open).toEqual([true, false, false]);
  expect(told('x'.repeat(longestBody)).open).toEqual([true]);
});
