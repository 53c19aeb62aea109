// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../../components/sidebar/Sidebar.tsx';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { ShownMail } from '../../../../lib/records/page-reading.ts';
import { reading } from '../../../builders.ts';
import { monday } from '../../../world.ts';
import { done, leadPrompt, screen } from '../builders.ts';
import { attached, type FakeSidebar } from '../fake-sidebar.ts';
import { mounting } from '../mounted.tsx';

const { show, press, text, root } = mounting();

const mail: ShownMail = { subject: 'A roof', direction: 'in', unsentReply: true, openCount: 1, lastId: 'msg-f:1' };
const page = 'https://mail.google.com/mail/u/0/#all/1a1ede2668010001';
const optOut = { mailId: '1a1f', email: 'owen@hughes.example', words: 'remove me', threadUrl: page };

async function showPage(shown: Partial<ReturnType<typeof screen>>): Promise<FakeSidebar> {
  const sidebar = await attached({ ...screen(1, leadPrompt()), ...shown }, { chooseWhom: () => ({ kind: 'done' }) });
  await act(() => render(<Sidebar model={sidebar.model} />, root()));
  return sidebar;
}

function key(name: string, on: EventTarget = document.body, init: KeyboardEventInit = {}): Promise<void> {
  return act(() => void on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...init })));
}

describe('beside a conversation', () => {
  it('it is said whose message is the last, and that a reply is not sent', async () => {
    await showPage({ view: { kind: 'record', reading: reading({ mail }) } });
    expect(text()).toContain('Their message is the last: A roof');
    expect(text()).toContain('A reply is begun here and not sent.');
  });

  it('with two people the rep says whom it is about', async () => {
    const candidates = [
      { name: 'Ada Beck', email: 'ada@beck.example' },
      { name: '', email: 'bo@lind.example' },
    ];
    const view = { kind: 'ask', thread: 'thread-f:1', subject: 'Two', candidates } as const;
    const sidebar = await showPage({ view, prompt: null });
    expect(text()).toContain('Who is this conversation about?');
    await press('bo@lind.example');
    expect(sidebar.sentOf('chooseWhom')).toEqual([{ tabId: 7, thread: 'thread-f:1', email: 'bo@lind.example' }]);
  });
});

describe('words that ask for no more mail', () => {
  const asked: LeadPrompt = leadPrompt({ optOut });

  it('bar the address with one press', async () => {
    const sidebar = await show(asked, { suppress: () => done(leadPrompt()) });
    expect(text()).toContain('They wrote: remove me');
    await press('Do not contact owen@hughes.example');
    expect(sidebar.sentOf('suppress')).toMatchObject([
      { leadId: 'owen', entries: [{ kind: 'email', value: 'owen@hughes.example', channels: null }], note: 'remove me' },
    ]);
  });

  it('are let be when they mean something else', async () => {
    const sidebar = await show(asked, { dismissOptOut: () => ({ kind: 'done' }) });
    await press('They do not mean that');
    expect(sidebar.sentOf('dismissOptOut')).toEqual([{ leadId: 'owen', mailId: '1a1f' }]);
  });
});

describe('a message on the timeline', () => {
  it('has its subject, how it begins, and a link to its conversation', async () => {
    const base = { id: 'm', leadId: 'owen', commandId: 'c', at: monday };
    const line = { kind: 'mail', direction: 'in', subject: 'A roof', messageId: '1a1f', excerpt: 'Yes.' } as const;
    const activity = { ...base, ...line, threadUrl: page };
    await show(leadPrompt({ history: [{ activity, canUndo: false, isUndone: false, receipts: [] }] }));
    expect(text()).toContain('They wrote: A roof');
    expect(text()).toContain('Yes.');
    expect(root().querySelector(`a[href="${page}"]`)?.textContent).toBe('Open the conversation');
  });
});

describe('the key R', () => {
  it('logs that they replied', async () => {
    const sidebar = await show(leadPrompt(), { logOutcome: () => done(leadPrompt()) });
    await key('r');
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ leadId: 'owen', outcome: 'replied' }]);
  });

  it('is a letter while the rep types, and the browser’s own with a modifier', async () => {
    const sidebar = await show(leadPrompt(), { logOutcome: () => done(leadPrompt()) });
    await key('r', root().querySelector('textarea') ?? document);
    await key('r', document.body, { ctrlKey: true });
    expect(sidebar.sentOf('logOutcome')).toEqual([]);
  });
});
