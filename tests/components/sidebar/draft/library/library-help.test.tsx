// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { LeadPrompt } from '../../../../../lib/messages/prompt.ts';
import { variablesOf } from '../../../../../lib/words/templates/variables.ts';
import { library, template } from '../../../workspace/library/library.ts';
import { done, lead, leadPrompt, touch } from '../../builders.ts';
import type { FakeSidebar } from '../../fake-sidebar.ts';
import { mounting } from '../../mounted.tsx';

const { root, text, show, button, press, type } = mounting();
const panel = 'section[aria-labelledby="message"]';

function due(changes: Partial<LeadPrompt> = {}): LeadPrompt {
  return leadPrompt({
    touch: touch({ channel: 'email', id: 'touch-1' }),
    text: { subject: 'For {{ lead.first_name }}', body: 'I am {{ rep.name }}.' },
    choices: [{ outcome: 'sent', nextAt: null, why: [] }],
    ...changes,
  });
}

const texts = library({
  templates: [
    template({ id: 'plain', name: 'Plain', subject: 'Hello', body: 'Hi {{ lead.first_name }}, may I call?', tags: [] }),
    template({ id: 'fits', name: 'Fitting', tags: ['introduction'], approvedAt: 1 }),
    template({ id: 'sms', name: 'By text', channel: 'sms', subject: '' }),
  ],
  snippets: [
    { id: 's1', shortcut: '/times', body: 'Tuesday or Friday?', isHidden: false, savedAt: null },
    { id: 's2', shortcut: '/to', body: 'To {{ lead.company }}', isHidden: false, savedAt: null },
    { id: 's3', shortcut: '/tea', body: 'Tea?', isHidden: true, savedAt: null },
  ],
});

async function opened(prompt: LeadPrompt, more: Parameters<typeof show>[1] = {}): Promise<FakeSidebar> {
  const answers = { findGmail: () => ({ account: null, tabId: null }), findLibrary: () => texts, ...more };
  const sidebar = await show(prompt, answers);
  await press('Write the email');
  await vi.waitFor(() => expect(text()).toContain('Use a template'), 10_000);
  return sidebar;
}

function box(): HTMLTextAreaElement {
  return root().querySelector<HTMLTextAreaElement>(`${panel} textarea`)!;
}

async function typed(words: string): Promise<void> {
  box().value = words;
  box().setSelectionRange(words.length, words.length);
  await act(() => void box().dispatchEvent(new Event('input', { bubbles: true })));
}

async function key(name: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  await act(() => void box().dispatchEvent(event));
  return event.defaultPrevented;
}

/** The texts are asked for once the focus comes to the menu. */
async function openMenu(sidebar: FakeSidebar): Promise<void> {
  await act(() => void button('Use a template').dispatchEvent(new FocusEvent('focusin', { bubbles: true })));
  await act(() => sidebar.pass(0));
}

function offered(): readonly string[] {
  return [...root().querySelectorAll(`${panel} [popover] button`)].map(({ textContent }) => textContent);
}

describe('what is not known of the rep', () => {
  it('is asked where it is missing, and one press keeps it for every text', async () => {
    const rep = { 'rep.name': 'Dana Reyes' };
    const known = { known: { ...variablesOf(lead()).known, ...rep }, custom: {} };
    const sidebar = await opened(due(), { saveRep: () => done(due({ variables: known })) });
    expect(box().value).toBe('I am {{ rep.name }}.');
    await type('Your name', ' Dana Reyes ', panel);
    await press('Keep it');
    await act(() => sidebar.pass(0));
    expect(sidebar.sentOf('saveRep')).toMatchObject([{ leadId: 'owen', rep: { name: 'Dana Reyes' } }]);
    expect(box().value).toBe('I am Dana Reyes.');
    expect(text()).not.toContain('Keep it');
  });

  it('is put into a message of the rep’s own too', async () => {
    await opened(due({ messages: { email: 'Mine\nHello from {{ rep.phone }}, bye' } }), { saveRep: () => done(due()) });
    await type('Your phone', '555', panel);
    await press('Keep it');
    expect(box().value).toBe('Hello from 555, bye');
  });
});

describe('a template', () => {
  it('takes the place of the message, filled; what the rep had written is one press away', async () => {
    const sidebar = await opened(due());
    await openMenu(sidebar);
    expect(offered()).toEqual(['Fittingfits now · Approved', 'Plain', '/times', '/to']);
    await typed('My own words');
    await press('Plain', panel);
    expect(box().value).toBe('Hi Owen, may I call?');
    expect(root().querySelector<HTMLInputElement>(`${panel} input`)?.value).toBe('Hello');
    await press('Put mine back');
    expect(box().value).toBe('My own words');
    expect(text()).not.toContain('Put mine back');
  });

  it('cannot be chosen while the texts could not be loaded, and is asked for again', async () => {
    const sidebar = await opened(due(), { findLibrary: () => Promise.reject(new Error('gone')) });
    await openMenu(sidebar);
    expect(text()).toContain('Your texts could not be loaded.');
    const asked = sidebar.sentOf('findLibrary').length;
    await openMenu(sidebar);
    expect(sidebar.sentOf('findLibrary')).toHaveLength(asked + 1);
  });
});

describe('what is not known of the lead', () => {
  const asks = { subject: '{{ last.topic }}: one question', body: 'Hi, about {{ last.topic }}.\n\n[[Ask it]]' };

  it('is asked for once, and stands wherever it is missing', async () => {
    await opened(due({ text: asks }));
    await type('Not known: what the last talk was about', 'the roof', panel);
    await press('Put it in', panel);
    expect(root().querySelector<HTMLInputElement>(`${panel} input`)?.value).toBe('The roof: one question');
    expect(box().value).toBe('Hi, about the roof.\n\n[[Ask it]]');
    expect(text()).not.toContain('Put it in');
  });

  it('may be said in general, and a note to self keeps the message back until it is done', async () => {
    await opened(due({ text: asks }));
    await press('Say “your request”', panel);
    expect(box().value).toContain('about your request.');
    expect(root().querySelector(`${panel} mark`)?.textContent).toBe('Note to self: Ask it');
    expect(button('Copy', panel).getAttribute('aria-disabled')).toBe('true');
    await typed('Hi, about your request. Which day?');
    expect(button('Copy', panel).getAttribute('aria-disabled')).not.toBe('true');
  });
});

describe('a snippet', () => {
  it('is offered as its shortcut is typed, and Enter puts it in, filled', async () => {
    const sidebar = await opened(due());
    await typed('Hello /t');
    await act(() => sidebar.pass(0));
    const options = (): string[] =>
      [...root().querySelectorAll('[aria-label="Snippets"] button')].map(({ textContent }) => textContent);
    expect(options()).toEqual(['/times Tuesday or Friday?', '/to To Hughes Farm']);
    expect(await key('ArrowDown')).toBe(true);
    expect(root().querySelector('[aria-current="true"]')?.textContent).toContain('/to');
    expect(text()).toContain('/to: Enter puts it in.');
    expect(await key('Enter')).toBe(true);
    expect(box().value).toBe('Hello To Hughes Farm');
    expect(options()).toEqual([]);
    expect(await key('Enter')).toBe(false);
  });

  it('is none once the cursor has left what was typed of it', async () => {
    const sidebar = await opened(due());
    await typed('Hello /t');
    await act(() => sidebar.pass(0));
    box().setSelectionRange(0, 0);
    expect([await key('Enter'), box().value]).toEqual([false, 'Hello /t']);
    expect(root().querySelector('[aria-label="Snippets"]')).toBeNull();
  });

  it('is none where Escape says so, or no shortcut begins like that', async () => {
    const sidebar = await opened(due());
    await typed('/ti');
    await act(() => sidebar.pass(0));
    expect(await key('Escape')).toBe(true);
    expect([root().querySelector('[aria-label="Snippets"]'), await key('Tab')]).toEqual([null, false]);
    await typed('/tea');
    expect(root().querySelector('[aria-label="Snippets"]')).toBeNull();
  });
});
