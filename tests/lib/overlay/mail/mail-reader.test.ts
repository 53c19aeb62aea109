// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AskFromPage } from '../../../../lib/overlay/ask.ts';
import type { MailReader } from '../../../../lib/overlay/mail/mail-adapter.ts';
import { mailReader } from '../../../../lib/overlay/mail/mail-reader.ts';
import { legacyIdAt, mailboxPage, rep, type SampleMessage, type SampleThread } from '../../../sample-mail/mailbox.ts';

const at = Date.UTC(2026, 10, 20, 9);
const words = { ada: 'FMfcgzQXadaadaadaada', both: 'FMfcgzQXbothbothboth' };
let now = at;
let reader: MailReader;

beforeEach(() => {
  now = at;
  reader = mailReader(() => now);
});

function from(email: string, name: string, sentAt: number): SampleMessage {
  return { from: email, name, to: rep, at: sentAt, text: 'Hello' };
}

const ada: SampleThread = {
  word: words.ada,
  subject: 'A roof',
  isUnread: false,
  messages: [from('ada@beck.example', 'Ada Beck', at)],
};
const both: SampleThread = {
  word: words.both,
  subject: 'Two',
  isUnread: false,
  messages: [from('ada@beck.example', 'Ada Beck', at + 1000), from('bo@lind.example', 'Bo Lind', at + 2000)],
};

const addressOf = (word: string): URL => new URL(`https://mail.google.com/mail/u/0/#inbox/${word}`);

/** The page with this conversation drawn. jsdom draws nothing: all that is there counts as drawn. */
function pageOf({ word, ...rest }: SampleThread): Document {
  const html = mailboxPage([{ word, ...rest }]);
  const conversations = /const conversations = (.*);/.exec(html)?.[1] ?? '{}';
  const page = new DOMParser().parseFromString('<main></main>', 'text/html');
  page.title = `Mail - ${rep} - Gmail`;
  page.body.innerHTML = (JSON.parse(conversations) as Record<string, string>)[word] ?? '';
  for (const element of page.querySelectorAll('*')) element.checkVisibility = () => true;
  return page;
}

describe('the reader of one tab', () => {
  test('does not believe the conversation before under the next one’s address', () => {
    expect(reader.read(addressOf(words.ada), pageOf(ada)).kind).toBe('record');
    expect(reader.read(addressOf(words.both), pageOf(ada)).kind).toBe('settling');
    expect(reader.read(addressOf(words.both), pageOf(both)).kind).toBe('ask');
  });

  test('takes the rep’s word for whom a conversation is with, of those who wrote in it', () => {
    const asked = reader.read(addressOf(words.both), pageOf(both));
    if (asked.kind !== 'ask') throw new Error('It did not ask');
    const say = (email: string): boolean => reader.heed({ news: 'with-whom', thread: asked.thread, email }, vi.fn());
    expect(say('eve@other.example')).toBe(true);
    expect(reader.read(addressOf(words.both), pageOf(both)).kind).toBe('ask');
    say('bo@lind.example');
    expect(reader.read(addressOf(words.both), pageOf(both))).toMatchObject({
      reading: { ref: { recordId: 'bo@lind.example' } },
    });
  });

  test('remembers the last hundred that the rep said', () => {
    const asked = reader.read(addressOf(words.both), pageOf(both));
    if (asked.kind !== 'ask') throw new Error('It did not ask');
    const say = (thread: string, email: string): boolean => reader.heed({ news: 'with-whom', thread, email }, vi.fn());
    const shown = (): string => reader.read(addressOf(words.both), pageOf(both)).kind;
    say(asked.thread, 'bo@lind.example');
    for (let count = 1; count <= 99; count += 1) say(`thread-f:${count}`, 'ada@beck.example');
    expect(shown()).toBe('record');
    say('thread-f:100', 'ada@beck.example');
    expect(shown()).toBe('ask');
    say(asked.thread, 'ada@beck.example');
    expect(shown()).toBe('record');
  });

  test('tells messages only when it is asked to', () => {
    const ask = vi.fn(async () => ({ kind: 'done' }));
    reader.read(addressOf(words.ada), pageOf(ada));
    expect(reader.heed({ news: 'marks' }, ask as unknown as AskFromPage)).toBe(false);
    expect(ask).not.toHaveBeenCalled();
    reader.heed({ news: 'tell-mail' }, ask as unknown as AskFromPage);
    expect(ask).toHaveBeenCalledWith('showMail', {
      account: 'u/0',
      lang: '',
      messages: [expect.objectContaining({ id: legacyIdAt(at), from: 'ada@beck.example', text: 'Hello' })],
      sent: [],
    });
  });
});

describe('what is told', () => {
  const told = (thread: SampleThread, address = addressOf(thread.word)): unknown => {
    const ask = vi.fn(async () => ({ kind: 'done' }));
    reader.read(address, pageOf(thread));
    reader.heed({ news: 'tell-mail' }, ask as unknown as AskFromPage);
    return ask.mock.calls[0]?.at(1) ?? null;
  };
  const thread = (messages: readonly SampleMessage[]): SampleThread => ({ ...ada, messages });
  const daemon = from('mailer-daemon@googlemail.com', 'Mail Delivery Subsystem', at);

  test('the rep’s own messages are told as sent', () => {
    const mine = { ...from(rep, 'Pat Rowe', at + 1000), to: 'ada@beck.example', text: 'Shall we meet?' };
    expect(told(thread([...ada.messages, mine]))).toMatchObject({
      messages: [{ from: 'ada@beck.example' }],
      sent: [{ id: legacyIdAt(at + 1000), to: ['ada@beck.example'], text: 'Shall we meet?' }],
    });
  });

  test('a message that says what was not delivered is told from a conversation of its own', () => {
    const view = reader.read(addressOf(words.ada), pageOf(thread([daemon])));
    expect(view.kind).toBe('other');
    expect(told(thread([daemon]))).toMatchObject({ messages: [{ from: 'mailer-daemon@googlemail.com' }], sent: [] });
  });

  test('of any other conversation with nobody nothing is told', () => {
    expect(told(thread([from('no-reply@alerts.example', 'Alerts', at)]))).toBeNull();
  });

  test('in a delegated mailbox its own address is the rep’s, and the one before is not', () => {
    const box = 'boss@partner.example';
    const mine = { ...from(box, 'The boss', at + 1000), to: 'ada@beck.example' };
    const delegated = new URL(`https://mail.google.com/mail/u/0/d/AEoRXboss/#inbox/${words.ada}`);
    const page = pageOf(thread([...ada.messages, mine]));
    page.title = `A roof - ${box} - Gmail`;
    const view = reader.read(delegated, page);
    expect(view).toMatchObject({ kind: 'record', reading: { ref: { recordId: 'ada@beck.example' } } });
    const ask = vi.fn(async () => ({ kind: 'done' }));
    reader.heed({ news: 'tell-mail' }, ask as unknown as AskFromPage);
    expect(ask).toHaveBeenCalledWith('showMail', expect.objectContaining({ account: 'u/0/d/AEoRXboss' }));
    // In the rep's own mailbox the boss is somebody.
    const own = pageOf(thread([{ ...mine, from: box }]));
    for (const one of own.querySelectorAll('[data-message-id]')) one.setAttribute('data-message-id', '#msg-f:1');
    now += 10_000;
    expect(reader.read(addressOf(words.both), own)).not.toMatchObject({
      reading: { ref: { recordId: 'ada@beck.example' } },
    });
  });
});
