import { describe, expect, it } from 'vitest';
import type { MailConversation, MailMessage } from '../../../lib/gmail/mail-view.ts';
import { outgoingOf } from '../../../lib/gmail/outgoing-mail.ts';
import { savedPage } from '../page/saved-page.ts';
import { conversationOf, ines, mail } from './mail-pages.ts';

const own: MailMessage = {
  id: 'msg-a:r1',
  legacyId: '1a1ede2668010001',
  from: { name: 'Pat', email: 'pat@brick.example' },
  to: [ines],
  subject: 'A roof',
  dateText: 'Nov 18, 2026, 9:00 AM',
  receivedAt: 1_795_000_000_000,
  isMine: true,
  isDraft: false,
  bodyText: 'Shall we meet?',
};

function conversation(message: Partial<MailMessage>, changes: Partial<MailConversation> = {}): MailConversation {
  return {
    kind: 'conversation',
    account: 'u/0',
    thread: { legacyId: '1a1ede2668010001', permId: 'thread-f:1', subject: 'A roof' },
    messages: [{ ...own, ...message }],
    withWhom: { kind: 'one', person: ines },
    last: null,
    unsentReply: false,
    mine: [],
    ...changes,
  };
}

describe('what the rep sent', () => {
  it('is told with whom it went to, its words and its date', () => {
    expect(outgoingOf(conversation({}))).toEqual([
      {
        id: '1a1ede2668010001',
        threadId: '1a1ede2668010001',
        to: [ines.email],
        title: 'A roof',
        text: 'Shall we meet?',
        dateText: 'Nov 18, 2026, 9:00 AM',
        receivedAt: 1_795_000_000_000,
      },
    ]);
  });

  it.each<[string, Partial<MailMessage>]>([
    ['theirs', { isMine: false }],
    ['not sent yet', { isDraft: true }],
    ['not synced yet', { legacyId: null, receivedAt: null }],
    ['collapsed', { bodyText: '' }],
  ])('is none that is %s', (_what, changes) => {
    expect(outgoingOf(conversation(changes))).toEqual([]);
  });

  it('is not told of a conversation with nobody', () => {
    expect(outgoingOf(conversation({}, { withWhom: { kind: 'nobody' } }))).toEqual([]);
  });
});

describe('what is scheduled', () => {
  const first = '[data-message-id="#msg-a:r188218595082246553"]';
  const opened = `${mail}#inbox/FMfcgzQbdrLXmPHqwTxkWJzCVsnSdBfG`;

  function withButton(label: string, where = first): Document {
    const page = savedPage('gmail-conversation');
    page
      .querySelector(where)!
      .insertAdjacentHTML('afterbegin', `<div><div role="button"><span>${label}</span></div></div>`);
    return page;
  }

  it.each(['Cancel send', 'Senden abbrechen', 'Annuler l’envoi', 'Cancelar envío', 'Verzenden annuleren'])(
    'has a button "%s", and is not sent',
    (label) => {
      expect(conversationOf(withButton(label), opened).messages[0]).toMatchObject({ isMine: true, isDraft: true });
    },
  );

  it('is not told by what a message says', () => {
    const page = withButton('Cancel sending this every week');
    expect(conversationOf(page, opened).messages[0]).toMatchObject({ isDraft: false });
  });

  it('is the last one of a conversation among what is scheduled', () => {
    const page = savedPage('gmail-conversation');
    const [one] = page.querySelectorAll('[role="list"] [role="listitem"]');
    const list = page.querySelector('[role="list"]')!;
    for (const item of list.querySelectorAll('[role="listitem"]')) if (item !== one) item.remove();
    expect(conversationOf(page, `${mail}#scheduled/FMfcgzQbdrLXmPHqwTxkWJzCVsnSdBfG`).messages[0]?.isDraft).toBe(true);
    expect(conversationOf(page, opened).messages[0]?.isDraft).toBe(false);
  });
});
