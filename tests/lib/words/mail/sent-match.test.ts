import { describe, expect, it } from 'vitest';
import { sameWords } from '../../../../lib/words/mail/same-words.ts';
import { type HandedText, isSameMail, type SentText, sentMatch } from '../../../../lib/words/mail/sent-match.ts';

const body = 'Hi Ada,\n\nthe roof can be done in May. Shall we meet on Tuesday at ten to look at it?';
const at = Date.UTC(2026, 0, 5, 10);
const handed: HandedText = { threadId: null, subject: 'A roof for Rua Nova', body, at };
const sent: SentText = {
  threadId: '19b8d0000000000a',
  title: 'A roof for Rua Nova',
  text: body,
  receivedAt: at + 60_000,
};
const other = 'Good morning, please find my invoice for March. Kind regards';

describe('what was sent is what was handed on', () => {
  it.each<[string, Partial<HandedText>, Partial<SentText>]>([
    ['with its subject and words', {}, {}],
    ['as an answer with its subject', {}, { title: 'Re: AW:  A roof for  rua nova' }],
    ['in its conversation, whose subject is another', { threadId: sent.threadId }, { title: 'Hello' }],
    ['greeted otherwise and with a line more', {}, { text: `Dear Ada,\n\n${body.slice(9)}\n\nYou can also call me.` }],
    [
      'above what it answers',
      {},
      { text: `${body}\n\nOn Mon, 5 Jan 2026 at 09:00, Ada <ada@x.example> wrote:\n> Hello` },
    ],
    ['wholly in its words, under another subject', {}, { title: 'Something else' }],
    ['a moment before, by a clock that is behind', {}, { receivedAt: at - 60_000 }],
  ])('%s', (_how, before, after) => {
    expect(sentMatch({ ...handed, ...before }, { ...sent, ...after })).toBe('same');
  });

  it.each<[string, Partial<HandedText>, Partial<SentText>]>([
    ['with its subject and other words', {}, { text: other }],
    ['in its conversation and other words', { threadId: sent.threadId }, { text: other }],
    ['much changed, under another subject', {}, { title: 'Hello', text: `${body.slice(0, 50)} ${other}` }],
    ['without a word', { subject: '', body: '' }, {}],
  ])('perhaps: %s', (_how, before, after) => {
    expect(sentMatch({ ...handed, ...before }, { ...sent, ...after })).toBe('perhaps');
  });

  it('never when it was sent before', () => {
    expect(sentMatch(handed, { ...sent, receivedAt: at - 10 * 60_000 })).toBe('no');
  });
});

it.each([
  ['a b c', 'c b a', 1],
  ['a a b', 'a b b', 2 / 3],
  ['Über uns', 'über UNS', 1],
  ['a', '', 0],
  ['…', '…', 0],
])('of "%s" and "%s" the same words are %d', (one, two, share) => {
  expect(sameWords(one, two)).toBeCloseTo(share);
  expect(isSameMail(one, two)).toBe(share >= 0.6);
});
