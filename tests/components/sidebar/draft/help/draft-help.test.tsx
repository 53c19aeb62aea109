// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { AskDraft } from '../../../../../lib/messages/draft-line.ts';
import type { DraftAsked } from '../../../../../lib/messages/drafting.ts';
import type { LeadPrompt } from '../../../../../lib/messages/prompt.ts';
import { mailed, promised, touched } from '../../../../lib/words/drafts/histories.ts';
import { t } from '../../../../translate.ts';
import { leadPrompt, line, touch } from '../../builders.ts';
import type { FakeSidebar } from '../../fake-sidebar.ts';
import { mounting } from '../../mounted.tsx';

const { root, text, show, button, press } = mounting();
const panel = 'section[aria-labelledby="message"]';
const about = 'fieldset[aria-label="About"]';
const answers = { findGmail: () => ({ account: null, tabId: null }) };
const variables = { known: { 'lead.first_name': 'Owen', 'rep.name': 'Dana' }, custom: {} };
const talk = touched(1, 'call', 'connected', { note: 'Needs a new barn roof, the gutters leak.' });

function due(changes: Partial<LeadPrompt> = {}): LeadPrompt {
  const history = [{ ...line(), activity: talk }];
  return leadPrompt({ touch: touch({ channel: 'email', id: 'touch-1' }), history, variables, ...changes });
}

async function open(shown = due(), way = 'Write the email', told: object = answers): Promise<FakeSidebar> {
  const sidebar = await show(shown, told);
  await press(way);
  await vi.waitFor(() => expect(root().querySelector(`${panel} details`)).not.toBeNull(), 10_000);
  return sidebar;
}

function box(): HTMLTextAreaElement {
  return root().querySelector<HTMLTextAreaElement>(`${panel} textarea`)!;
}

function subject(): string {
  return root().querySelector<HTMLInputElement>(`${panel} input`)!.value;
}

async function writeSubject(words: string): Promise<void> {
  const field = root().querySelector<HTMLInputElement>(`${panel} input`)!;
  field.value = words;
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

async function write(words: string): Promise<void> {
  box().value = words;
  await act(() => void box().dispatchEvent(new Event('input', { bubbles: true })));
}

function pressed(): readonly (string | null)[] {
  return [...root().querySelectorAll(`${about} [aria-pressed="true"]`)].map(({ textContent }) => textContent);
}

describe('what the rep knows', () => {
  it('is told in a few lines, folded up', async () => {
    await open(due({ reminders: [promised('Send the map')] }));
    const lines = [...root().querySelectorAll(`${panel} dl > div`)].map(({ children }) =>
      [...children].map(({ textContent }) => textContent),
    );
    expect(root().querySelector<HTMLDetailsElement>(`${panel} details`)?.open).toBe(false);
    expect(lines).toEqual([
      ['Last', 'Call: spoke, yesterday 10:00: "Needs a new barn roof, the gutters leak."'],
      ['You promised', 'Send the map (due tomorrow 10:00)'],
      ['Stage', 'Attempted'],
    ]);
  });
});

describe('an angle', () => {
  it('puts its draft into the box with one press, and the rep is in the text', async () => {
    const sidebar = await open();
    await press('Recap the talk', about);
    expect(box().value).toBe(
      'Hi Owen,\n\nThank you for talking with me. This is what I took away:\n\n[[your summary]]\n\nIs that right, or did I miss something?\n\nDana',
    );
    expect([subject(), pressed(), document.activeElement]).toEqual(['Our talk', ['Recap the talk'], box()]);
    await sidebar.pass(0);
    expect(sidebar.sentOf('saveDraft').at(-1)?.['text']).toMatch(/^Our talk\nHi Owen,/);
    expect(button('Note to self: your summary', panel)).not.toBeNull();
  });

  it('says what in the history speaks for it', async () => {
    await open();
    expect(text()).toContain('You spoke yesterday 10:00 (call), and nothing was sent since.');
    await press('Something of use', about);
    expect(text()).toContain('A reason to write is what makes a reason to answer.');
  });

  it('takes the place of another draft at once', async () => {
    await open();
    await press('Recap the talk', about);
    await press('Offer a next step', about);
    expect([subject(), pressed()]).toEqual(['The next step', ['Offer a next step']]);
    expect(box().value).toContain('a short call, or everything in writing');
  });

  it('asks first where the rep has written something', async () => {
    await open();
    await write('My own words');
    await press('Recap the talk', about);
    expect([box().value, text().includes('Replace what you wrote?')]).toEqual(['My own words', true]);
    expect(document.activeElement?.textContent).toBe('Replace');
    await press('Keep mine', panel);
    expect([box().value, text().includes('Replace what you wrote?')]).toEqual(['My own words', false]);
    expect(document.activeElement).toBe(box());
    await press('Recap the talk', about);
    await press('Replace', panel);
    expect(box().value).toContain('This is what I took away');
  });

  it('asks first where the rep has written a subject alone, or another one', async () => {
    await open();
    await writeSubject('My own subject');
    await press('Recap the talk', about);
    expect([subject(), box().value, text().includes('Replace what you wrote?')]).toEqual(['My own subject', '', true]);
    await press('Replace', panel);
    await writeSubject('Our talk of Monday');
    await press('Offer a next step', about);
    expect([subject(), text().includes('Replace what you wrote?')]).toEqual(['Our talk of Monday', true]);
  });

  it('is undone whole: with the words before comes their subject', async () => {
    await open();
    await write('My own words');
    await writeSubject('My own subject');
    await press('Recap the talk', about);
    await press('Replace', panel);
    const recap = box().value;
    await press('Offer a next step', about);
    expect(subject()).toBe('The next step');
    // As the browser's own undo brings them back, one by one.
    await write(recap);
    expect([subject(), pressed()]).toEqual(['Our talk', ['Recap the talk']]);
    await write('My own words');
    expect([subject(), pressed()]).toEqual(['My own subject', []]);
  });

  it('can be made shorter until it is as short as can be', async () => {
    await open();
    await press('Recap the talk', about);
    const lengths = [box().value.length];
    while ([...root().querySelectorAll(`${panel} button`)].some(({ textContent }) => textContent === 'Shorter')) {
      await press('Shorter', panel);
      lengths.push(box().value.length);
    }
    expect(lengths).toHaveLength(3);
    expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
  });

  it('brings back the words of the step', async () => {
    await open(due({ text: { subject: 'Planned', body: 'As planned, {{ lead.first_name }}?' } }));
    await press('Recap the talk', about);
    await press('As planned', about);
    expect([subject(), box().value]).toEqual(['Planned', 'As planned, Owen?']);
  });

  it('ends the first text as the law has it', async () => {
    await open(due({ touch: touch({ channel: 'sms', id: 'touch-1' }) }), 'Write the text');
    await press('Recap the talk', about);
    expect(box().value).toMatch(/^Hi Owen, thank you for talking with me.*\nReply STOP/);
  });

  it('is none for somebody who asked for no more mail', async () => {
    const optOut = { mailId: 'm', email: 'owen@hughes.example', words: 'no more', threadUrl: '' };
    await open(due({ optOut, history: [{ ...line(), activity: mailed(1, 'in') }] }));
    expect(root().querySelector(about)).toBeNull();
  });

  it('does nothing for a press that is not the rep’s', async () => {
    const sidebar = await open();
    Object.assign(sidebar.model.world, { trusts: () => false });
    await write(' ');
    await press('Recap the talk', about);
    expect(box().value).toBe(' ');
  });
});

describe('words of a model', () => {
  const endpoint = { url: 'http://localhost:1/v1', host: 'localhost:1', model: 'small', hasKey: false };

  /** The model has written these words, and the rep wants them. */
  async function used(words: string): Promise<readonly DraftAsked[]> {
    const asked: DraftAsked[] = [];
    const sidebar = await open(due(), 'Write the email', { ...answers, findEndpoint: () => endpoint });
    const askDraft: AskDraft = (asking, hear) => {
      asked.push(asking);
      hear({ kind: 'piece', text: words });
      hear({ kind: 'done', isCut: false });
      return () => {};
    };
    Object.assign(sidebar.model.world.drafting, { askDraft });
    await write('My own words');
    await press(t('writer.endpoint', { model: 'small' }), panel);
    await vi.waitFor(() => button(t('writer.send', { host: 'localhost:1' }), panel));
    await press(t('writer.send', { host: 'localhost:1' }), panel);
    await press(t('writer.use'), panel);
    return asked;
  }

  it('take the place of the rep’s only when the rep says so', async () => {
    await used('Hi Owen, shall we talk?');
    expect(box().value).toBe('My own words');
    await press('Keep mine', panel);
    // What was written is not lost by a second thought.
    await press(t('writer.use'), panel);
    await press('Replace', panel);
    expect([box().value, subject()]).toEqual(['Hi Owen, shall we talk?', '']);
  });

  it('are asked for with what is known, as quoted data', async () => {
    const [asking] = await used('Hello');
    expect(asking).toMatchObject({ kind: 'draft', leadId: 'owen', host: 'localhost:1' });
    expect(JSON.stringify(asking)).toContain('Needs a new barn roof, the gutters leak.');
  });
});
