import { describe, expect, it } from 'vitest';
import { earliestStale, rowText } from '../../../components/queue/row-text.ts';
import { hour, minute, now, touch, words } from '../../lib/words/builders.ts';
import { row } from './queue.ts';

describe('rowText', () => {
  it('says on what channel, who, when and why', () => {
    const text = rowText(row('Owen Hughes', -2 * hour, { company: 'Hughes Farm' }), words());
    expect(text).toMatchObject({
      name: 'Owen Hughes',
      company: 'Hughes Farm',
      status: 'Attempted',
      channel: 'call',
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

describe('earliestStale', () => {
  it('is the first instant at which a row stops being true', () => {
    const rows = [row('Owen', 4.5 * minute), row('Ana', 2.2 * minute), row('Lee', null)];
    expect(earliestStale(rows.map((one) => rowText(one, words())))).toBe(now + 0.2 * minute);
    expect(earliestStale([])).toBeNull();
  });
});
