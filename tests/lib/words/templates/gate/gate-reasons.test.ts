import { describe, expect, it } from 'vitest';
import { type GateFacts, gateReasons } from '../../../../../lib/words/templates/gate/gate-reasons.ts';
import { gateText } from '../../../../../lib/words/templates/gate/gate-text.ts';
import { t } from '../../../../translate.ts';

const plain: GateFacts = { unanswered: 0, openObjection: null, isStrategic: false, names: [] };

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
    ['It is 48k all in.', 'price'],
    ['It comes to 1,200 €.', 'price'],
    ['For EUR 900 it is yours.', 'price'],
    ['Five hundred dollars would do.', 'price'],
    ['We could go lower.', 'price'],
    ['If it is the price, we can meet you halfway.', 'price'],
    ['I’ll include the gutters.', 'scope'],
    ['That is for the court.', 'legal'],
    ['I heard your late husband planned it.', 'sensitive'],
    ['The offer is valid until Friday.', 'offer'],
    ['I can start within a week.', 'offer'],
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
    'If it is the price: compared with what?',
    'It is nearly always the price, the time, or the people who have to agree.',
    'They compare prices before they have fixed their date.',
    'What it costs and how long it takes stands on page two.',
    'If you would consider an offer, call me.',
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

  it('looks at the tone of the subject too', () => {
    expect(rules('Shall we?', {}, 'Last chance')).toEqual(['urgency']);
  });

  it.each([
    ['a character nobody sees', 'A dis\u200bcount for you', 'dis\u200bcount'],
    ['a soft hyphen', 'A dis\u00adcount for you', 'dis\u00adcount'],
    ['letters of another script', 'A d\u0456sc\u043eunt for you', 'd\u0456sc\u043eunt'],
    ['wide letters', 'A \uff44\uff49scount for you', '\uff44\uff49scount'],
    ['a mark on a letter', 'A discou\u0301nt for you', 'discou\u0301nt'],
    ['digits of another kind', 'It is $\u0665\u0660\u0660 now', '$\u0665\u0660\u0660'],
    ['a wide sign of money', 'It is \uff04500 now', '\uff04500'],
    ['pressure', 'This is your last\u00a0ch\u0430nce', 'last\u00a0ch\u0430nce'],
  ])('is not deceived by %s, and says where the words stand as they are written', (_what, body, says) => {
    const [word] = gateReasons({ subject: '', body }, plain).flatMap(({ words }) => words);
    expect(word?.text).toBe(says);
    expect(body.slice(word?.start, word?.end)).toBe(says);
  });

  it.each([
    [{ isStrategic: true }, 'The deal is strategic.'],
    [{ unanswered: 4 }, '4 touches in a row were not answered.'],
    [{ openObjection: 'too slow' }, 'It answers an objection: too slow'],
    [{ openObjection: '' }, 'They raised an objection that nobody has answered.'],
  ])('%j is told as "%s"', (facts, says) => {
    const reasons = gateReasons({ subject: '', body: 'Shall we?' }, { ...plain, ...facts });
    expect(reasons.map((reason) => gateText(reason, t))).toEqual([says]);
  });
});
