import { afterEach, describe, expect, it, vi } from 'vitest';
import { readGmail } from '../../../../lib/gmail/read-gmail.ts';
import type { Composing } from '../../../../lib/messages/compose.ts';
import { type ComposePage, putMessage } from '../../../../lib/overlay/compose/put-message.ts';
import { mail, opened } from '../../gmail/mail-pages.ts';
import { savedPage } from '../../page/saved-page.ts';

afterEach(() => vi.unstubAllGlobals());

/** A saved page, with the classes of its window as our script finds them. */
function loaded(name: string): Document {
  const document = savedPage(name);
  const { defaultView: window } = document;
  for (const one of ['HTMLElement', 'HTMLInputElement', 'Event', 'InputEvent'] as const)
    vi.stubGlobal(one, window![one]);
  return document;
}

const conversation = `${mail}${opened}`;
const message = { subject: 'A roof', body: 'Hi Inês,\n\nsee you <b>then</b>.' };
const putting: Composing = { kind: 'put', to: 'Ines@prado.example', message, isBefore: false };

/** Gmail's reply: it comes a moment after Reply is pressed. */
function withReply(document: Document, editor: string, onSend: () => void = () => {}): void {
  const main = document.querySelector('[role="main"]')!;
  main.insertAdjacentHTML('beforeend', '<div class="amn"><span class="ams bkH" role="link">Reply</span></div>');
  main.querySelector('.bkH')!.addEventListener('click', () => {
    main.insertAdjacentHTML('beforeend', `<form>${editor}<div role="button" class="T-I aoO">Send</div></form>`);
    main.querySelector('.aoO')!.addEventListener('click', onSend);
  });
}

const emptyEditor = '<div g_editable="true" role="textbox" contenteditable="true"></div>';

function pageOf(document: Document, changes: Partial<ComposePage> = {}): ComposePage {
  return { document, url: () => new URL(conversation), wait: () => Promise.resolve(), ...changes };
}

function linesOf(document: Document): string[] {
  return [...document.querySelector('[g_editable]')!.children].map(({ outerHTML }) => outerHTML);
}

describe('a conversation with them', () => {
  it('is found by looking, and nothing is touched', async () => {
    const document = loaded('gmail-conversation');
    withReply(document, emptyEditor);
    const before = document.body.innerHTML;
    expect(await putMessage(pageOf(document), { ...putting, kind: 'look' })).toBe('here');
    expect(document.body.innerHTML).toBe(before);
  });

  it('gets the text into Gmail’s own reply, as plain text, and nothing is sent', async () => {
    const document = loaded('gmail-conversation');
    const sent: string[] = [];
    withReply(document, emptyEditor, () => sent.push('sent'));
    const heard: string[] = [];
    document.addEventListener('input', (event) => heard.push((event.target as Element).getAttribute('g_editable')!));
    expect(await putMessage(pageOf(document), putting)).toBe('put');
    expect(linesOf(document)).toEqual([
      '<div>Hi Inês,</div>',
      '<div><br></div>',
      '<div>see you &lt;b&gt;then&lt;/b&gt;.</div>',
    ]);
    expect(heard).toEqual(['true']);
    expect(sent).toEqual([]);
  });

  it('keeps the signature below the text', async () => {
    const document = loaded('gmail-conversation');
    const signature =
      '<span class="gmail_signature_prefix">-- </span><div class="gmail_signature" data-smartmail="gmail_signature"><b>Pat</b></div>';
    withReply(document, emptyEditor.replace('></div>', `>${signature}</div>`));
    expect(await putMessage(pageOf(document), putting)).toBe('put');
    expect(linesOf(document).slice(-4)).toEqual([
      '<div>see you &lt;b&gt;then&lt;/b&gt;.</div>',
      '<div><br></div>',
      '<span class="gmail_signature_prefix">-- </span>',
      '<div class="gmail_signature" data-smartmail="gmail_signature"><b>Pat</b></div>',
    ]);
  });

  it('in which the rep has typed is left as it is, unless they say before it', async () => {
    const document = loaded('gmail-conversation');
    withReply(document, emptyEditor.replace('></div>', '><div>Dear Inês</div></div>'));
    expect(await putMessage(pageOf(document), putting)).toBe('has-text');
    expect(linesOf(document)).toEqual(['<div>Dear Inês</div>']);
    expect(await putMessage(pageOf(document), { ...putting, isBefore: true })).toBe('put');
    expect(linesOf(document).at(-1)).toBe('<div>Dear Inês</div>');
    expect(linesOf(document)[0]).toBe('<div>Hi Inês,</div>');
  });

  it('whose reply cannot be opened is left to the rep', async () => {
    const document = loaded('gmail-conversation');
    expect(await putMessage(pageOf(document), putting)).toBe('no-reply');
  });

  it('that became another one while the reply opened gets nothing', async () => {
    const document = loaded('gmail-conversation');
    withReply(document, emptyEditor);
    const wait = async (): Promise<void> => {
      const other = savedPage('gmail-conversation').querySelector('[role="main"] [role="list"]')!;
      other
        .querySelectorAll('[email="ines@prado.example"]')
        .forEach((one) => one.setAttribute('email', 'bo@lind.example'));
      document.querySelector('[role="main"] [role="list"]')!.replaceWith(document.adoptNode(other));
    };
    expect(await putMessage(pageOf(document, { wait }), putting)).toBe('elsewhere');
    expect(linesOf(document)).toEqual([]);
  });
});

describe('a conversation with somebody else', () => {
  it.each(['look', 'put'] as const)('is not touched: %s', async (kind) => {
    const document = loaded('gmail-conversation');
    withReply(document, emptyEditor);
    const before = document.body.innerHTML;
    expect(await putMessage(pageOf(document), { ...putting, kind, to: 'bo@lind.example' })).toBe('elsewhere');
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('a new mail', () => {
  const inbox = (): URL => new URL(`${mail}#inbox?compose=new`);

  function composing(to: string, subject = ''): Document {
    const document = loaded('gmail-list');
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div role="dialog"><div name="to"><span email="${to}" name="Inês"></span></div>
        <input name="subjectbox" value="${subject}">${emptyEditor}</div>`,
    );
    return document;
  }

  it('to them gets subject and text', async () => {
    const document = composing('ines@prado.example');
    expect(await putMessage(pageOf(document, { url: inbox }), putting)).toBe('put');
    expect(document.querySelector<HTMLInputElement>('[name=subjectbox]')!.value).toBe('A roof');
    expect(linesOf(document)[0]).toBe('<div>Hi Inês,</div>');
  });

  it('that has a subject keeps it', async () => {
    const document = composing('ines@prado.example', 'Tuesday');
    expect(await putMessage(pageOf(document, { url: inbox }), putting)).toBe('put');
    expect(document.querySelector<HTMLInputElement>('[name=subjectbox]')!.value).toBe('Tuesday');
  });

  it('to somebody else is not touched', async () => {
    const document = composing('bo@lind.example');
    expect(await putMessage(pageOf(document, { url: inbox }), putting)).toBe('elsewhere');
    expect(linesOf(document)).toEqual([]);
  });
});

describe('several places to write', () => {
  const chip = (email: string): string => `<span email="${email}" name="Somebody"></span>`;
  const dialogTo = (emails: readonly string[], editor = emptyEditor): string =>
    `<div class="aSs zQ9"><div class="aSt kk1"><div role="dialog"><form><div name="to">${emails.map(chip).join('')}</div>
      <div name="cc">${chip('ugo@prado.example')}</div>${editor}</form></div></div></div>`;
  const ines = 'ines@prado.example';

  function withWindows(page: string, ...windows: readonly string[]): Document {
    const document = loaded(page);
    document.body.insertAdjacentHTML('beforeend', windows.join(''));
    return document;
  }
  const textIn = (document: Document, index: number): string =>
    document.querySelectorAll('[g_editable]')[index]?.textContent ?? '';

  it('a reply that was popped out, in the corner or as large as the page, takes the text', async () => {
    const document = withWindows('gmail-conversation', dialogTo([ines]));
    expect(await putMessage(pageOf(document), putting)).toBe('put');
    expect(textIn(document, 0)).toContain('see you <b>then</b>.');
  });

  it('a window to them over a conversation with somebody else takes the text, and the conversation none', async () => {
    const document = withWindows('gmail-conversation', dialogTo(['bo@lind.example']));
    withReply(document, emptyEditor);
    document.querySelector<HTMLElement>('.bkH')!.click();
    expect(await putMessage(pageOf(document), { ...putting, to: 'bo@lind.example' })).toBe('put');
    const [reply, window] = document.querySelectorAll('[g_editable]');
    expect(reply?.closest('[role="main"]')).not.toBeNull();
    expect(reply?.textContent).toBe('');
    expect(window?.textContent).toContain('Hi Inês');
  });

  it('a window to somebody else over their conversation is left alone', async () => {
    const document = withWindows('gmail-conversation', dialogTo(['bo@lind.example']));
    withReply(document, emptyEditor);
    expect(await putMessage(pageOf(document), putting)).toBe('put');
    expect(document.querySelector('[role="dialog"] [g_editable]')?.textContent).toBe('');
    expect(document.querySelector('[role="main"] [g_editable]')?.textContent).toContain('Hi Inês');
  });

  it.each([
    ['to them and another', [ines, 'bo@lind.example']],
    ['to nobody yet', []],
  ])('a window %s gets nothing', async (_to, people) => {
    const document = withWindows('gmail-list', dialogTo(people));
    const page = pageOf(document, { url: () => new URL(`${mail}#inbox`) });
    expect(await putMessage(page, putting)).toBe('elsewhere');
    expect(textIn(document, 0)).toBe('');
  });

  it('of two windows to them the rep says which', async () => {
    const document = withWindows('gmail-list', dialogTo([ines]), dialogTo([ines]));
    const page = pageOf(document, { url: () => new URL(`${mail}#inbox`) });
    expect(await putMessage(page, { ...putting, kind: 'look' })).toBe('several');
    expect(await putMessage(page, putting)).toBe('several');
    expect([textIn(document, 0), textIn(document, 1)]).toEqual(['', '']);
  });

  it('one of two is meant where only one is to them, and one that is hidden is none', async () => {
    const hidden = `<div style="display:none">${dialogTo([ines])}</div>`;
    const document = withWindows('gmail-list', dialogTo(['bo@lind.example']), hidden, dialogTo([ines]));
    const page = pageOf(document, { url: () => new URL(`${mail}#inbox`) });
    expect(await putMessage(page, putting)).toBe('put');
    expect([0, 1, 2].map((index) => textIn(document, index) !== '')).toEqual([false, false, true]);
  });

  it('a reply that the rep has addressed to somebody else gets nothing', async () => {
    const document = loaded('gmail-conversation');
    withReply(document, `<input type="hidden" name="to" value="Bo Lind <bo@lind.example>">${emptyEditor}`);
    document.querySelector<HTMLElement>('.bkH')!.click();
    expect(await putMessage(pageOf(document), putting)).toBe('elsewhere');
    expect(linesOf(document)).toEqual([]);
  });

  it('what a mail says is no place to write, nothing to press and nobody to write to', async () => {
    const document = loaded('gmail-conversation');
    const forged = `${emptyEditor}<div class="amn"><a role="link">Reply</a></div><a name="to"><b email="bo@lind.example"></b></a>`;
    document.querySelector('.a3s')!.insertAdjacentHTML('afterbegin', forged);
    const pressed: string[] = [];
    document.querySelector('.a3s a')!.addEventListener('click', () => pressed.push('theirs'));
    expect(await putMessage(pageOf(document), putting)).toBe('no-reply');
    const quoted = emptyEditor.replace(
      '></div>',
      '><blockquote><a name="to">Y<b email="x@y.example"></b></a></blockquote></div>',
    );
    withReply(document, `<input type="hidden" name="to" value="${ines}">${quoted}`);
    expect(await putMessage(pageOf(document), { ...putting, isBefore: true })).toBe('put');
    expect(document.querySelector('.a3s [g_editable]')?.textContent).toBe('');
    expect(document.querySelector('form [g_editable]')?.textContent).toContain('Hi Inês');
    expect(pressed).toEqual([]);
  });

  it('of two replies begun in one conversation the rep says which', async () => {
    const document = loaded('gmail-conversation');
    withReply(document, emptyEditor);
    document.querySelector<HTMLElement>('.bkH')!.click();
    document.querySelector<HTMLElement>('.bkH')!.click();
    expect(await putMessage(pageOf(document), putting)).toBe('several');
  });

  it('the conversation before, hidden in the page with its reply, gets nothing', async () => {
    const document = loaded('gmail-stale');
    for (const main of document.querySelectorAll('[role="list"]')) main.insertAdjacentHTML('afterend', emptyEditor);
    const before = document.body.innerHTML;
    expect(await putMessage(pageOf(document), { ...putting, to: 'bo@lind.example' })).toBe('elsewhere');
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('a browser’s window that holds only a mail', () => {
  const changed = (document: Document): Document => {
    for (const one of document.querySelectorAll('[class]')) one.setAttribute('class', 'zz');
    return document;
  };

  it('takes the text by its attributes, whatever its classes are', async () => {
    const document = changed(loaded('gmail-compose-pop-out'));
    const page = pageOf(document, { url: () => new URL(`${mail}?view=btop&ver=1#cmid=1`) });
    expect(await putMessage(page, putting)).toBe('has-text');
    expect(await putMessage(page, { ...putting, isBefore: true })).toBe('put');
    expect(document.querySelector('[g_editable]')?.textContent).toMatch(/^Hi Inês,.*Dear Inês,$/);
    expect(await putMessage(page, { ...putting, to: 'ugo@prado.example' })).toBe('elsewhere');
  });

  it('or a conversation: its reply takes the text', async () => {
    const document = loaded('gmail-thread-pop-out');
    const list = document.querySelector('[role="list"]')!;
    list.insertAdjacentHTML('afterend', `<form>${emptyEditor}</form>`);
    const page = pageOf(document, { url: () => new URL(`${mail}popout?ver=1`) });
    const view = readGmail(page.url(), document);
    if (view.kind !== 'conversation' || view.withWhom.kind !== 'one') throw new Error('It is with nobody');
    expect(await putMessage(page, { ...putting, to: view.withWhom.person.email })).toBe('put');
    expect(linesOf(document)[0]).toBe('<div>Hi Inês,</div>');
  });
});
