import { describe, expect, it } from 'vitest';
import { draftOfMessage, keptMessage, messageNote, messageOfDraft } from '../../../lib/touches/message.ts';

describe('a message kept as a draft', () => {
  it.each([
    { subject: 'For Owen', body: 'Hi Owen,\n\nhow is it?\n' },
    { subject: '', body: 'Running late' },
    { subject: 'Only this', body: '' },
    { subject: '', body: '' },
  ])('comes back as it was: %j', (message) => {
    expect(messageOfDraft(draftOfMessage(message))).toEqual(message);
  });

  it('has its subject on one line, whatever was pasted into it', () => {
    expect(messageOfDraft(draftOfMessage({ subject: 'For\nOwen', body: 'Hi' }))).toEqual({
      subject: 'For Owen',
      body: 'Hi',
    });
  });

  it('is none where nothing is kept', () => {
    expect(messageOfDraft('')).toBeNull();
  });
});

describe('a message in history', () => {
  it('is whole while it is not very long', () => {
    const body = 'x'.repeat(4000);
    expect(keptMessage({ subject: 'Hi', body: `${body}\n` })).toEqual({ subject: 'Hi', body });
  });

  it('is without its end when it is, and no character is cut in two', () => {
    const { body } = keptMessage({ subject: '', body: `${'x'.repeat(3998)}👍 and so on` });
    expect(body).toBe(`${'x'.repeat(3998)}…`);
  });
});

describe('what the note says of a message', () => {
  it.each([
    ['its subject', { subject: 'For Owen', body: 'Hi' }, 'For Owen'],
    ['a short text', { subject: '', body: ' Running late ' }, 'Running late'],
    ['nothing of a long text', { subject: '', body: 'x'.repeat(161) }, ''],
  ])('%s', (_, message, note) => {
    expect(messageNote(message)).toBe(note);
  });
});
