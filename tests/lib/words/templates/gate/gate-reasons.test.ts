import { describe, expect, it } from 'vitest';
import { type GateFacts, gateReasons } from '../../../../../lib/words/templates/gate/gate-reasons.ts';
import { gateText } from '../../../../../lib/words/templates/gate/gate-text.ts';
import { isCleared, reviewed } from '../../../../../lib/words/templates/gate/review.ts';
import { t } from '../../../../translate.ts';

const plain: GateFacts = { unanswered: 0, openObjection: null, isStrategic: false };

function rules(body: string, changes: Partial<GateFacts> = {}, subject = ''): readonly string[] {
  return gateReasons({ subject, body }, { ...plain, ...changes }).map(({ rule }) => rule);
}

describe('what an owner reviews first', () => {
  it.each([
    ['We can do it for $48,000.', 'price'],
    ['That is 10% less.', 'price'],
    ['I can give you a discount.', 'price'],
    ['We waive the fee.', 'price'],
    ['It will throw in the gutters.', 'scope'],
    ['That is out of scope.', 'scope'],
    ['We would do the additional work.', 'scope'],
    ['The contract is ready.', 'legal'],
    ['We guarantee the result.', 'legal'],
    ['My attorney has read it.', 'legal'],
    ['I am sorry to hear of the divorce.', 'sensitive'],
    ['With your credit score that works.', 'sensitive'],
    ['After the foreclosure notice', 'sensitive'],
    ['We could agree on exclusivity.', 'strategic'],
    ['Here is our revised offer.', 'offer'],
    ['We can deliver by June.', 'offer'],
    ['The deposit is due on Friday.', 'offer'],
    ['This is your last chance.', 'urgency'],
    ['I understand you feel it is too much.', 'objection'],
    ['You said it is too expensive.', 'objection'],
  ])('%s: %s', (body, rule) => {
    expect(rules(body)).toContain(rule);
  });

  it.each([
    'Would Tuesday at ten suit you?',
    'I called about the barn roof. Reply 1 for a call today.',
    'Thank you for your time. What should I prepare?',
    'Is it still on your list? One word is enough.',
    'We meet at 10.30 on the 12th.',
    'I have two questions, and one is about your horses.',
    'Page 3 of 12 answers what you asked.',
    'Your priceless advice helped.',
    'Take care of yourself.',
    'Feel free to contact me.',
    '',
  ])('has nothing to review in: %s', (body) => {
    expect(rules(body)).toEqual([]);
  });

  it.each([
    [{ unanswered: 2 }, []],
    [{ unanswered: 3 }, ['silence']],
    [{ openObjection: 'too slow' }, ['objection']],
    [{ isStrategic: true }, ['strategic']],
  ])('%j asks for %j', (facts, asked) => {
    expect(rules('Shall we?', facts)).toEqual(asked);
  });

  it('names the words and where they are, in the subject too', () => {
    const [reason] = gateReasons({ subject: 'Price', body: 'The price is $5.' }, plain);
    expect(reason?.words).toEqual([
      { start: 0, end: 5, text: 'Price', in: 'subject' },
      { start: 4, end: 9, text: 'price', in: 'body' },
      { start: 13, end: 15, text: '$5', in: 'body' },
    ]);
    expect(reason && gateText(reason, t)).toBe('It speaks of money: price, $5');
  });

  it.each([
    [{ isStrategic: true }, 'The deal is strategic.'],
    [{ unanswered: 4 }, '4 touches in a row were not answered.'],
    [{ openObjection: 'too slow' }, 'It answers an objection: too slow'],
  ])('%j is told as "%s"', (facts, says) => {
    const reasons = gateReasons({ subject: '', body: 'Shall we?' }, { ...plain, ...facts });
    expect(reasons.map((reason) => gateText(reason, t))).toEqual([says]);
  });
});

describe('a review', () => {
  const message = { subject: '', body: 'The price is $5.' };
  const reasons = gateReasons(message, plain);

  it('clears what it covers', () => {
    expect(isCleared(reasons, null)).toBe(false);
    expect(isCleared(reasons, reviewed(reasons, 'Ann', 7))).toBe(true);
    expect(reviewed(reasons, 'Ann', 7)).toEqual({ reasons, approvedBy: 'Ann', at: 7 });
    expect(isCleared([], null)).toBe(true);
  });

  it.each([
    ['The price is $4.', {}],
    ['The price is $5, guaranteed: we guarantee it.', {}],
    ['The price is $5.', { unanswered: 3 }],
  ])('does not cover what came after it: %s %j', (body, facts) => {
    const later = gateReasons({ ...message, body }, { ...plain, ...facts });
    expect(isCleared(later, reviewed(reasons, 'Ann', 7))).toBe(false);
  });

  it('still holds when the words only move', () => {
    const later = gateReasons({ subject: '', body: 'So: the PRICE is $5.' }, plain);
    expect(isCleared(later, reviewed(reasons, 'Ann', 7))).toBe(true);
  });
});
