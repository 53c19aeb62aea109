// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { settleMs } from '../../../../components/writing/settled.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { day, hour, monday } from '../../../world.ts';
import { done, leadPrompt, touch } from '../builders.ts';
import type { FakeSidebar } from '../fake-sidebar.ts';
import { mounting } from '../mounted.tsx';

const { root, text, show, button, press } = mounting();
const panel = 'section[aria-labelledby="message"]';
const list = 'ul[aria-label="Before you send it"]';
const noGmail = { findGmail: () => ({ account: null, tabId: null }) };

function due(changes: Partial<LeadPrompt> = {}): LeadPrompt {
  return leadPrompt({ touch: touch({ channel: 'email', id: 'touch-1' }), ...changes });
}

function box(): HTMLTextAreaElement {
  return root().querySelector<HTMLTextAreaElement>(`${panel} textarea`)!;
}

async function write(words: string): Promise<void> {
  box().value = words;
  await act(() => void box().dispatchEvent(new Event('input', { bubbles: true })));
}

/** The panel with what judges messages loaded, and these words written. */
async function writing(words: string, shown = due(), answers = {}): Promise<FakeSidebar> {
  const sidebar = await show(shown, { ...noGmail, ...answers });
  await press('Write the email');
  await vi.waitFor(() => expect(root().querySelector(`${panel} div > output:first-child`)).not.toBeNull(), 10_000);
  await write(words);
  await pause(sidebar);
  return sidebar;
}

async function pause(sidebar: FakeSidebar): Promise<void> {
  await act(() => sidebar.pass(settleMs));
}

function found(): readonly string[] {
  return [...root().querySelectorAll(`${list} summary`)].map(({ textContent }) => textContent ?? '');
}

describe('a message being written', () => {
  it('is judged after a pause, and says how much was found', async () => {
    const sidebar = await writing('Shall we talk on Tuesday?');
    expect(found()).toEqual([]);
    await write('Here is the plan.');
    expect(found()).toEqual([]);
    await pause(sidebar);
    expect(found()).toEqual(['It names no next step.']);
    expect(text()).toContain('1 hint on this message');
    expect(text()).toContain('One easy step, named, is easier to take than none.');
  });

  it('is kept from nothing', async () => {
    await writing('Act now.');
    expect(found()).toContain('"Act now" presses.');
    expect(button('Open in Gmail').getAttribute('href')).toContain('body=Act%20now.');
  });

  it('that has no words yet is left alone', async () => {
    await writing('  ');
    expect(found()).toEqual([]);
  });

  it('says what is wrong no longer than it stands there', async () => {
    await writing('Act now. Shall we talk on Tuesday?');
    await write('Shall we talk on Tuesday?');
    expect(found()).toEqual([]);
  });
});

describe('a fix', () => {
  it('is made with one press, and the rep is back in the text', async () => {
    await writing('Here is the plan.\n\nBest,\nPat');
    await press('Add "Does', list);
    expect(box().value).toBe('Here is the plan.\n\nDoes a 15-minute call this week work for you?\n\nBest,\nPat');
    expect(document.activeElement).toBe(box());
    expect(found()).toEqual([]);
  });

  it('is made in the words as they stand by then', async () => {
    await writing('Act now. Shall we talk on Tuesday?');
    await write('Hi Owen. Act now. Shall we talk on Tuesday?');
    await press('Take out "Act now."', list);
    expect(box().value).toBe('Hi Owen. Shall we talk on Tuesday?');
  });

  it('that only the rep can make is told', async () => {
    await writing('The plan is attached. Shall we talk on Tuesday?');
    expect(found()).toEqual(['"The plan is attached." is named, and it is not attached.']);
    expect(root().querySelector(list)?.textContent).toContain('Attach the file');
    expect(() => button('Attach the file', list)).toThrow();
  });

  it('for a time that is not allowed moves the touch to the next that is', async () => {
    const nextAllowedAt = monday + 20 * hour;
    const permission = {
      allowed: false,
      nextAllowedAt,
      zone: 'Europe/London',
      zones: [],
      zoneFrom: 'lead',
      hours: null,
      spans: [],
      law: null,
      why: [reason('no-calling-hours', { channel: 'email' })],
    } as const;
    const planned = touch({ channel: 'email', id: 'touch-1', dueAt: monday + 2 * day });
    const moved = due({ permission, touch: { ...planned, dueAt: nextAllowedAt } });
    const sidebar = await show(due({ permission, touch: planned }), {
      ...noGmail,
      rescheduleTouch: () => done(moved),
    });
    await act(() => sidebar.model.forms.open(due({ permission, touch: planned }), 'write'));
    await vi.waitFor(() => expect(found()).toEqual(['It is not a time to send it.']), 10_000);
    await press('Send it', list);
    expect(sidebar.sentOf('rescheduleTouch')).toMatchObject([{ touchId: 'touch-1', dueAt: nextAllowedAt }]);
    await act(() => sidebar.pass(0));
    expect(() => button('Send it', list)).toThrow();
  });
});

describe('a hint that is not wanted', () => {
  const dismiss = 'No hint wanted: "Act now" presses.';

  it('is gone while its words stand, also when the panel is opened again', async () => {
    const sidebar = await writing('Act now. Shall we talk on Tuesday?');
    await press(dismiss, list);
    expect(found()).toEqual([]);
    expect(document.activeElement).toBe(box());
    await press('Close', panel);
    await press('Write the email');
    await write('Act now. Shall we talk on Wednesday?');
    await pause(sidebar);
    expect(found()).toEqual([]);
  });

  it('is back when they are written anew', async () => {
    const sidebar = await writing('Act now. Shall we talk on Tuesday?');
    await press(dismiss, list);
    await write('Shall we talk on Tuesday?');
    await pause(sidebar);
    await write('Act now. Shall we talk on Tuesday?');
    await pause(sidebar);
    expect(found()).toEqual(['"Act now" presses.']);
  });

  it('leaves the focus at the next one', async () => {
    await writing('Act now. That is all.');
    await press(dismiss, list);
    expect(document.activeElement?.textContent).toBe('It names no next step.');
  });
});
