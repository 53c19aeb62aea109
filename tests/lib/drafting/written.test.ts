import { describe, expect, it } from 'vitest';
import { unwritten, wordsOf, writtenAfter } from '../../../lib/drafting/written.ts';
import type { DraftNews } from '../../../lib/messages/drafting.ts';

const after = (...news: readonly DraftNews[]) => news.reduce(writtenAfter, unwritten);
const piece = (text: string): DraftNews => ({ kind: 'piece', text });
const done: DraftNews = { kind: 'done', isCut: false };
const broken: DraftNews = { kind: 'trouble', trouble: { kind: 'broken-off', said: '' } };

describe('what is written', () => {
  it('grows with each piece, and stands once it is done', () => {
    expect(after(piece('Hi '), piece('Ana\n'), done)).toMatchObject({ kind: 'done', text: 'Hi Ana\n', isCut: false });
    expect(after(piece('Hi'), { kind: 'done', isCut: true }).isCut).toBe(true);
  });

  it('is nothing where only thoughts or blanks came', () => {
    for (const text of ['', ' \n', '<think>Hm</think> ', '<think>Hm'])
      expect(after(piece(text), done)).toMatchObject({ kind: 'trouble', trouble: { kind: 'empty' } });
  });

  it('keeps what came before trouble, and hears nothing after an end', () => {
    expect(after(piece('Hi'), broken, piece(' more'), done)).toMatchObject({ kind: 'trouble', text: 'Hi' });
    expect(after(piece('Hi'), done, broken, piece('!'))).toMatchObject({ kind: 'done', text: 'Hi' });
  });

  it('says how far the model is fetched, and that it is waited for, until a word comes', () => {
    expect(after({ kind: 'download', share: 0.4 })).toMatchObject({ share: 0.4 });
    expect(after({ kind: 'download', share: 0.4 }, { kind: 'waiting' })).toMatchObject({ share: 0.4, isWaiting: true });
    expect(after(piece('H'), { kind: 'waiting' })).toMatchObject({ isWaiting: false });
    expect(after({ kind: 'download', share: 0.4 }, piece('H'))).toMatchObject({ share: null, isWaiting: false });
  });
});

it('gives the words without thoughts and without blanks around', () => {
  expect(wordsOf({ text: '<think>Hm</think>\n\nHi Ana,\n\nsee you.\n ' })).toBe('Hi Ana,\n\nsee you.');
});
