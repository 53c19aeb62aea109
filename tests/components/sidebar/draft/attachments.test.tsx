// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { settleMs } from '../../../../components/writing/settled.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { Reminder } from '../../../../lib/touches/reminder.ts';
import { day, monday } from '../../../world.ts';
import { done, leadPrompt, touch } from '../builders.ts';
import type { FakeSidebar } from '../fake-sidebar.ts';
import { mounting } from '../mounted.tsx';

const { root, text, show, press } = mounting();
const panel = 'section[aria-labelledby="message"]';
const answers = {
  findGmail: () => ({ account: null, tabId: null }),
  logOutcome: () => done(leadPrompt()),
};

const promise: Reminder = {
  id: 'p1',
  leadId: 'owen',
  kind: 'promise',
  title: 'Send them the price list',
  dueAt: monday + day,
  why: [],
  announced: 0,
  createdAt: monday,
  updatedAt: monday,
};

async function writing(body: string, changes: Partial<LeadPrompt> = {}): Promise<FakeSidebar> {
  const shown = leadPrompt({
    touch: touch({ channel: 'email' }),
    choices: [{ outcome: 'sent', nextAt: null, why: [] }],
    ...changes,
  });
  const sidebar = await show(shown, answers);
  await press('Write the email');
  await vi.waitFor(() => expect(root().querySelector(`${panel} div > output:first-child`)).not.toBeNull(), 10_000);
  const box = root().querySelector<HTMLTextAreaElement>(`${panel} textarea`)!;
  box.value = body;
  await act(() => void box.dispatchEvent(new Event('input', { bubbles: true })));
  await act(() => sidebar.pass(settleMs));
  await act(() => vi.dynamicImportSettled());
  return sidebar;
}

const names = (): readonly string[] =>
  [...root().querySelectorAll(`${panel} fieldset label`)].map(({ textContent }) => textContent ?? '');

async function tick(name: string): Promise<void> {
  const label = [...root().querySelectorAll<HTMLLabelElement>(`${panel} fieldset label`)].find(
    ({ textContent }) => textContent === name,
  );
  await act(() => label!.click());
}

describe('what a mail has to bring with it', () => {
  it('is nothing where nothing was promised and nothing is spoken of', async () => {
    await writing('Shall we talk on Tuesday?');
    expect(names()).toEqual([]);
  });

  it('is what was promised; ticked it is kept with the draft, and the hint is gone', async () => {
    const sidebar = await writing('Here is the price list. Does Tuesday suit you?', { reminders: [promise] });
    expect(names()).toEqual(['price list']);
    expect(text()).toContain('price list');
    const hints = (): string => root().querySelector('ul[aria-label="Before you send it"]')?.textContent ?? '';
    expect(hints()).toContain('price list');
    await tick('price list');
    expect(hints()).not.toContain('price list');
    await sidebar.pass(0);
    expect(sidebar.sentOf('saveDraft').at(-1)).toEqual({
      draftKey: 'message:touch-1:attached',
      text: 'p1\tprice list',
    });
  });

  it('is what the text says is attached', async () => {
    await writing('The plan is attached. Does Tuesday suit you?');
    expect(names()).toEqual(['The attachment']);
  });

  it('is logged with the mail, and forgotten then', async () => {
    const sidebar = await writing('Here is the price list.', { reminders: [promise], attached: 'p1\tprice list' });
    await act(() => sidebar.model.orders.log(sidebar.model.screen.screen.value!.prompt as LeadPrompt, 'sent'));
    await act(() => sidebar.pass(0));
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ attached: [{ name: 'price list', reminderId: 'p1' }] }]);
  });
});
