import { describe, expect, test } from 'vitest';
import { readGmail } from '../../../lib/gmail/read-gmail.ts';
import { visibleRows } from '../../../lib/gmail/read-rows.ts';
import { hideMembers, pageOf, savedPage } from '../page/saved-page.ts';
import { conversationOf, ines, opened, sentBy, viewOf } from './mail-pages.ts';

describe('a page that changes', () => {
  test.each([
    ['the address names another thread by its legacy id', 'conversation', '#all/1a1c478980010001'],
    ['its window names another thread', 'thread-pop-out', 'popout?th=%23thread-f%3A1881457400217665537'],
    ['two conversations are drawn', 'two-shown', opened],
    ['the conversation has not come yet', 'list', opened],
    ['the address has gone back to a list that has not come yet', 'conversation', '#inbox'],
    ['its window is still empty', 'compose-over-list-older', 'popout?th=%23thread-f%3A18', ''],
  ])('is settling while %s', (_, page, address, kept = 'all') => {
    const document = savedPage(`gmail-${page}`);
    if (kept === '') document.body.replaceChildren();
    expect(viewOf(document, address)).toEqual({ kind: 'settling' });
  });

  test('is settling while a conversation has its subject and no message', () => {
    const page = savedPage('gmail-conversation');
    page.querySelector('[role="list"]')!.remove();
    expect(viewOf(page, opened)).toEqual({ kind: 'settling' });
  });
});

describe('a list', () => {
  const rows = (page: string): unknown => {
    const document = savedPage(`gmail-${page}`);
    expect(viewOf(document, '#inbox')).toEqual({ kind: 'list' });
    return visibleRows(document).map(({ row }) => row);
  };

  test('gives its drawn rows', () => {
    expect(rows('list')).toEqual([
      {
        threadId: 'thread-f:1882185950822465537',
        legacyThreadId: '1a1ede2668010001',
        lastMessageId: '1a1f873c8a010001',
        receivedAt: Date.parse('2026-11-20T10:15:00Z'),
        people: [
          { name: 'me', email: 'pat@brick.example' },
          { name: 'Inês', email: 'ines@prado.example' },
        ],
        subject: 'A roof for Rua Nova',
        snippet: 'Tuesday at ten works.',
        unreadFrom: ['ines@prado.example'],
        isOutgoing: false,
      },
      expect.objectContaining({ subject: 'Your invoice', unreadFrom: [] }),
      expect.objectContaining({ subject: 'Two bathrooms', people: [{ name: 'Bo Lind', email: 'bo@lind.example' }] }),
    ]);
  });

  test('whose classes were all renamed gives the same, but for what only they said', () => {
    expect(rows('list-new-classes')).toMatchObject([
      { lastMessageId: '1a1f873c8a010001', subject: 'A roof for Rua Nova', snippet: '', unreadFrom: [] },
      { subject: 'Your invoice' },
      { subject: 'Two bathrooms' },
    ]);
  });

  test('beside an empty reading pane is a list', () => {
    expect(viewOf('reading-pane-empty', '#inbox')).toEqual({ kind: 'list' });
  });

  test.each(['#settings/general', '#chat/home', '#contacts'])('is none at %s', (address) => {
    expect(viewOf('list', address)).toEqual({ kind: 'other' });
  });
});

test('a window of its own in which a message is written, and nothing else, shows nobody', () => {
  expect(viewOf('compose-pop-out', 'popout?cs=1')).toEqual({ kind: 'other' });
});

test('a message begun over a list leaves it a list', () => {
  expect(viewOf('compose-over-list-older', '#inbox?compose=new')).toEqual({ kind: 'list' });
});

describe('a hostile mail', () => {
  function withBody(markup: string): Document {
    const page = savedPage('gmail-conversation');
    page.querySelector('.a3s')!.innerHTML = markup;
    return page;
  }

  test('cannot add a message, a sender, a heading, a row or a reply of its own', () => {
    const view = conversationOf(
      withBody(
        '<h2 class="hP" data-thread-perm-id="thread-f:1">Other</h2><div data-message-id="#msg-a:r9"><span email="evil@evil.example" name="Evil"></span></div>' +
          '<span class="gD" email="evil@evil.example"></span><div g_editable="true">typed</div><table><tr><td data-thread-id="#thread-f:2"></td></tr></table>Hello',
      ),
    );
    expect(view.thread.permId).toBe('thread-f:1882185950822465537');
    expect(view.messages).toHaveLength(3);
    expect(view.mine).toEqual(['pat@brick.example', 'sales@brick-homes.example']);
    expect(view.withWhom).toEqual({ kind: 'one', person: ines });
    expect(view.unsentReply).toBe(false);
  });

  test('cannot make itself a row of the list that it is left for', () => {
    const page = withBody('<table><tr><td data-thread-id="#thread-f:2"></td></tr></table>');
    expect(viewOf(page, '#inbox')).toEqual({ kind: 'settling' });
  });

  test('of five million letters is read for ten thousand', () => {
    const view = conversationOf(withBody(`<p>${'word '.repeat(1_000_000)}</p>`));
    expect(view.messages[2]!.bodyText).toHaveLength(10_000 - 1);
  });

  test('of three thousand levels is read to its end', () => {
    const page = savedPage('gmail-conversation');
    const body = page.querySelector('.a3s')!;
    body.replaceChildren();
    let inner: Element = body;
    for (let level = 0; level < 3000; level += 1) inner = inner.appendChild(page.createElement('div'));
    inner.textContent = 'At last';
    expect(conversationOf(page).messages[2]!.bodyText).toBe('At last');
  });

  test('may hide the members of its forms and of the document', () => {
    const page = withBody('<form><input name="matches">Typed in a form</form><p>After</p>');
    hideMembers(page.querySelector('.a3s form')!, ['matches', 'localName', 'nodeType', 'previousSibling', 'closest']);
    hideMembers(page, ['title', 'body', 'querySelectorAll']);
    const view = conversationOf(page);
    expect(view.messages[2]!.bodyText).toBe('Typed in a form\nAfter');
    expect(view.mine).toContain('pat@brick.example');
  });

  test('is not trusted with an address that is none, or a name of a thousand letters', () => {
    const nowhere = conversationOf(sentBy(savedPage('gmail-conversation'), 'x" onload="1@evil.example'));
    expect(nowhere.withWhom).not.toMatchObject({ person: { email: expect.stringContaining('evil') } });
    const long = conversationOf(sentBy(savedPage('gmail-conversation'), 'a@long.example', `\u202E${'n'.repeat(1000)}`));
    expect(long.withWhom).toEqual({ kind: 'one', person: { name: 'n'.repeat(300), email: 'a@long.example' } });
  });

  test('may be one of a thousand: the last fifty are kept', () => {
    const page = savedPage('gmail-conversation');
    const list = page.querySelector('[role="list"]')!;
    for (let count = 0; count < 100; count += 1) {
      const copy = list.children[1]!.cloneNode(true) as Element;
      copy.querySelector('[data-message-id]')!.setAttribute('data-message-id', `#msg-f:1${count}`);
      list.prepend(copy);
    }
    const { messages } = conversationOf(page);
    expect(messages).toHaveLength(50);
    expect(messages.map(({ subject }) => subject).join('')).toBe('');
    expect(messages.at(-1)!.id).toBe('msg-f:1882371863347265537');
  });
});

test('a page that is not Gmail’s, or of an endless address, is nothing', () => {
  expect(readGmail(new URL('https://example.com/mail/u/0/'), pageOf(''))).toEqual({ kind: 'other' });
  expect(viewOf('conversation', `#search/${'a'.repeat(5000)}`)).toEqual({ kind: 'other' });
});

test('a subject with an address in it is not taken for the rep', () => {
  const page = savedPage('gmail-conversation');
  page.title = 'Re - eve@evil.example - deal - pat@brick.example - Brick - Homes Mail';
  expect(conversationOf(page).mine).not.toContain('eve@evil.example');
  expect(conversationOf(page).mine).toContain('pat@brick.example');
});

test('the subject in the title of a window of its own is not taken for the rep', () => {
  const page = savedPage('gmail-thread-pop-out');
  page.title = 'Brick Homes Mail - hello - eve@evil.example - you';
  expect(conversationOf(page, 'popout').mine).toEqual(['sales@brick-homes.example']);
});
