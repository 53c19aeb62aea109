import { describe, expect, it } from 'vitest';
import { ignoresLastTalk } from '../../../../../lib/words/templates/lint/last-talk.ts';
import { after } from './builders.ts';

const talk = 'Wants the barn roof done before harvest, worried about noise near the horses.';

describe('a message after a talk', () => {
  it.each([
    'Would you like to see our new brochure?',
    'Our spring discount has begun. Choose a time: https://book.example',
    'I am writing to introduce our company. Shall we call?',
    'Just checking in.',
    'Are you ready to sell?',
    'We have added solar panels to what we do.',
    'Here are five reasons to choose us.',
    'Is this year or next year better?',
    'Please find our general terms below.',
    'A guide for owners: reply "guide" and you have it.',
  ])('ignores it: %s', (body) => {
    expect(ignoresLastTalk(after({ talk }, { body, subject: 'News' }))).toMatchObject([{ rule: 'ignores-last-talk' }]);
  });

  it.each([
    'The roofing can start in June.',
    'How do the horses take the drilling?',
    'When we spoke, you had a date in mind.',
    'As promised, here is the plan.',
    'You mentioned a date. Does it hold?',
    'Thank you for your time.',
    'It can be done before the harvest.',
    'About our call: one question.',
    'The barns are the easy part.',
    'You asked what it takes. Two days.',
    'Great talking to you! Shall we go on?',
    'The plan I sent has a gap on page 2. Shall I close it?',
    'Did the roofer come by?',
  ])('takes it up: %s', (body) => {
    expect(ignoresLastTalk(after({ talk }, { body, subject: 'News' }))).toEqual([]);
  });

  it.each([null, '', 'Spoke.', 'Good talk, call again next week'])('has nothing to take up from %j', (said) => {
    expect(ignoresLastTalk(after({ talk: said }, { body: 'Our brochure?' }))).toEqual([]);
  });

  it('may take it up in the subject', () => {
    expect(ignoresLastTalk(after({ talk }, { body: 'Shall we?', subject: 'Your barn' }))).toEqual([]);
  });

  it('can open with their subject, after the greeting', () => {
    const [found] = ignoresLastTalk(
      after({ talk, topic: 'the barn roof' }, { body: 'Hi Owen,\n\nOur brochure?', subject: '' }),
    );
    expect(found?.fix).toEqual({ kind: 'insert', start: 10, text: 'When we last spoke, it was about the barn roof. ' });
    expect(ignoresLastTalk(after({ talk }, { body: 'Our brochure?', subject: '' }))[0]?.fix).toBeNull();
  });
});
