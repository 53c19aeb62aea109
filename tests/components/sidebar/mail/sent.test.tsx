// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { SentOffer } from '../../../../lib/messages/sent.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { hour, monday } from '../../../world.ts';
import { done, leadPrompt, touch } from '../builders.ts';
import { mounting } from '../mounted.tsx';

const { show, press, text, root } = mounting();

const page = 'https://mail.google.com/mail/u/0/#all/19b8d0000000000a';
const sent: SentOffer = {
  mailId: '19b8d0000000001a',
  subject: 'A roof for Rua Nova',
  text: 'Hi Owen,\n\nshall we meet on Tuesday?',
  threadUrl: page,
  at: monday - hour,
  isHanded: false,
};
const due = leadPrompt({ touch: touch({ channel: 'email' }), sent });

describe('a mail that Gmail shows', () => {
  it('is offered as the step, and logged with one press', async () => {
    const sidebar = await show(due, { logSent: () => done(leadPrompt()) });
    expect(text()).toContain('You wrote to them. Log it as this step?A roof for Rua Nova');
    expect(text()).toContain('Hi Owen, shall we meet on Tuesday?');
    await press('Yes, log it as sent');
    expect(sidebar.sentOf('logSent')).toMatchObject([{ leadId: 'owen', touchId: 'touch-1', mailId: sent.mailId }]);
    expect(text()).toContain('Gmail shows that you sent it. It is logged.');
  });

  it('takes the place of the question whether the message was sent', async () => {
    const sidebar = await show(
      { ...due, sent: { ...sent, isHanded: true } },
      { dismissSent: () => ({ kind: 'done' }) },
    );
    await act(() =>
      sidebar.model.armed.arm(due, {
        kind: 'message',
        startedAt: monday,
        channel: 'email',
        to: 'owen@hughes.example',
        message: { subject: 'A roof', body: 'Hi' },
      }),
    );
    expect(text()).toContain('Is this what you sent?');
    expect(text()).not.toContain('Did you send it?');
    await press('No, it is something else');
    expect(sidebar.sentOf('dismissSent')).toEqual([{ leadId: 'owen', mailId: sent.mailId }]);
    // What they wrote may still be sent: that is asked about again.
    expect(sidebar.model.armed.of(due)).not.toBeNull();
  });

  it('is only quoted, however hostile it is, and its address is Gmail’s or none', async () => {
    const hostile = '<img src=x onerror=alert(1)>'.repeat(20);
    await show({ ...due, sent: { ...sent, subject: '', text: hostile, threadUrl: 'javascript:alert(1)' } });
    expect(root().querySelector('img')).toBeNull();
    expect([...(root().querySelector('q')?.textContent ?? '')].length).toBe(161);
    expect(text()).not.toContain('Open the conversation');
  });
});

describe('what was logged by itself', () => {
  const news = { news: 'logged', leadId: 'owen', commandId: 'c-9', says: [reason('noted')] } as const;

  it('is told with undo, and the question is gone', async () => {
    const sidebar = await show(leadPrompt(), { findPrompt: () => leadPrompt(), undo: () => done(leadPrompt()) });
    await act(() =>
      sidebar.model.armed.arm(leadPrompt(), {
        kind: 'message',
        startedAt: monday,
        channel: 'email',
        to: 'owen@hughes.example',
        message: { subject: '', body: 'Hi' },
      }),
    );
    await act(() => sidebar.tell(news));
    expect(text()).toContain('Gmail shows that you sent it. It is logged.');
    expect(sidebar.model.armed.of(leadPrompt())).toBeNull();
    await press('Undo');
    expect(sidebar.sentOf('undo')).toMatchObject([{ undoneCommandId: 'c-9' }]);
  });

  it('is not told beside somebody else', async () => {
    const sidebar = await show(leadPrompt());
    await act(() => sidebar.tell({ ...news, leadId: 'somebody-else' }));
    expect(sidebar.model.commands.toast.value).toBeNull();
  });
});

it('a line of the timeline leads to its conversation, names what was attached, and says what was not reviewed', async () => {
  const activity = {
    id: 'a1',
    leadId: 'owen',
    commandId: 'c1',
    at: monday,
    kind: 'touch',
    channel: 'email',
    outcome: 'sent',
    contact: '',
    note: '',
    stepTitle: '',
    message: { subject: 'A roof', body: 'Hi' },
    attached: ['price list'],
    isUnreviewed: true,
  } as const;
  await show(leadPrompt({ history: [{ activity, canUndo: false, isUndone: false, receipts: [], threadUrl: page }] }));
  expect(root().querySelector(`a[href="${page}"]`)?.textContent).toBe('Open the conversation');
  expect(text()).toContain('Attached: price list');
  expect(text()).toContain('Sent without the review it asked for');
});
