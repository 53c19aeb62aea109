import { describe, expect, it } from 'vitest';
import { reason } from '../../../lib/touches/reason.ts';
import type { Reminder } from '../../../lib/touches/reminder.ts';
import { type DueLead, digestNotification, dueNotification } from '../../../lib/words/notification-text.ts';
import { day, hour, minute, now, touch, words } from './builders.ts';

type DueTouch = Extract<DueLead, { kind: 'touch' }>;

function due(changes: Partial<DueTouch> = {}): DueTouch {
  return { kind: 'touch', name: 'Owen Hughes', company: 'Hughes Farm', touch: touch(), ...changes };
}

function remind(changes: Partial<Reminder>): DueLead {
  const reminder: Reminder = {
    id: 'l1/own',
    leadId: 'l1',
    kind: 'own',
    dueAt: now,
    title: '',
    why: [],
    announced: 0,
    createdAt: now - day,
    updatedAt: now - day,
    ...changes,
  };
  return { kind: 'reminder', name: 'Owen Hughes', company: '', reminder };
}

const owed = reason('remind-respond', { kind: 'first', sinceAt: now - hour, dueAt: now, minutes: 5 });

describe('a due touch', () => {
  it('says what to do with whom, when, and why', () => {
    expect(dueNotification(due(), words())).toEqual({
      title: 'Call: Owen Hughes, Hughes Farm',
      message: 'Due in 4 min. Last call: no answer. This is try 2 of 3',
    });
  });

  it('manages without a company and without a reason', () => {
    const bare = due({ company: '', touch: touch({ channel: 'sms', dueAt: now - 12 * minute, why: [] }) });
    expect(dueNotification(bare, words())).toEqual({ title: 'Text: Owen Hughes', message: 'Due 12 min ago' });
  });

  it('leaves braces in a name as they are', () => {
    expect(dueNotification(due({ name: '{company}' }), words()).title).toBe('Call: {company}, Hughes Farm');
  });
});

describe('a due reminder', () => {
  it('says how late an answer is', () => {
    const late = remind({ kind: 'respond', dueAt: now - 12 * minute, why: [owed] });
    expect(dueNotification(late, words())).toEqual({
      title: 'Answer them: Owen Hughes',
      message: 'They came today 13:30: the first answer is owed within 5 min of working time. 12 min late',
    });
  });

  it('says that an answer is due when it is not late yet', () => {
    const { message } = dueNotification(remind({ kind: 'respond', why: [owed] }), words());
    expect(message).toBe('Due now. They came today 13:30: the first answer is owed within 5 min of working time');
  });

  it.each<[string, Partial<Reminder>, string, string]>([
    [
      'an offer that expires',
      { kind: 'offer', why: [reason('remind-offer', { offerOn: '2026-11-24', waitMs: 2 * day })] },
      'Offer expires soon: Owen Hughes',
      'The offer to them expires Tuesday',
    ],
    [
      'a lead to look at again',
      { kind: 'revisit', why: [reason('remind-revisit', { sinceAt: now - 2 * day, because: 'sold' })] },
      'Look again: Owen Hughes',
      'Archived Fri 14:30, “sold”: time to look again',
    ],
    [
      'a promise',
      {
        kind: 'promise',
        title: 'send pricing',
        why: [reason('remind-promise', { words: "I'll send pricing Thursday", madeAt: now - 2 * day })],
      },
      'Promised to Owen Hughes: send pricing',
      "You said Fri 14:30: “I'll send pricing Thursday”",
    ],
    ["the rep's own words", { title: 'Ask about the roof' }, 'Ask about the roof: Owen Hughes', 'Due now'],
  ])('tells of %s', (_what, changes, title, message) => {
    expect(dueNotification(remind(changes), words())).toEqual({ title, message });
  });
});

describe('digestNotification', () => {
  it('names what each is about, touches and reminders alike', () => {
    const both = [remind({ kind: 'respond' }), due(), remind({ title: 'Ask about the roof' })];
    expect(digestNotification(both, 3, words())).toEqual({
      title: '3 follow-ups are due',
      message: 'Owen Hughes (answer them), Owen Hughes (call) and Owen Hughes (Ask about the roof)',
    });
  });

  const three = ['Owen Hughes', 'Mark Young', 'Ana Silva'].map((name) => due({ name }));

  it('names up to three and counts the others', () => {
    expect(digestNotification(three, 7, words())).toEqual({
      title: '7 follow-ups are due',
      message: 'Owen Hughes (call), Mark Young (call), Ana Silva (call) and 4 more',
    });
  });

  it('counts nobody who is named', () => {
    expect(digestNotification(three.slice(0, 2), 2, words()).message).toBe('Owen Hughes (call) and Mark Young (call)');
  });

  it('counts one in the singular', () => {
    expect(digestNotification([due()], 1, words()).title).toBe('1 follow-up is due');
  });
});
