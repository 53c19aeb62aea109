import { describe, expect, it } from 'vitest';
import { day, monday } from '../../world.ts';
import { benPrompt, done, leadPrompt, newLeadPrompt, screen, touch } from './builders.ts';
import { attached } from './fake-sidebar.ts';

const owen = leadPrompt();
const ben = benPrompt();
const next = leadPrompt({ touch: touch({ id: 'touch-2', title: 'Third call', dueAt: monday + day }) });

describe('a command that was refused', () => {
  it('says why and shows the new state', async () => {
    const sidebar = await attached(screen(1, owen), {
      logOutcome: () => ({ kind: 'refused', because: 'moved-on', prompt: next }),
    });
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(0);
    expect(sidebar.model.commands.toast.value).toMatchObject({ kind: 'refused', refusal: 'moved-on', commandId: null });
    expect(sidebar.model.screen.screen.value?.prompt).toBe(next);
  });

  it('keeps the note', async () => {
    const sidebar = await attached(screen(1, owen), {
      logOutcome: () => ({ kind: 'refused', because: 'storage-full', prompt: owen }),
    });
    sidebar.model.notes.type('lead:owen', 'left word');
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(0);
    expect(sidebar.model.notes.textOf('lead:owen', '')).toBe('left word');
  });
});

describe('a command that got no answer', () => {
  it('is sent again as the same command, so that it is done once', async () => {
    const sidebar = await attached();
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(0);
    expect(sidebar.model.commands.failed.value).toBe('logOutcome');
    sidebar.answers.logOutcome = () => done(next);
    await sidebar.model.commands.retry();
    const [first, second] = sidebar.sentOf('logOutcome');
    expect(second).toEqual(first);
    expect(sidebar.model.commands.failed.value).toBeNull();
    expect(sidebar.model.screen.screen.value?.prompt).toBe(next);
  });
});

describe('an order after one that got no answer', () => {
  it('waits until that one is answered, as it may rest on it', async () => {
    const sidebar = await attached(screen(1, owen), { addNote: () => done(next) });
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(1_000);
    sidebar.model.notes.type('lead:owen', 'left word');
    sidebar.model.orders.addNote(owen);
    await sidebar.pass(0);
    expect(sidebar.sentOf('addNote')).toEqual([]);
    sidebar.answers.logOutcome = () => done(next);
    await sidebar.model.commands.retry();
    expect(sidebar.sentOf('addNote')).toHaveLength(1);
    expect(sidebar.model.commands.failed.value).toBeNull();
  });

  it('is that one sent again, when it is the same', async () => {
    const sidebar = await attached();
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(1_000);
    sidebar.answers.logOutcome = () => done(next);
    sidebar.model.orders.log(owen, 'voicemail');
    await sidebar.pass(0);
    const [first, second] = sidebar.sentOf('logOutcome');
    expect(second).toEqual(first);
  });
});

describe('undo', () => {
  it('of a toast about somebody else leaves who is on show alone', async () => {
    const sidebar = await attached(screen(1, ben), { undo: () => done(owen) });
    sidebar.model.orders.undo('c-1', { subject: 'lead:owen', name: 'Owen Hughes' });
    await sidebar.pass(0);
    expect(sidebar.sentOf('undo')[0]).toMatchObject({ undoneCommandId: 'c-1' });
    expect(sidebar.model.screen.screen.value?.prompt).toBe(ben);
  });

  it('of following shows the record as nobody’s again', async () => {
    const unfollowed = newLeadPrompt();
    const sidebar = await attached(screen(1, owen), {
      undo: () => done(null),
      findPrompt: () => null,
      findTabScreen: () => screen(1, unfollowed),
    });
    sidebar.model.orders.undo('c-1', { subject: 'lead:owen', name: 'Owen Hughes' });
    await sidebar.pass(0);
    expect(sidebar.model.screen.screen.value?.prompt).toBe(unfollowed);
  });
});
