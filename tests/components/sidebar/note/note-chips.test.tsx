// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { chipPauseMs } from '../../../../components/sidebar/note/chip-model.ts';
import type { NoteFound } from '../../../../lib/messages/note-found.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { day, hour, monday } from '../../../world.ts';
import { done, leadPrompt, reminder } from '../builders.ts';
import type { FakeSidebar } from '../fake-sidebar.ts';
import { mounting } from '../mounted.tsx';

const { root, text, show, button, press } = mounting();

const words = { promise: "I'll send pricing Thursday", followUp: 'in 60 days', date: 'after Thanksgiving' };
const promise: NoteFound = {
  kind: 'promise',
  words: words.promise,
  what: 'send pricing',
  sure: 'sure',
  due: { dueAt: monday + 3 * day - hour, missedAt: monday + 4 * day },
};
const followUp: NoteFound = {
  kind: 'follow-up',
  words: words.followUp,
  what: 'Follow up',
  sure: 'sure',
  dueAt: monday + 60 * day,
};
const date: NoteFound = {
  kind: 'date',
  words: words.date,
  what: 'decides',
  sure: 'ask',
  dueAt: monday + 30 * day,
};
const draft = `${words.promise}. Follow up ${words.followUp}, decides ${words.date}`;
const chips = '[aria-label="What this note says"]';

async function showing(found: readonly NoteFound[], changes: Partial<LeadPrompt> = {}): Promise<FakeSidebar> {
  const owen = leadPrompt({ draft, ...changes });
  const answers = { readNote: () => found, logOutcome: () => done(owen), addNote: () => done(owen) };
  const sidebar = await show(owen, { ...answers, addReminder: () => done(owen) });
  await act(() => sidebar.pass(chipPauseMs));
  return sidebar;
}

describe('the chips under a note', () => {
  it('say what was understood, with the words it came from', async () => {
    await showing([promise, followUp, date]);
    const said = [...root().querySelectorAll<HTMLElement>(`${chips} [aria-pressed]`)];
    expect(said.map(({ textContent }) => textContent)).toEqual([
      'Promise: send pricing · Thu 9:00',
      'Next: in 60 days · Fri 6 Mar',
      'Date: after Thanksgiving · Wed 4 Feb?',
    ]);
    expect(said[0]?.title).toContain(words.promise);
    expect(said.map((one) => one.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'false']);
  });

  it('take nothing without a press', async () => {
    const sidebar = await showing([promise, followUp, date]);
    await press('Spoke');
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ nextAt: null, note: draft }]);
    expect(sidebar.sentOf('logOutcome')[0]).not.toHaveProperty('promises');
    expect(sidebar.sentOf('addReminder')).toEqual([]);
  });

  it('a confirmed promise goes with the log, a confirmed follow-up is when the next touch comes', async () => {
    const sidebar = await showing([promise, followUp]);
    await press('Promise: send pricing');
    await press('Next: in 60 days');
    await press('Spoke');
    expect(sidebar.sentOf('logOutcome')).toMatchObject([
      { nextAt: followUp.dueAt, promises: [{ what: 'send pricing', words: words.promise }] },
    ]);
  });

  it('a confirmed promise goes with the note', async () => {
    const sidebar = await showing([promise]);
    await press('Promise: send pricing');
    await press('Add note');
    expect(sidebar.sentOf('addNote')).toMatchObject([{ promises: [{ what: 'send pricing' }] }]);
  });

  it('a press takes a confirmed one back, and so does dismissing it', async () => {
    const sidebar = await showing([promise, followUp]);
    await press('Next: in 60 days');
    await press('Next: in 60 days');
    await press('Promise: send pricing');
    await press('Not this: Promise: send pricing · Thu 9:00');
    expect(text()).not.toContain('Promise: send pricing');
    await press('Spoke');
    expect(sidebar.sentOf('logOutcome')[0]).toMatchObject({ nextAt: null });
    expect(sidebar.sentOf('logOutcome')[0]).not.toHaveProperty('promises');
  });

  it('a confirmed day becomes a reminder, and stands among them instead', async () => {
    const sidebar = await showing([date]);
    await press('Date: after Thanksgiving');
    expect(sidebar.sentOf('addReminder')).toMatchObject([{ title: 'decides', dueAt: date.dueAt }]);
  });

  it('a day that is a reminder already has no chip', async () => {
    await showing([date], { reminders: [reminder({ title: 'decides', dueAt: date.dueAt })] });
    expect(root().querySelector(chips)).toBeNull();
  });

  it('a follow-up becomes a reminder where no touch can be logged', async () => {
    const sidebar = await showing([followUp], { choices: [] });
    await press('Next: in 60 days');
    expect(sidebar.sentOf('addReminder')).toMatchObject([{ title: 'Follow up', dueAt: followUp.dueAt }]);
  });

  it('a promise without a day asks for one', async () => {
    const sidebar = await showing([{ ...promise, sure: 'ask', due: null }]);
    expect(button('Promise: send pricing · when?').getAttribute('aria-pressed')).toBe('false');
    await press('Promise: send pricing · when?');
    expect(button('Promise: send pricing · when?').getAttribute('aria-pressed')).toBe('false');
    await press('Tomorrow', `${chips} fieldset`);
    expect(button('Promise: send pricing · tomorrow').getAttribute('aria-pressed')).toBe('true');
    await press('Spoke');
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ promises: [{ dueAt: monday + day - hour }] }]);
  });

  it('say when the note could not be read', async () => {
    const sidebar = await show(leadPrompt({ draft }));
    await act(() => sidebar.pass(chipPauseMs));
    expect(text()).toContain('What this note says could not be read');
  });
});
