import { describe, expect, it } from 'vitest';
import { earliestStale, rowText } from '../../../components/queue/row-text.ts';
import { reason } from '../../../lib/touches/reason.ts';
import { reminderKinds } from '../../../lib/touches/reminder.ts';
import { hour, minute, now, touch, words } from '../../lib/words/builders.ts';
import { reminder, row } from './queue.ts';

describe('rowText', () => {
  it('says on what channel, who, when and why', () => {
    const text = rowText(row('Owen Hughes', -2 * hour, { company: 'Hughes Farm' }), words());
    expect(text).toMatchObject({
      name: 'Owen Hughes',
      company: 'Hughes Farm',
      status: 'Attempted',
      sign: 'call',
      temperature: '',
      score: '30',
      owed: null,
      what: 'Call: Second call',
      due: '2 h overdue',
      tone: 'overdue',
      why: 'Last call: no answer. This is try 2 of 3',
      blocked: null,
    });
  });

  it('says that a lead has no name, no next step and no page', () => {
    expect(rowText(row('', null, { url: null }), words())).toMatchObject({
      name: 'No name yet',
      due: 'No next step',
      tone: 'none',
      why: '',
      blocked: 'No page is known for this lead',
      staleAt: null,
    });
  });

  it('names the step where there is no reason', () => {
    expect(rowText(row('Owen', 0, { touch: touch({ why: [] }) }), words()).why).toBe('Second call');
  });
});

describe('a reminder', () => {
  it('says what it is about instead of the touch, and when and why', () => {
    const why = [reason('remind-own', { title: 'Ask about the roof' })];
    const own = reminder({ dueAt: now - 2 * hour, why, title: 'Ask about the roof' });
    expect(rowText(row('Owen', hour, { reminder: own }), words())).toMatchObject({
      key: own.id,
      sign: 'reminder',
      what: 'Reminder: Reminder',
      due: '2 h overdue',
      why: 'You asked to be reminded: Ask about the roof',
    });
  });

  it.each(reminderKinds)('has words for %s', (kind) => {
    const text = rowText(row('Owen', null, { reminder: reminder({ kind, why: [], title: '' }) }), words());
    expect(text.why).not.toBe('');
  });
});

describe('a promise', () => {
  const promised = { kind: 'promise', title: 'send pricing', why: [] } as const;

  it('says what was promised, and when it is due', () => {
    const open = reminder({ ...promised, dueAt: now + 2 * hour, missedAt: now + 3 * hour });
    expect(rowText(row('Owen', null, { reminder: open }), words())).toMatchObject({
      sign: 'promise',
      what: 'Promise: send pricing',
      due: 'due today 16:30',
      why: 'Promised: send pricing',
    });
  });

  it('is named as missed, with its age', () => {
    const late = reminder({ ...promised, dueAt: now - 4 * hour, missedAt: now - 2 * hour });
    const text = rowText(row('Owen', null, { reminder: late, respondBy: now }), words());
    expect(text.owed).toBeNull();
    expect(text).toMatchObject({ tone: 'overdue', due: 'missed 2 h ago' });
    expect(text.staleAt).toBe(now + hour);
  });
});

describe('an answer that is owed', () => {
  it.each([
    ['in 4 min', 4 * minute, 'answer due in 4 min', 'warn', minute],
    ['in two hours', 2 * hour, 'answer due today 16:30', 'none', hour + 45 * minute],
    ['and late', -20 * minute, 'answer 20 min late', 'stop', minute],
  ])('%s', (_, inMs, text, tone, staleInMs) => {
    const { owed } = rowText(row('Owen', null, { respondBy: now + inMs }), words());
    expect(owed).toMatchObject({ text, tone });
    expect(owed?.staleAt).toBeLessThanOrEqual(now + staleInMs);
  });

  it('is not said twice where the row is the reminder of it', () => {
    const respond = reminder({ kind: 'respond' });
    expect(rowText(row('Owen', null, { reminder: respond, respondBy: now }), words()).owed).toBeNull();
  });
});

it('says who makes a touch that was handed over, how warm they are and their score', () => {
  const handed = row('Owen', 0, { touch: touch({ handedTo: 'Jo' }), temperature: 'hot', score: 75 });
  const text = rowText(handed, words());
  expect(text.why).toMatch(/^Jo makes this one\. /);
  expect([text.temperature, text.score, text.scoreTip]).toEqual(['Hot', '75', 'Score 75']);
});

describe('earliestStale', () => {
  it('is the first instant at which a row stops being true', () => {
    const rows = [row('Owen', 4.5 * minute), row('Ana', 2.2 * minute), row('Lee', null)];
    expect(earliestStale(rows.map((one) => rowText(one, words())))).toBe(now + 0.2 * minute);
    expect(earliestStale([])).toBeNull();
  });
});
