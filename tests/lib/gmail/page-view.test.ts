import { describe, expect, test } from 'vitest';
import type { MailConversation, MailPerson } from '../../../lib/gmail/mail-view.ts';
import { pageViewOf, threadName } from '../../../lib/gmail/page-view.ts';
import { readGmail } from '../../../lib/gmail/read-gmail.ts';
import { savedPage } from '../page/saved-page.ts';

const url = new URL('https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKzabcdefgh');
const candidates: readonly MailPerson[] = [
  { name: 'Ada Beck', email: 'ada@beck.example' },
  { name: 'Bo Lind', email: 'bo@lind.example' },
];

function conversation(changes: Partial<MailConversation> = {}): MailConversation {
  const view = readGmail(url, savedPage('gmail-conversation'));
  if (view.kind !== 'conversation') throw new Error(`No conversation but ${view.kind}`);
  return { ...view, ...changes };
}

describe('a conversation', () => {
  test('with one person is that person’s record, at an address that opens it from anywhere', () => {
    expect(pageViewOf(conversation(), { url, chosen: null })).toMatchObject({
      kind: 'record',
      reading: {
        ref: {
          crm: 'gmail',
          host: 'mail.google.com',
          tenant: '',
          objectType: 'person',
          recordId: 'ines@prado.example',
        },
        url: 'https://mail.google.com/mail/u/0/#all/1a1ede2668010001',
        emails: [{ value: 'ines@prado.example' }],
        mail: { subject: 'A roof for Rua Nova', direction: 'in', unsentReply: false },
      },
    });
  });

  test('with two asks, until the rep has said whom it is with', () => {
    const view = conversation({ withWhom: { kind: 'ask', candidates } });
    expect(pageViewOf(view, { url, chosen: null })).toEqual({
      kind: 'ask',
      thread: threadName(view),
      subject: 'A roof for Rua Nova',
      candidates,
    });
    expect(pageViewOf(view, { url, chosen: 'bo@lind.example' })).toMatchObject({
      kind: 'record',
      reading: { ref: { recordId: 'bo@lind.example' } },
    });
    expect(pageViewOf(view, { url, chosen: 'eve@other.example' }).kind).toBe('ask');
  });

  test('with nobody is nobody’s', () => {
    expect(pageViewOf(conversation({ withWhom: { kind: 'nobody' } }), { url, chosen: null })).toEqual({
      kind: 'other',
    });
  });
});

test('what settles names nobody', () => {
  const view = pageViewOf({ kind: 'settling' }, { url, chosen: null });
  expect(view).toMatchObject({ kind: 'settling', ref: { crm: 'gmail', objectType: 'thread' } });
});
