import { afterEach, describe, expect, it, vi } from 'vitest';
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
