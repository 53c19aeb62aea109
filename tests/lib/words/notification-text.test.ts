import { describe, expect, it } from 'vitest';
import { type DueLead, digestNotification, touchNotification } from '../../../lib/words/notification-text.ts';
import { minute, now, touch, words } from './builders.ts';

function due(changes: Partial<DueLead> = {}): DueLead {
  return { name: 'Owen Hughes', company: 'Hughes Farm', touch: touch(), ...changes };
}

describe('touchNotification', () => {
  it('says what to do with whom, when, and why', () => {
    expect(touchNotification(due(), words())).toEqual({
      title: 'Call: Owen Hughes, Hughes Farm',
      message: 'Due in 4 min. Last call: no answer. This is try 2 of 3',
    });
  });

  it('manages without a company and without a reason', () => {
    const bare = due({ company: '', touch: touch({ channel: 'sms', dueAt: now - 12 * minute, why: [] }) });
    expect(touchNotification(bare, words())).toEqual({ title: 'Text: Owen Hughes', message: 'Due 12 min ago' });
  });

  it('leaves braces in a name as they are', () => {
    expect(touchNotification(due({ name: '{company}' }), words()).title).toBe('Call: {company}, Hughes Farm');
  });
});

describe('digestNotification', () => {
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
