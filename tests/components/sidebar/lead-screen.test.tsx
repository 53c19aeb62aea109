// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { reason } from '../../../lib/touches/reason.ts';
import { day, hour, minute, monday } from '../../world.ts';
import { done, lead, leadPrompt, reminder, touch } from './builders.ts';
import { mounting } from './mounted.tsx';

const { root, text, show, button, press } = mounting();
const owen = leadPrompt();

describe('who it is', () => {
  it('opens the score to its parts, each with its points', async () => {
    const parts = [reason('score-start', { points: 30 }), reason('score-unanswered', { points: -10, count: 4 })];
    await show(leadPrompt({ score: { points: 20, parts, asksFor: null } }));
    const panel = root().querySelector('[aria-label="Score 20"]');
    expect(panel?.textContent).toContain('Everybody starts here+30');
    expect(panel?.textContent).toContain('No answer to the last touches (4)-10');
  });

  it('says what the status means and asks for', async () => {
    await show(leadPrompt({ lead: lead({ status: 'interested' }) }));
    const panel = root().querySelector('[aria-label="Interested"]');
    expect(panel?.textContent).toContain('They show interest');
    expect(panel?.textContent).toContain('Follow up faster');
  });

  it.each([
    [monday, true],
    [monday - day, false],
  ])('flags a lead that came today: %#', async (createdAt, isFlagged) => {
    await show(leadPrompt({ lead: lead({ createdAt }) }));
    expect(text().includes('Came today')).toBe(isFlagged);
  });
});

describe('the answer owed', () => {
  it('counts down on the card, and says when it is late', async () => {
    const response = {
      sinceAt: monday,
      dueAt: monday + 5 * minute,
      answeredAt: null,
      minutes: 5,
      kind: 'first',
    } as const;
    const sidebar = await show(leadPrompt({ lead: lead({ response }) }));
    expect(text()).toContain('First answer owed in 5 min');
    await act(() => sidebar.pass(3 * minute));
    expect(text()).toContain('First answer owed in 2 min');
    await act(() => sidebar.pass(4 * minute));
    expect(text()).toContain('First answer 2 min late');
  });
});

it('an answer owed stands on the card alone, with a step and without', async () => {
  const response = { sinceAt: monday, dueAt: monday + hour, answeredAt: null, minutes: 60, kind: 'reply' } as const;
  const owed = reminder({ kind: 'respond', title: '', dueAt: monday + hour });
  for (const changes of [{}, { touch: null }]) {
    await show(leadPrompt({ lead: lead({ response }), reminders: [owed], ...changes }));
    expect(text()).toContain('Answer owed');
    expect(text()).not.toContain('Answer them');
  }
});

describe('the other ways', () => {
  const channels: LeadPrompt['channels'] = [
    { channel: 'email', allowed: true, nextAllowedAt: monday, why: [reason('no-calling-hours', { channel: 'email' })] },
    { channel: 'mail', allowed: false, nextAllowedAt: null, why: [reason('why-not-channel', { channel: 'mail' })] },
    {
      channel: 'sms',
      allowed: false,
      nextAllowedAt: monday + hour,
      why: [reason('consent-refused', { channel: 'sms' })],
    },
  ];

  it('say why not, from when, and which are open', async () => {
    await show(leadPrompt({ channels }));
    expect(text()).toContain('Why not another way?');
    expect(text()).toContain('Mail piece not allowedNo number or address on file for mail pieces');
    expect(text()).toContain('Text from 11:00They have not agreed to texts');
  });

  it('can be taken instead: the button, the outcomes and what is logged are theirs', async () => {
    const sidebar = await show(leadPrompt({ channels }), { logOutcome: () => done(owen) });
    await press('Take this');
    expect(text()).toContain('Email instead of Call');
    expect(button('Write the email').tagName).toBe('BUTTON');
    expect(text()).not.toContain('Voicemail');
    await press('Sent');
    expect(sidebar.sentOf('logOutcome')).toMatchObject([
      { channel: 'email', outcome: 'sent', touchId: 'touch-of-owen', contact: 'owen@hughes.example' },
    ]);
  });

  it('can be left again', async () => {
    await show(leadPrompt({ channels }));
    await press('Take this');
    await press('Back to Call');
    expect(button('Call 01632 960000')).toBeTruthy();
  });
});

describe('the words of the step', () => {
  const words = { subject: 'For {{ lead.first_name }}', body: 'Hi {{ lead.first_name }}, call {{ rep.phone }}' };
  const emailDue = leadPrompt({ touch: touch({ channel: 'email' }), text: words });

  /** The engine that fills a text is loaded when the first one is shown. */
  async function showFilled(prompt: LeadPrompt): Promise<void> {
    await show(prompt);
    await vi.waitFor(() => expect(text()).toContain('What to write'), 10_000);
  }

  it('are filled in, and what is not known is marked', async () => {
    await showFilled(emailDue);
    expect(text()).toContain('For Owen');
    expect([...root().querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['your phone number']);
  });

  it('are copied as they stand', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await showFilled({ ...emailDue, text: { ...words, body: 'Hi {{ lead.first_name }}' } });
    await press('Copy subject');
    await act(() => new Promise((then) => setTimeout(then)));
    expect(writeText).toHaveBeenCalledWith('For Owen');
    expect(text()).toContain('Copied');
    vi.unstubAllGlobals();
  });

  it('say what is wrong with a text that cannot be read, and show it as it was written', async () => {
    await showFilled({ ...emailDue, text: { subject: '', body: 'Hi {{ lead.first_name' } });
    expect(text()).toContain('Hi {{ lead.first_name');
    expect(text()).toContain('is opened and not closed');
  });

  it.each([
    ['[[Look up the price]]Hi', 'Note to self: Look up the price'],
    ['Hi, about {{ last.topic }}', 'what the last talk was about'],
  ])('are not copied while %s is still to be done', async (body, says) => {
    await showFilled({ ...emailDue, text: { subject: '', body } });
    expect([...root().querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([says]);
    expect(button('Copy').title).toContain('yours to fill in');
  });
});

describe('reminders', () => {
  const [offer, own] = [
    reminder({ id: 'owen/offer', kind: 'offer', title: '', dueAt: monday + day }),
    reminder({ id: 'own-1' }),
  ];

  it('show the next one in a line, and open by themselves once one is due', async () => {
    await show(leadPrompt({ reminders: [own, offer] }));
    expect(button('Send the map, today 11:00, and 1 more').closest('details')?.open).toBe(false);
    await show(leadPrompt({ lead: lead({ id: 'ben' }), reminders: [{ ...own, dueAt: monday }] }));
    expect(button('Send the map, now').closest('details')?.open).toBe(true);
  });

  it('are done with a press, or put off', async () => {
    const shown = leadPrompt({ reminders: [own] });
    const sidebar = await show(shown, { finishReminder: () => done(shown), moveReminder: () => done(shown) });
    await press('Done');
    await act(() => sidebar.pass(0));
    await press('In an hour');
    expect(sidebar.sentOf('finishReminder')).toMatchObject([{ reminderId: 'own-1' }]);
    expect(sidebar.sentOf('moveReminder')).toMatchObject([{ reminderId: 'own-1', dueAt: monday + hour }]);
  });
});

describe('advice', () => {
  it.each([
    [
      'start',
      { kind: 'start', sequenceId: 'preset-basic' },
      'Start Basic',
      'startSequence',
      { sequenceId: 'preset-basic' },
    ],
    [
      'prefer',
      { kind: 'prefer', channel: 'email' },
      'Prefer Email',
      'changeLead',
      { changes: { preferredChannel: 'email' } },
    ],
    ['move', { kind: 'move-to-newer' }, 'Move to it', 'moveRun', { leadId: 'owen' }],
    ['hurry', { kind: 'hurry' }, 'Do it now', 'rescheduleTouch', { dueAt: monday, how: 'reschedule' }],
  ] as const)('to %s is taken with one press', async (_what, does, name, method, sent) => {
    const sidebar = await show(leadPrompt({ advice: [{ why: reason('advise-no-next-step'), does }] }), {
      [method]: () => done(owen),
    });
    expect(text()).toContain('Nothing is planned for them');
    await press(name);
    expect(sidebar.sentOf(method)).toMatchObject([sent]);
  });

  it('to archive opens the form, and the first of several is shown alone', async () => {
    const why = reason('advise-stop', { touches: 9, count: 9 });
    await show(
      leadPrompt({
        advice: [
          { why, does: { kind: 'archive' } },
          { why, does: { kind: 'details' } },
        ],
      }),
    );
    expect(text()).toContain('1 more suggestion');
    await press('Archive…');
    expect(root().querySelector('form[aria-label="Why archive them?"]')).not.toBeNull();
  });

  it('warns that somebody of theirs is under way', async () => {
    const mia = { leadId: 'mia', name: 'Mia Hughes', company: '', matchedBy: 'name-company', matchedText: '' } as const;
    await show(leadPrompt({ household: [mia] }));
    expect(text()).toContain('Mia Hughes of the same company or address is being followed too');
  });
});

describe('the pressure on a lead', () => {
  it.each([
    ['low', false],
    ['high', true],
  ] as const)('is said when it is not low: %s', async (level, isSaid) => {
    const why = reason('pressure', { touches: 7, days: 7, answered: 'no' });
    await show(leadPrompt({ pressure: { level, inSevenDays: 7, inFourteenDays: 9, why } }));
    expect(text().includes('Contacted a lot')).toBe(isSaid);
  });
});

describe('the sequence', () => {
  it('tells what a newer version would change, and moves to it', async () => {
    const newer = { version: 3, oldAt: monday + 4 * minute, newAt: monday + day, why: [] };
    const sidebar = await show(leadPrompt({ newer }), { moveRun: () => done(owen) });
    await press('Sequence');
    expect(text()).toContain('Newer version 3: the next touch moves from today 10:04 to tomorrow 10:00');
    await press('Move');
    expect(sidebar.sentOf('moveRun')).toMatchObject([{ leadId: 'owen' }]);
  });

  it('explains each date that was moved', async () => {
    const shift = { channel: 'call', fromAt: monday + day, dueAt: monday + 2 * day, zone: 'Europe/London', law: '' };
    const planned = [
      {
        stepId: 'a',
        title: 'Third call',
        channel: 'call',
        dueAt: monday + 2 * day,
        why: [reason('moved-off-weekend', shift)],
      },
    ] as const;
    await show(leadPrompt({ planned }));
    await press('Sequence');
    expect(text()).toContain('Moved from tomorrow 10:00 to Wed 10:00: only working days count');
  });
});
