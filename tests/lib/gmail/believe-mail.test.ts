import { expect, test } from 'vitest';
import { believeMail, leftoverMs, type MailBelief, noMailBelief } from '../../../lib/gmail/believe-mail.ts';
import type { MailView } from '../../../lib/gmail/mail-view.ts';

function conversation(permId: string | null, subject = 'Roof'): MailView {
  return {
    kind: 'conversation',
    account: 'u/0',
    thread: { legacyId: null, permId, subject },
    messages: [],
    withWhom: { kind: 'nobody' },
    last: null,
    unsentReply: false,
    mine: [],
  };
}
const roof = conversation('thread-f:1');
const tiles = conversation('thread-f:2');
const list: MailView = { kind: 'list' };

function after(...sights: readonly [MailView, string, number][]): MailView {
  const believed = sights.reduce<MailBelief>(
    (before, [view, named, now]) => believeMail({ view, named }, before, now),
    noMailBelief,
  );
  return believed.view;
}

test('the first conversation is believed at once', () => {
  expect(after([roof, 'A', 0])).toBe(roof);
});

test('the conversation before, still there under another address, is settling until the new one is there', () => {
  expect(after([roof, 'A', 0], [roof, 'B', 1000])).toEqual({ kind: 'settling' });
  expect(after([roof, 'A', 0], [roof, 'B', 1000], [tiles, 'B', 1200])).toBe(tiles);
});

test('it stays settling through the list and back, and through several looks', () => {
  const left: [MailView, string, number][] = [
    [roof, 'A', 0],
    [list, 'inbox', 500],
    [roof, 'B', 900],
  ];
  expect(after(...left)).toEqual({ kind: 'settling' });
  expect(after(...left, [roof, 'B', 900 + leftoverMs - 1])).toEqual({ kind: 'settling' });
});

test('it is believed when it stays: one thread may have two addresses', () => {
  expect(after([roof, 'A', 0], [roof, 'B', 1000], [roof, 'B', 1000 + leftoverMs])).toBe(roof);
});

test('the same conversation at the same address is believed after the list', () => {
  expect(after([roof, 'A', 0], [list, 'inbox', 500], [roof, 'A', 900])).toBe(roof);
});

test('a conversation without ids is told by its subject', () => {
  expect(after([conversation(null), 'A', 0], [conversation(null), 'B', 10])).toEqual({ kind: 'settling' });
  expect(after([conversation(null), 'A', 0], [conversation(null, 'Tiles'), 'B', 10])).toMatchObject({
    kind: 'conversation',
  });
});
