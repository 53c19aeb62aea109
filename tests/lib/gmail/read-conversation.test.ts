import { describe, expect, test } from 'vitest';
import { savedPage } from '../page/saved-page.ts';
import { conversationOf, ines, opened, sentBy, ugo } from './mail-pages.ts';

describe('an open conversation', () => {
  test.each([
    ['of today’s layout', 'conversation', opened],
    ['of the layout before November 2023', 'conversation-2023', opened],
    ['whose classes were all renamed', 'conversation-new-classes', opened],
    ['in the wide layout', 'conversation-wide', opened],
    ['beside its list', 'reading-pane', opened],
    ['beside its list, at the list’s address', 'reading-pane', '#inbox'],
    ['in a window of its own', 'thread-pop-out', 'popout?th=%23thread-f%3A1882185950822465537'],
    ['at its legacy id', 'conversation', '#all/1a1ede2668010001'],
    ['at the legacy id of a message of it', 'conversation', '#all/1a1f873c8a010001'],
    ['over a hidden one', 'stale', opened],
  ])('%s says who it is with, and what was written last', (_, page, address) => {
    const view = conversationOf(page, address);
    expect(view.thread).toEqual({
      legacyId: '1a1ede2668010001',
      permId: 'thread-f:1882185950822465537',
      subject: 'A roof for Rua Nova',
    });
    expect(view.withWhom).toEqual({ kind: 'one', person: ines });
    expect(view.last).toEqual({ direction: 'in', id: 'msg-f:1882371863347265537' });
    expect(view.unsentReply).toBe(false);
    expect(view.messages.map(({ from, isMine }) => [from?.email, isMine])).toEqual([
      ['sales@brick-homes.example', true],
      ['no-reply@alerts.example', false],
      ['ines@prado.example', false],
    ]);
    expect(view.messages[2]).toEqual({
      id: 'msg-f:1882371863347265537',
      legacyId: '1a1f873c8a010001',
      from: ines,
      to: [{ name: 'Pat at Brick Homes', email: 'sales@brick-homes.example' }],
      subject: '',
      dateText: 'Nov 20, 2026, 10:15 AM',
      receivedAt: Date.parse('2026-11-20T10:15:00Z'),
      isMine: false,
      isDraft: false,
      bodyText: 'Thanks, Pat.\nTuesday at ten works.\nBring the drawings,\nplease.',
    });
  });

  test('gives its subject to its first message alone, and no text of a collapsed one', () => {
    const { messages } = conversationOf('conversation');
    expect(messages.map(({ subject }) => subject)).toEqual(['A roof for Rua Nova', '', '']);
    expect(messages.map(({ bodyText }) => bodyText === '')).toEqual([true, true, false]);
  });

  test('knows the rep by the signed-in address, by the messages that Gmail marks as own, and by what it is told', () => {
    const own = ['pat@brick.example', 'sales@brick-homes.example'];
    expect(conversationOf('conversation').mine).toEqual(own);
    expect(conversationOf('conversation', opened, ['PAT@home.example']).mine).toEqual(['pat@home.example', ...own]);
    expect(conversationOf('thread-pop-out', 'popout').mine).toEqual(['sales@brick-homes.example']);
  });

  test.each([
    ['de', 'Google-Konto: Pat Rowe\n(pat@brick.example)', 'Ein Dach'],
    ['fr', 'Compte Google\u00a0: Pat Rowe (pat@brick.example)', 'Un toit'],
    ['es', 'Cuenta de Google: Pat Rowe (pat@brick.example)', 'Un tejado'],
    ['ja', 'Google アカウント: Pat Rowe（pat@brick.example）', '屋根'],
    ['ar', 'حساب Google: Pat Rowe (\u200epat@brick.example\u200f)', 'سقف'],
    ['he', 'חשבון Google: Pat Rowe \u202a(pat@brick.example)\u202c', 'גג'],
  ])(
    'is with the same person in a Gmail in %s, and knows the rep by the button or by the title',
    (lang, label, subject) => {
      const page = savedPage('gmail-conversation');
      const [title, button] = [page.querySelector('title')!, page.querySelector('header a')!];
      page.documentElement.setAttribute('lang', lang);
      page.documentElement.setAttribute('dir', ['ar', 'he'].includes(lang) ? 'rtl' : 'ltr');
      button.setAttribute('aria-label', label);
      title.textContent = subject;
      expect(conversationOf(page).mine).toContain('pat@brick.example');
      expect(conversationOf(page).withWhom).toEqual({ kind: 'one', person: ines });
      button.remove();
      title.textContent = `${subject} - \u200epat@brick.example\u200f - Gmail`;
      expect(conversationOf(page).mine).toContain('pat@brick.example');
    },
  );

  test('knows nobody as the rep by what a mail says', () => {
    const page = savedPage('gmail-conversation');
    const forged = `<a aria-label="Google Account: Inês (${ines.email})" href="https://accounts.google.com/SignOutOptions">x</a>`;
    page.querySelector('.a3s')!.insertAdjacentHTML('afterbegin', forged);
    expect(conversationOf(page).mine).toEqual(['pat@brick.example', 'sales@brick-homes.example']);
    expect(conversationOf(page).withWhom).toEqual({ kind: 'one', person: ines });
  });

  test('takes a part of the page that repeats a message’s id, or has no sender, for no message', () => {
    const page = savedPage('gmail-conversation');
    const again = page.querySelector('[role="listitem"]')!.cloneNode(true);
    const empty = page.createElement('div');
    empty.setAttribute('data-message-id', '#msg-a:r1');
    page.querySelector('[role="list"]')!.append(again, empty);
    expect(
      conversationOf(page)
        .messages.map(({ id }) => id)
        .at(-1),
    ).toBe('msg-f:1882371863347265537');
    expect(conversationOf(page).messages).toHaveLength(3);
  });

  test('has each of the rep’s own messages whose ids have several parts', () => {
    const page = savedPage('gmail-conversation');
    const [first, , last] = page.querySelectorAll('[data-message-id]');
    first?.setAttribute('data-message-id', '#msg-a:s:12290863930259651721');
    last?.setAttribute('data-message-id', '#msg-a:s:12290863930259651722');
    expect(conversationOf(page).messages).toHaveLength(3);
  });

  test('is with nobody new when an alias with a tag wrote last', () => {
    const view = conversationOf(sentBy(savedPage('gmail-conversation'), 'pat+crm@brick.example'));
    expect(view.withWhom).toEqual({ kind: 'one', person: ines });
    expect(view.last).toEqual({ direction: 'out', id: 'msg-f:1882371863347265537' });
  });

  test('is with whom the rep wrote to while only a machine answered', () => {
    const view = conversationOf(sentBy(savedPage('gmail-conversation'), 'mailer-daemon@googlemail.com'));
    expect(view.withWhom).toEqual({ kind: 'one', person: ines });
    expect(view.last).toEqual({ direction: 'in', id: 'msg-f:1882371863347265537' });
  });

  test('with two who wrote asks, the last one first', () => {
    const page = savedPage('gmail-conversation');
    for (const mark of page.querySelectorAll('[email="no-reply@alerts.example"]')) {
      mark.setAttribute('email', ugo.email);
      mark.setAttribute('name', ugo.name);
    }
    expect(conversationOf(page).withWhom).toEqual({ kind: 'ask', candidates: [ines, ugo] });
  });

  test('in which a colleague wrote too is with the one outside, and with the colleague where nobody else is', () => {
    const page = savedPage('gmail-conversation');
    const colleague = { name: 'Bo Lind', email: 'bo@brick.example' };
    for (const mark of page.querySelectorAll('[email="no-reply@alerts.example"]')) {
      mark.setAttribute('email', colleague.email);
      mark.setAttribute('name', colleague.name);
    }
    expect(conversationOf(page).withWhom).toEqual({ kind: 'one', person: ines });
    const [first, , last] = page.querySelectorAll('[role="listitem"]');
    last!.remove();
    // Nobody outside has answered yet.
    expect(conversationOf(page).withWhom).toEqual({ kind: 'one', person: ines });
    first!.remove();
    expect(conversationOf(page).withWhom).toEqual({ kind: 'one', person: colleague });
  });

  test('in a mailbox of Gmail’s own domain has no colleagues', () => {
    const page = savedPage('gmail-conversation');
    page.title = 'A roof for Rua Nova - pat@gmail.com - Gmail';
    page.querySelector('header')!.remove();
    for (const mark of page.querySelectorAll('[email="no-reply@alerts.example"]')) {
      mark.setAttribute('email', 'bo@gmail.com');
    }
    expect(conversationOf(page).withWhom).toMatchObject({ kind: 'ask', candidates: [ines, { email: 'bo@gmail.com' }] });
  });

  test('that the rep began to two people asks', () => {
    const page = savedPage('gmail-conversation');
    for (const message of [...page.querySelectorAll('[role="listitem"]')].slice(1)) message.remove();
    const first = page.querySelector('.hb')!;
    first.append(Object.assign(first.querySelector('span')!.cloneNode(true)));
    first.lastElementChild!.setAttribute('email', 'Ugo@Prado.example');
    first.lastElementChild!.setAttribute('name', 'Ugo Testa');
    const view = conversationOf(page);
    expect(view.withWhom).toEqual({ kind: 'ask', candidates: [ines, ugo] });
    expect(view.last?.direction).toBe('out');
  });

  test('among machines is with nobody', () => {
    const page = sentBy(savedPage('gmail-conversation'), 'bounce+12=a@lists.example');
    page.querySelector('[role="listitem"]')!.remove();
    const view = conversationOf(page, opened, ['sales@brick-homes.example']);
    expect(view.withWhom).toEqual({ kind: 'nobody' });
  });

  test('of a delegated box takes both the box and the rep for own', () => {
    const view = conversationOf('delegated', `https://mail.google.com/mail/b/126/u/0/${opened}`);
    expect(view.account).toBe('b/126/u/0');
    expect(view.mine).toEqual(['office@brick.example', 'pat@brick.example']);
    expect(view.withWhom).toEqual({ kind: 'one', person: ines });
    expect(view.last?.direction).toBe('out');
  });

  test('just answered has no legacy id for the answer yet', () => {
    const page = savedPage('gmail-conversation');
    page.querySelector('[data-legacy-message-id="1a1f873c8a010001"]')!.removeAttribute('data-legacy-message-id');
    expect(conversationOf(page).messages[2]).toMatchObject({ legacyId: null, receivedAt: null });
  });
});

describe('a reply', () => {
  test('begun below the last message is unsent, and its recipients are none of the message’s', () => {
    const view = conversationOf('reply-begun');
    expect(view.unsentReply).toBe(true);
    expect(view.messages).toHaveLength(3);
    expect(view.messages[2]!.to.map(({ email }) => email)).toEqual(['sales@brick-homes.example']);
    expect(view.last?.direction).toBe('in');
  });

  test('opened with nothing but a signature and the quote is not', () => {
    expect(conversationOf('reply-empty').unsentReply).toBe(false);
  });

  test('kept as a draft is unsent, and not the last message', () => {
    const view = conversationOf('draft');
    expect(view.unsentReply).toBe(true);
    expect(view.messages.map(({ isDraft }) => isDraft)).toEqual([false, false, false, true]);
    expect(view.last).toEqual({ direction: 'in', id: 'msg-f:1882371863347265537' });
  });
});

describe('what a message quotes', () => {
  test.each([
    ['Gmail', '<div>Yes.</div><div class="gmail_quote"><div>Shall we?</div></div>', 'Yes.'],
    ['Gmail, which trims it', '<div>Yes.</div><div class="adm">…</div><div class="h5">Shall we?</div>', 'Yes.\n…'],
    ['Apple Mail', 'Yes.<br><blockquote type="cite">Shall we?</blockquote>At ten.', 'Yes.\nAt ten.'],
    ['Outlook', '<p>Yes.</p><div id="m_12appendonsend"></div><hr><div>From: Pat</div>', 'Yes.'],
    ['older Outlook', '<p>Yes.</p><hr><div id="m_12divRplyFwdMsg">From: Pat</div><div>Shall we?</div>', 'Yes.'],
  ])('by %s is no part of its text', (_, body, text) => {
    const page = savedPage('gmail-conversation');
    page.querySelector('.a3s')!.innerHTML = body;
    expect(conversationOf(page).messages[2]!.bodyText).toBe(text);
  });
});
