// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { receipt } from '../receipt/builders.ts';
import { done, lead, leadPrompt, line, newLeadPrompt } from './builders.ts';
import { mounting } from './mounted.tsx';

const { root, show, press, button, text } = mounting();

const logged = line({ id: 'line-1', commandId: 'done-1' });
const rejected = receipt({ delivery: 'needs-rep', failure: failureOf('rejected', 'No <b>owner</b>') });

function withReceipts(...receipts: ReturnType<typeof receipt>[]) {
  return leadPrompt({ history: [{ ...logged, receipts }] });
}

function toast(): string {
  return root().querySelector('main > output')?.textContent ?? '';
}

function sign(): HTMLElement | null {
  return root().querySelector('[aria-expanded]');
}

describe('the toast', () => {
  it('tells saved, sent and confirmed as they come', async () => {
    const stages = [receipt(), receipt({ delivery: 'sent' }), receipt({ delivery: 'confirmed' })];
    const prompts = stages.map((one) => withReceipts(one));
    const sidebar = await show(leadPrompt(), { logOutcome: () => done(prompts[0]!) });
    await press('Voicemail');
    expect(toast()).toContain('SavedSent (not yet)Confirmed (not yet)');
    for (const prompt of prompts.slice(1)) {
      sidebar.answers.findPrompt = () => prompt;
      sidebar.tell({ news: 'leads', leadIds: ['owen'] });
      await act(() => sidebar.pass(0));
    }
    expect(toast()).toContain('SavedSentConfirmed');
    expect(toast()).not.toContain('not yet');
  });

  it('says what is in the way', async () => {
    await show(leadPrompt(), { logOutcome: () => done(withReceipts(rejected)) });
    await press('Voicemail');
    expect(toast()).toContain('HubSpot: needs you');
  });

  it('says nothing of sending where no CRM is connected', async () => {
    await show(leadPrompt(), { logOutcome: () => done(withReceipts()) });
    await press('Voicemail');
    expect(toast()).toContain('Saved on this computer');
    expect(toast()).not.toContain('Sent');
  });
});

describe('a line of the timeline', () => {
  it('has no sign where it is owed to no CRM', async () => {
    await show(withReceipts());
    expect(sign()).toBeNull();
  });

  it('says how far it has come, and opens to why and what can be done', async () => {
    const sidebar = await show(withReceipts(rejected), { retryWrite: () => ({ kind: 'done' }) });
    expect(sign()?.getAttribute('aria-label')).toBe('HubSpot: needs you');
    await press('HubSpot: needs you');
    expect(sign()?.getAttribute('aria-expanded')).toBe('true');
    expect(text()).toContain('HubSpot’s own rules refused it. The log is safe here.');
    expect([...root().querySelectorAll('bdi')].map(({ textContent }) => textContent)).toContain('“No <b>owner</b>”');
    await press('Try again');
    expect(sidebar.sentOf('retryWrite')).toEqual([{ outboxId: 'write-1' }]);
    await press('HubSpot: needs you');
    expect(text()).not.toContain('The log is safe here.');
  });

  it('lets go only after a second press, and keeps the focus by the question', async () => {
    const sidebar = await show(withReceipts(rejected), { giveUpWrite: () => ({ kind: 'done' }) });
    await press('HubSpot: needs you');
    await press('Let it go…');
    expect(sidebar.sentOf('giveUpWrite')).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Let it go');
    await press('Let it go');
    expect(sidebar.sentOf('giveUpWrite')).toEqual([{ outboxId: 'write-1' }]);
  });

  it('says why the CRM’s form could not be brought up', async () => {
    const fillForm = () => ({ kind: 'refused', because: 'no-record' }) as const;
    const sidebar = await show(withReceipts(rejected), { fillForm });
    await press('HubSpot: needs you');
    await press('Fill in the CRM’s form');
    await act(() => sidebar.pass(0));
    expect(text()).toContain('the record’s address is not known');
  });

  it('opens only what is a page', async () => {
    await show(withReceipts(receipt({ delivery: 'confirmed', url: 'https://app.hubspot.com/call/1' })));
    await press('HubSpot: confirmed');
    expect(button('Open in HubSpot').getAttribute('href')).toBe('https://app.hubspot.com/call/1');
  });

  it('makes no link of an address that is none', async () => {
    await show(withReceipts(receipt({ delivery: 'confirmed', url: 'javascript:alert(1)' })));
    await press('HubSpot: confirmed');
    expect(text()).not.toContain('Open in HubSpot');
  });

  it('shows a lock on a sensitive note', async () => {
    const { activity } = line();
    const secret = { ...activity, kind: 'note', note: 'Ill', isSensitive: true } as const;
    await show(leadPrompt({ history: [{ ...logged, activity: secret }] }));
    expect(root().querySelector('ol')?.textContent).toContain('Sensitive: stays on this machine');
  });
});

it('orders nothing on a press that the rep did not make', async () => {
  const sidebar = await show(withReceipts(rejected));
  Object.assign(sidebar.model.world, { trusts: () => false });
  await press('HubSpot: needs you');
  await press('Try again');
  expect(sidebar.sentOf('retryWrite')).toEqual([]);
});

it('tells beside the step how many logs need the rep, and goes to the oldest', async () => {
  const second = { ...line({ id: 'line-2', commandId: 'c2' }), receipts: [rejected] };
  await show(leadPrompt({ history: [{ ...logged, receipts: [rejected] }, second] }));
  expect(text()).toContain('2 logs need you');
  await press('Details');
  await press('Show', 'section[aria-label="Not in the CRM yet"]');
  const signs = root().querySelectorAll('[aria-expanded]');
  expect([...signs].map((one) => one.getAttribute('aria-expanded'))).toEqual(['false', 'true']);
  expect(document.activeElement).toBe(signs[1]);
});

describe('a sensitive note', () => {
  it('is marked with a press, saved with its mark, and logged with it', async () => {
    const sidebar = await show(leadPrompt({ draft: 'Ill' }), { logOutcome: () => done(leadPrompt()) });
    await press('Mark as sensitive');
    expect(button('Sensitive: stays on this machine').getAttribute('aria-pressed')).toBe('true');
    expect(sidebar.sentOf('saveDraft')).toEqual([{ draftKey: 'lead:owen', text: 'Ill', isSensitive: true }]);
    await press('Voicemail');
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ note: 'Ill', isSensitive: true }]);
    expect(button('Mark as sensitive').getAttribute('aria-pressed')).toBe('false');
  });

  it('comes back marked, and can be unmarked', async () => {
    const sidebar = await show(leadPrompt({ draft: 'Ill', draftIsSensitive: true }));
    await press('Sensitive: stays on this machine');
    expect(sidebar.sentOf('saveDraft')).toEqual([{ draftKey: 'lead:owen', text: 'Ill' }]);
  });

  it('stays marked as it is typed on, also before anybody is followed', async () => {
    const sidebar = await show(newLeadPrompt({ draft: 'Ill', draftIsSensitive: true }));
    const box = root().querySelector('textarea')!;
    box.value = 'Ill, call in spring';
    await act(() => void box.dispatchEvent(new InputEvent('input', { bubbles: true })));
    expect(sidebar.sentOf('saveDraft')).toMatchObject([{ text: 'Ill, call in spring', isSensitive: true }]);
  });

  it('is never taken for another’s', async () => {
    const sidebar = await show(leadPrompt({ draft: 'Ill' }));
    await press('Mark as sensitive');
    const other = leadPrompt({ lead: lead({ id: 'ben' }), draft: 'Well' });
    const screen = { tabId: 7, turn: 2, view: null, prompt: other };
    await act(() => sidebar.tell({ news: 'tab', screen }));
    expect(button('Mark as sensitive').getAttribute('aria-pressed')).toBe('false');
  });
});
