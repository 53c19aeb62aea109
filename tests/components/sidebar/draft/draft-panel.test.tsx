// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { monday } from '../../../world.ts';
import { done, lead, leadPrompt, touch } from '../builders.ts';
import { mounting } from '../mounted.tsx';

const { root, text, show, button, press, type } = mounting();
const panel = 'section[aria-labelledby="message"]';

afterEach(() => vi.unstubAllGlobals());

function due(channel: 'email' | 'sms' | 'whatsapp' | 'call', changes: Partial<LeadPrompt> = {}): LeadPrompt {
  return leadPrompt({
    touch: touch({ channel, id: 'touch-1' }),
    text: { subject: 'For {{ lead.first_name }}', body: 'Hi {{ lead.first_name }}, still at {{ lead.address }}?' },
    choices: [{ outcome: 'sent', nextAt: null, why: [] }],
    ...changes,
  });
}

function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...root().querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return document.getElementById(found!.htmlFor) as HTMLInputElement;
}

/** What fills the text is loaded when the first one is shown. */
async function open(name: string): Promise<void> {
  await press(name);
  await vi.waitFor(() => expect(root().querySelector(`${panel} textarea`)).not.toBeNull(), 10_000);
}

async function write(label: string, words: string): Promise<void> {
  const box = field(label);
  box.value = words;
  await act(() => void box.dispatchEvent(new Event('input', { bubbles: true })));
}

const noGmail = { findGmail: () => ({ account: null, tabId: null }) };

describe('an email', () => {
  it('is written out on the card, and goes to Gmail or the mail app as it stands there', async () => {
    const sidebar = await show(due('email'), noGmail);
    await open('Write the email');
    expect(field('Subject').value).toBe('For Owen');
    expect(field('Message').value).toBe('Hi Owen, still at 1 North Field?');
    await type('Subject', 'The roof', panel);
    expect(button('Open in mail app').getAttribute('href')).toBe(
      'mailto:owen@hughes.example?subject=The%20roof&body=Hi%20Owen%2C%20still%20at%201%20North%20Field%3F',
    );
    expect(button('Open in Gmail').getAttribute('href')).toContain('&su=The%20roof&body=Hi%20Owen');
    await sidebar.pass(0);
    expect(sidebar.sentOf('saveDraft').at(-1)).toEqual({
      draftKey: 'message:touch-1:email',
      text: 'The roof\nHi Owen, still at 1 North Field?',
    });
  });

  it('begins with what was written before', async () => {
    await show(due('email', { messages: { email: 'Mine\nMy own words' } }), noGmail);
    await open('Write the email');
    expect([field('Subject').value, field('Message').value]).toEqual(['Mine', 'My own words']);
  });

  it('is not handed on while a field in it is not filled in, and shows where it stands', async () => {
    const blank = { subject: '', body: 'I am {{ rep.name }}.' };
    await show(due('email', { text: blank }), noGmail);
    await open('Write the email');
    expect(root().querySelector(`${panel} mark`)?.textContent).toBe('your name');
    for (const way of ['Open in Gmail', 'Open in mail app', 'Copy']) {
      expect(button(way, panel).getAttribute('aria-disabled'), way).toBe('true');
      expect(button(way, panel).tagName, way).toBe('BUTTON');
    }
    await press('your name', panel);
    const box = field('Message');
    expect(box.value.slice(box.selectionStart!, box.selectionEnd!)).toBe('{{ rep.name }}');
    await write('Message', 'I am Pat.');
    expect(button('Open in Gmail').getAttribute('href')).toContain('body=I%20am%20Pat.');
  });

  it('too long for a link is copied, and that is said', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await show(due('email'), noGmail);
    await open('Write the email');
    const long = 'é'.repeat(2000);
    await write('Message', long);
    button('Open in mail app').addEventListener('click', (event) => event.preventDefault());
    await press('Open in mail app');
    expect(writeText).toHaveBeenCalledWith(long);
    expect(text()).toContain('It was copied: paste it in');
  });

  it('too long for a link is not said to be copied where the browser refuses', async () => {
    const writeText = vi.fn(async () => Promise.reject(new Error('Not allowed')));
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    document.execCommand = () => false;
    await show(due('email'), noGmail);
    await open('Write the email');
    await write('Message', 'é'.repeat(2000));
    button('Open in mail app').addEventListener('click', (event) => event.preventDefault());
    await press('Open in mail app');
    expect(text()).toContain('could not be copied');
    expect(text()).not.toContain('It was copied');
  });

  it('is asked about until the rep says that it went out; then it is logged with what it said', async () => {
    const sidebar = await show(due('email'), { ...noGmail, logOutcome: () => done(due('email')) });
    await open('Write the email');
    await write('Message', 'Hi Owen');
    button('Open in Gmail').addEventListener('click', (event) => event.preventDefault());
    await press('Open in Gmail');
    expect(text()).toContain('Did you send it?');
    await press('Sent');
    expect(sidebar.sentOf('logOutcome')).toMatchObject([
      {
        outcome: 'sent',
        channel: 'email',
        touchId: 'touch-1',
        contact: 'owen@hughes.example',
        note: 'For Owen',
        message: { subject: 'For Owen', body: 'Hi Owen' },
      },
    ]);
    await sidebar.pass(0);
    expect(text()).not.toContain('Did you send it?');
  });

  it('that did not go out leaves nothing but the text', async () => {
    const sidebar = await show(due('email'), noGmail);
    await open('Write the email');
    await write('Message', 'Hi Owen');
    button('Open in Gmail').addEventListener('click', (event) => event.preventDefault());
    await press('Open in Gmail');
    await press('Not yet');
    expect(text()).not.toContain('Did you send it?');
    expect(field('Message').value).toBe('Hi Owen');
    expect(sidebar.sentOf('logOutcome')).toEqual([]);
  });
});

it('the booking link is put in where the rep stands in the text', async () => {
  const writing = { bookingLink: 'https://book.example/pat', optOutLine: null, isFirstText: true };
  await show(due('email', { writing }), noGmail);
  await open('Write the email');
  await write('Message', 'Here:  . Pat');
  (field('Message') as HTMLTextAreaElement).setSelectionRange(6, 6);
  await press('Insert booking link');
  expect(field('Message').value).toBe('Here: https://book.example/pat . Pat');
});

describe('a mail to them that is open in Gmail', () => {
  const tab = { findGmail: () => ({ account: 'u/1', tabId: 7 }) };

  it('takes the text, and the rep is asked whether they sent it', async () => {
    const sidebar = await show(due('email'), { ...tab, putMessage: () => 'put' as const });
    await open('Write the email');
    await sidebar.pass(0);
    await press('Put into the mail in Gmail');
    expect(sidebar.sentOf('putMessage')).toEqual([
      {
        tabId: 7,
        leadId: 'owen',
        touchId: 'touch-1',
        to: 'owen@hughes.example',
        message: { subject: 'For Owen', body: 'Hi Owen, still at 1 North Field?' },
        isBefore: false,
      },
    ]);
    await sidebar.pass(0);
    expect(text()).toContain('It stands in Gmail now');
    expect(text()).toContain('Did you send it?');
  });

  it('in which the rep has begun to type is left alone until they say so', async () => {
    const sidebar = await show(due('email'), {
      ...tab,
      putMessage: ({ isBefore }) => (isBefore ? ('put' as const) : ('has-text' as const)),
    });
    await open('Write the email');
    await sidebar.pass(0);
    await press('Put into the mail in Gmail');
    await sidebar.pass(0);
    expect(text()).toContain('You have begun to write there');
    expect(text()).not.toContain('Did you send it?');
    await press('Put it before that');
    await sidebar.pass(0);
    expect(sidebar.sentOf('putMessage').at(-1)).toMatchObject({ isBefore: true });
    expect(text()).toContain('Did you send it?');
  });
});

describe('a text', () => {
  it('says its length, and opens the messages app', async () => {
    await show(due('sms'));
    await open('Write the text');
    await write('Message', 'Hi Owen');
    expect(text()).toContain('7 counted, 153 left');
    expect(button('Open in Messages').getAttribute('href')).toBe('sms:+441632960000?body=Hi%20Owen');
    await write('Message', `Hi Owen ő ${'x'.repeat(70)}`);
    expect(text()).toContain('2 messages');
    expect(text()).toContain('leaves room for 70 only');
  });

  it('that is the first to them ends with how to opt out, and says when that is gone', async () => {
    const writing = { bookingLink: '', optOutLine: 'Txt STOP to end', isFirstText: true };
    await show(due('sms', { writing }));
    await open('Write the text');
    expect(field('Message').value).toBe('Hi Owen, still at 1 North Field?\nTxt STOP to end');
    await write('Message', 'Hi Owen.');
    await press('Add “Txt STOP to end”');
    expect(field('Message').value).toBe('Hi Owen. Txt STOP to end');
    expect(text()).not.toContain('should say how to opt out');
  });

  it.each([
    ['that is not the first', { bookingLink: '', optOutLine: null, isFirstText: false }],
    ['of a rep who wants none', { bookingLink: '', optOutLine: '', isFirstText: true }],
  ])('%s says nothing of opting out', async (_, writing) => {
    await show(due('sms', { writing }));
    await open('Write the text');
    await write('Message', 'Hi Owen.');
    expect(text()).not.toContain('opt out.');
  });

  it('by WhatsApp opens their chat', async () => {
    await show(due('whatsapp'));
    await open('Write on WhatsApp');
    await write('Message', 'Hi Owen');
    expect(button('Open in WhatsApp').getAttribute('href')).toBe('https://wa.me/441632960000?text=Hi%20Owen');
  });

  const unasked = {
    allowed: false,
    nextAllowedAt: null,
    zone: 'Europe/London',
    zones: ['Europe/London'],
    zoneFrom: 'lead',
    hours: null,
    spans: [],
    law: null,
    why: [reason('ask-first', { channel: 'sms', law: 'PECR 2003, reg. 22' })],
  } as const;

  it('to somebody who was never asked is asked for first, and the answer is kept', async () => {
    const shown = due('sms', { permission: unasked });
    const sidebar = await show(shown, { changeLead: () => done(shown) });
    expect(text()).toContain('Did they agree to texts?');
    await press('Yes');
    expect(sidebar.sentOf('changeLead')).toMatchObject([{ leadId: 'owen', changes: { smsConsent: 'given' } }]);
  });

  it('is asked for among the other ways, too', async () => {
    const channels = [{ channel: 'sms', allowed: false, nextAllowedAt: null, why: unasked.why }] as const;
    const shown = due('call', { channels });
    const sidebar = await show(shown, { changeLead: () => done(shown) });
    await press('No');
    expect(sidebar.sentOf('changeLead')).toMatchObject([{ changes: { smsConsent: 'refused' } }]);
  });

  it('to somebody who refused is asked for no more', async () => {
    await show(due('sms', { lead: lead({ smsConsent: 'refused' }), permission: unasked }));
    expect(text()).not.toContain('Did they agree to texts?');
  });
});

it('what was sent is in the timeline, folded', async () => {
  const message = { subject: 'The roof', body: 'Hi Owen' };
  const sent = {
    id: 'sent-1',
    leadId: 'owen',
    commandId: 'command-1',
    at: monday,
    kind: 'touch',
    channel: 'email',
    outcome: 'sent',
    contact: 'owen@hughes.example',
    note: '',
    stepTitle: '',
    message,
  } as const;
  await show(leadPrompt({ history: [{ activity: sent, canUndo: false, isUndone: false, receipts: [] }] }));
  const fold = [...root().querySelectorAll('details')].find(({ textContent }) => textContent?.includes('Hi Owen'));
  expect(fold?.open).toBe(false);
  expect(fold?.querySelector('summary')?.textContent).toBe('The roof');
});
