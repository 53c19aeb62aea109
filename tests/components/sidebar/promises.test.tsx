// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Reminder } from '../../../lib/touches/reminder.ts';
import { day, hour, monday } from '../../world.ts';
import { done, lead, leadPrompt, reminder } from './builders.ts';
import { mounting } from './mounted.tsx';

const { root, text, show, press } = mounting();
const place = '[aria-label="Promises"]';

function promise(title: string, dueAt: number, changes: Partial<Reminder> = {}): Reminder {
  const made = { words: `I'll ${title}`, madeAt: monday - 9 * day };
  return reminder({ id: title, kind: 'promise', title, dueAt, missedAt: dueAt + hour, promise: made, ...changes });
}

const late = promise('send pricing', monday - 2 * day);
const coming = promise('call her', monday + 3 * day);

describe('what was promised', () => {
  it('stands above the step, the missed first with how long', async () => {
    await show(leadPrompt({ reminders: [coming, late] }));
    const rows = [...root().querySelectorAll(`${place} li p`)].map(({ textContent }) => textContent);
    expect(rows).toEqual(['Promised: send pricing missed 1 day ago', 'Promised: call her due Thu 10:00']);
    const [promises, step] = [place, '[aria-label="Next step"]'].map((one) => root().querySelector(one)!);
    expect(promises!.compareDocumentPosition(step!) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it('is not listed a second time among the reminders', async () => {
    await show(leadPrompt({ reminders: [coming] }));
    expect(root().querySelector('[aria-label="Reminders"]')).toBeNull();
  });

  it('is kept with one press, and moved with two', async () => {
    const sidebar = await show(leadPrompt({ reminders: [late] }), {
      finishReminder: () => done(leadPrompt()),
      moveReminder: () => done(leadPrompt({ reminders: [late] })),
    });
    await press('Move', place);
    await press('In a week', place);
    expect(sidebar.sentOf('moveReminder')).toMatchObject([{ reminderId: 'send pricing' }]);
    await sidebar.pass(hour);
    await press('Kept', place);
    expect(sidebar.sentOf('finishReminder')).toMatchObject([{ reminderId: 'send pricing' }]);
  });

  it('folds up what is more than two', async () => {
    const many = [coming, late, promise('visit', monday + 4 * day), promise('write', monday + 5 * day)];
    await show(leadPrompt({ reminders: many }));
    expect(root().querySelector(`${place} summary`)?.textContent).toBe('2 more promises');
  });

  it('takes no room where there is none', async () => {
    await show(leadPrompt({ reminders: [reminder()] }));
    expect(root().querySelector(place)).toBeNull();
  });
});

describe('the tally in the details', () => {
  it('counts what was kept, late or in time, and what is open', async () => {
    const owen = lead({ promisesKept: { inTime: 3, late: 1 } });
    await show(leadPrompt({ lead: owen, reminders: [late, coming] }));
    await press('Details');
    expect(text()).toContain('Promises to them: 3 kept, 1 kept late, 1 missed, 1 still to come');
  });

  it('is not there before the first promise', async () => {
    await show(leadPrompt());
    await press('Details');
    expect(text()).not.toContain('Promises to them');
  });
});
