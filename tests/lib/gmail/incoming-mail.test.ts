import { describe, expect, test } from 'vitest';
import { incomingIn, incomingOf } from '../../../lib/gmail/incoming-mail.ts';
import type { MailRow } from '../../../lib/gmail/mail-view.ts';
import { readGmail } from '../../../lib/gmail/read-gmail.ts';
import { savedPage } from '../page/saved-page.ts';

const ines = { name: 'Inês Prado', email: 'ines@prado.example' };
const pat = { name: 'me', email: 'pat@brick.example' };
const mine = [pat.email];
const row: MailRow = {
  threadId: 'thread-f:1',
  legacyThreadId: '1a1ede2668010001',
  lastMessageId: '1a1f873c8a010001',
  receivedAt: 1_795_169_700_000,
  people: [pat, ines],
  subject: 'A roof for Rua Nova',
  snippet: 'Tuesday at ten works.',
  unreadFrom: [ines.email],
  isOutgoing: false,
};

test('of a conversation only what came in is told, with its sender’s own words', () => {
  const url = new URL('https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKzabcdefgh');
  const view = readGmail(url, savedPage('gmail-conversation'));
  if (view.kind !== 'conversation') throw new Error(`No conversation but ${view.kind}`);
  const told = incomingOf(view);
  expect(told.map(({ from, isWhole }) => [from, isWhole])).toEqual([
    ['no-reply@alerts.example', false],
    ['ines@prado.example', true],
  ]);
  expect(told[1]).toMatchObject({
    id: '1a1f873c8a010001',
    threadId: '1a1ede2668010001',
    title: 'A roof for Rua Nova',
    text: expect.stringContaining('Tuesday at ten works.'),
  });
});

describe('a row of a list', () => {
  test('that is unread and with one person aside from the rep is a message of theirs', () => {
    expect(incomingIn(row, mine)).toMatchObject({ id: row.lastMessageId, from: ines.email, isWhole: false });
  });

  test.each<[string, Partial<MailRow>]>([
    ['the rep may have written last', { unreadFrom: [] }],
    ['the rep marked their own words as unread', { unreadFrom: [pat.email, ines.email] }],
    ['it went to them', { people: [ines], isOutgoing: true }],
    ['two others wrote', { people: [ines, { name: '', email: 'bo@lind.example' }] }],
    ['nobody else wrote', { people: [pat] }],
    ['its last message has no id', { lastMessageId: null }],
  ])('says nothing where %s', (_why, changes) => {
    expect(incomingIn({ ...row, ...changes }, mine)).toBeNull();
  });

  test('that was read, and in which only they wrote, is a message of theirs too', () => {
    expect(incomingIn({ ...row, unreadFrom: [], people: [ines] }, mine)).toMatchObject({ from: ines.email });
  });

  test('gives its subject to the first message only', () => {
    expect(incomingIn(row, mine)?.subject).toBe('');
    expect(incomingIn({ ...row, lastMessageId: row.legacyThreadId }, mine)?.subject).toBe('A roof for Rua Nova');
  });
});
