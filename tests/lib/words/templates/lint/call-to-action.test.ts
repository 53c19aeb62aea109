import { describe, expect, it } from 'vitest';
import { noCallToAction } from '../../../../../lib/words/templates/lint/call-to-action.ts';
import { draft } from './builders.ts';

describe('a message without a next step', () => {
  it.each([
    'Hi Owen,\n\nThank you for your time.\n\nBest,\nDana',
    'The proposal is attached.',
    'Here is the guide I told you about. It has four parts.',
    'How are you? The roof season has begun.',
    'Thank you. Let me know if you have any questions.',
    'Please do not hesitate to get in touch.',
    'We are the best roofers in town.',
    'I hope that helps. Feel free to reach out.',
    'Our prices have changed since January.',
    'It was good to meet you at the fair.',
  ])('is found: %s', (body) => {
    expect(noCallToAction(draft({ body }))).toMatchObject([{ rule: 'no-call-to-action', fix: { kind: 'insert' } }]);
  });

  it.each([
    'Would Tuesday at ten suit you?',
    'Choose a time: https://book.example/dana',
    'Reply "yes" and I will send it.',
    'Reply 1 to confirm.',
    'Tell me in a line, and I will answer today.',
    'Call or text me: 312 555 0142.',
    'If that is wrong, one word from you opens it.',
    'A line is enough.',
    'The document is ready. Please sign it on page 4.',
    'No need to reply: I will call you on Tuesday.',
    'I will call you tomorrow at ten.',
    'Let me know which day suits you.',
    'If something is unclear, ask me right here.',
    'I will not write again. My number stays the same.',
    '',
    'I would love to hear your thoughts on the two layouts by Friday.',
    'I am writing to confirm our meeting on Tuesday at 10. See you there.',
    'If you want, I can file it today; I only need your signature.',
    'My calendar: {{ rep.booking_link }}',
  ])('is none: %s', (body) => {
    expect(noCallToAction(draft({ body }))).toEqual([]);
  });

  it.each(['call', 'meeting', 'task', 'door-knock'] as const)('is not asked of a %s', (channel) => {
    expect(noCallToAction(draft({ body: 'Thank you.', channel }))).toEqual([]);
  });

  it('asks in the way of the channel', () => {
    const body = 'Thank you.';
    expect(noCallToAction(draft({ body, channel: 'sms' }))[0]?.fix).toMatchObject({
      start: 10,
      text: ' Reply 1 for a call today, 2 for tomorrow.',
    });
    expect(noCallToAction(draft({ body }))[0]?.fix).toMatchObject({ text: expect.stringContaining('?') });
  });
});
