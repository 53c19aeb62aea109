import { describe, expect, it } from 'vitest';
import type { Done } from '../../../lib/messages/protocol.ts';
import { benPrompt, leadPrompt, screen } from '../sidebar/builders.ts';
import { attached, later } from '../sidebar/fake-sidebar.ts';

describe('a note', () => {
  it('is saved as it is typed, one save at a time, the latest text last', async () => {
    const first = later<Done>();
    let saves = 0;
    const sidebar = await attached(screen(1, leadPrompt()), {
      saveDraft: () => (saves++ === 0 ? first.promise : { kind: 'done' }),
    });
    for (const text of ['h', 'he', 'hel', 'hello']) sidebar.model.notes.type('lead:owen', text);
    expect(sidebar.sentOf('saveDraft')).toEqual([{ draftKey: 'lead:owen', text: 'h' }]);
    expect(sidebar.model.notes.stateOf('lead:owen')).toBe('saving');
    first.keep({ kind: 'done' });
    await sidebar.pass(0);
    expect(sidebar.sentOf('saveDraft').map(({ text }) => text)).toEqual(['h', 'hello']);
    expect(sidebar.model.notes.stateOf('lead:owen')).toBe('saved');
  });

  it('starts as the draft that was stored', async () => {
    const sidebar = await attached();
    expect(sidebar.model.notes.textOf('lead:owen', 'typed last week')).toBe('typed last week');
  });

  it('of one person stays theirs when another is on show, also when its save is still owed', async () => {
    const slow = later<Done>();
    let saves = 0;
    const sidebar = await attached(screen(1, leadPrompt()), {
      saveDraft: () => (saves++ === 0 ? slow.promise : { kind: 'done' }),
    });
    sidebar.model.notes.type('lead:owen', 'about Ow');
    sidebar.model.notes.type('lead:owen', 'about Owen');
    sidebar.tell({ news: 'tab', screen: screen(2, benPrompt()) });
    expect(sidebar.model.notes.textOf('lead:ben', '')).toBe('');
    sidebar.model.notes.type('lead:ben', 'about Ben');
    slow.keep({ kind: 'done' });
    await sidebar.pass(0);
    expect(sidebar.sentOf('saveDraft')).toEqual([
      { draftKey: 'lead:owen', text: 'about Ow' },
      { draftKey: 'lead:owen', text: 'about Owen' },
      { draftKey: 'lead:ben', text: 'about Ben' },
    ]);
  });

  it('that could not be saved says so, and is tried again', async () => {
    let isDown = true;
    const sidebar = await attached(screen(1, leadPrompt()), {
      saveDraft: () => {
        if (isDown) throw new Error('gone');
        return { kind: 'done' };
      },
    });
    sidebar.model.notes.type('lead:owen', 'hello');
    await sidebar.pass(0);
    expect(sidebar.model.notes.stateOf('lead:owen')).toBe('not-saved');
    expect(sidebar.model.notes.unsaved.value).toEqual(['hello']);
    isDown = false;
    await sidebar.pass(3_000);
    expect(sidebar.model.notes.stateOf('lead:owen')).toBe('saved');
  });

  it('that fails does not keep another from being saved', async () => {
    const sidebar = await attached(screen(1, leadPrompt()), {
      saveDraft: ({ draftKey }) => {
        if (draftKey === 'lead:owen') throw new Error('gone');
        return { kind: 'done' };
      },
    });
    sidebar.model.notes.type('lead:owen', 'one');
    await sidebar.pass(0);
    sidebar.model.notes.type('lead:ben', 'two');
    await sidebar.pass(0);
    expect(sidebar.model.notes.stateOf('lead:ben')).toBe('saved');
    expect(sidebar.model.notes.stateOf('lead:owen')).toBe('not-saved');
  });

  it('is sent at once when the page goes, without waiting for the save under way', async () => {
    const sidebar = await attached(screen(1, leadPrompt()), { saveDraft: () => later<Done>().promise });
    sidebar.model.notes.type('lead:owen', 'h');
    sidebar.model.notes.type('lead:owen', 'hello');
    sidebar.model.notes.flush();
    expect(sidebar.sentOf('saveDraft').at(-1)).toEqual({ draftKey: 'lead:owen', text: 'hello' });
  });

  it('that was logged empties the box, but not of what was typed meanwhile', async () => {
    const sidebar = await attached();
    const { notes } = sidebar.model;
    notes.type('lead:owen', 'one');
    notes.clear('lead:owen', 'one');
    expect(notes.textOf('lead:owen', '')).toBe('');
    notes.type('lead:owen', 'one, two');
    notes.clear('lead:owen', 'one');
    expect(notes.textOf('lead:owen', '')).toBe('one, two');
  });

  it('that is saved is read back from the database when its person is shown again', async () => {
    const sidebar = await attached();
    sidebar.model.notes.type('lead:owen', 'typed here');
    await sidebar.pass(0);
    sidebar.tell({ news: 'tab', screen: screen(2, benPrompt()) });
    sidebar.tell({ news: 'tab', screen: screen(3, leadPrompt({ draft: 'typed elsewhere' })) });
    expect(sidebar.model.notes.textOf('lead:owen', 'typed elsewhere')).toBe('typed elsewhere');
  });

  it('is saved with its mark, and again when only the mark is another', async () => {
    const first = later<Done>();
    let saves = 0;
    const sidebar = await attached(screen(1, leadPrompt()), {
      saveDraft: () => (saves++ === 0 ? first.promise : { kind: 'done' }),
    });
    const { notes } = sidebar.model;
    notes.type('lead:owen', 'Ill');
    notes.type('lead:owen', 'Ill', true);
    first.keep({ kind: 'done' });
    await sidebar.pass(0);
    expect(sidebar.sentOf('saveDraft')).toEqual([
      { draftKey: 'lead:owen', text: 'Ill' },
      { draftKey: 'lead:owen', text: 'Ill', isSensitive: true },
    ]);
    expect([notes.stateOf('lead:owen'), notes.isSensitive('lead:owen', false)]).toEqual(['saved', true]);
    notes.clear('lead:owen', 'Ill');
    expect([notes.isSensitive('lead:owen', false), notes.isSensitive('lead:owen', true)]).toEqual([false, true]);
  });
});
