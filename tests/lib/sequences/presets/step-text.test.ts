import { describe, expect, it } from 'vitest';
import { email, letter, note, script } from '../../../../lib/sequences/presets/step-text.ts';

describe('the words of a step', () => {
  it('of a call are a line each for how it opens, why, the ask, and the message to leave', () => {
    const text = script({ opener: 'Hello', purpose: 'The roof', ask: 'Tuesday?', voicemail: 'Ring me' });
    expect(text).toEqual({
      subject: '',
      body: 'Opener: Hello\n\nPurpose: The roof\n\nAsk: Tuesday?\n\nVoicemail: Ring me',
    });
  });

  it('of an email greet by the first name and are signed', () => {
    expect(email('The roof', 'It leaks.', 'Shall I come?')).toEqual({
      subject: 'The roof',
      body: 'Hi {{ lead.first_name }},\n\nIt leaks.\n\nShall I come?\n\n{{ rep.name }}',
    });
  });

  it('of a letter are signed with the number to ring', () => {
    expect(letter('The roof', 'It leaks.').body).toBe(
      'Dear {{ lead.first_name }},\n\nIt leaks.\n\n{{ rep.name }}\n{{ rep.phone }}',
    );
  });

  it('of a note are just the words', () => {
    expect(note('It leaks.')).toEqual({ subject: '', body: 'It leaks.' });
  });
});
