import { expect, it } from 'vitest';
import type { GateRule } from '../../../../../lib/touches/review.ts';
import { gateReasons } from '../../../../../lib/words/templates/gate/gate-reasons.ts';
import { ordinary } from './ordinary.ts';

const facts = { unanswered: 0, openObjection: null, isStrategic: false, names: [] };

function rules(body: string): readonly GateRule[] {
  return gateReasons({ subject: '', body }, facts).map(({ rule }) => rule);
}

/** As reps say it, by what it has to be reviewed for. */
const said: Readonly<Partial<Record<GateRule, readonly string[]>>> = {
  price: [
    'I can take 5 percent off for you.',
    'Our price list is attached: 900 per unit.',
    'It would cost you around 2k.',
    'The total comes to 4.500 €.',
    'I could do it for nine hundred.',
    'We can lower the monthly payment.',
    'The rate is 6.5%.',
    'That is £250 a month.',
    'I will knock 200 off.',
    'We would charge you nothing for the installation.',
    'You pay only half until June.',
    'The installation is free.',
    'You save 300 if you sign.',
    'I can go down to 1500.',
    'We can match their quote.',
    'It is 12.50 per head.',
    'The commission is two percent.',
    'It costs 499.',
    'Our hourly rate is 80.',
    'I will credit you the first invoice.',
    'We can offer you two months free.',
    'Setup costs are on us.',
    'It is 1200 bucks.',
    'We would reduce the bill by a third.',
    'It will be 300,000 for the house.',
    'Our offer of 420,000 stands.',
    'Would 350,000 work for you?',
    'The seller would take 410k.',
    'The total is 1,250.00.',
    'I can give you a better deal.',
    'We do it at cost.',
  ],
  scope: [
    'We can also do the gutters.',
    'I will add a second window to it.',
    'We would include training as well.',
    'We can leave out the insulation.',
    'The extra room is not part of it.',
    'That is beyond what we agreed.',
    'We can extend the project to the garage.',
    'I could add two more users.',
    'We will do the painting on top.',
    'Let us reduce the scope to phase one.',
    'The package now includes hosting.',
    'We can include delivery.',
    'We would also take care of the permits.',
    'I have added the fence to the proposal.',
  ],
  legal: [
    'Please sign the agreement by Friday.',
    'Our terms of service changed.',
    'We cannot be held responsible.',
    'The lease has a penalty.',
    'This is binding.',
    'I attach the purchase agreement.',
    'You would be in default.',
    'Under the law you have 14 days.',
    'You may cancel within 14 days, by law.',
    'We will take legal action.',
    'My solicitor will draft it.',
    'The NDA is attached.',
    'Your right of withdrawal ends.',
    'The title has a lien.',
    'Escrow closes on Friday.',
    'We promise it will never leak.',
    'The warranty covers ten years.',
    'That is against regulations.',
    'We assume no liability.',
    'It is a breach of the lease.',
  ],
  sensitive: [
    'I am sorry for your loss.',
    'After your wife died I wanted to wait.',
    'With your heart condition that is wise.',
    'I heard you lost your job.',
    'Since the separation you want to sell.',
    'You are behind on your mortgage payments.',
    'Your credit is not good enough.',
    'You are on sick leave, I hear.',
    'I heard about the accident.',
    'The inheritance is settled.',
    'You mentioned the miscarriage.',
    'Your criminal record',
    'The bank will repossess the house.',
    'your income and savings',
    'Your mother has dementia.',
  ],
  strategic: [
    'We want to be your exclusive partner.',
    'A partnership between our companies',
    'Let us announce it to the press.',
    'We would buy a stake in your company.',
    'The master services agreement',
    'Our CEO wants to meet your board.',
    'We are planning an acquisition of Acme.',
    'A multi-year framework agreement',
    'We could co-brand it.',
    'a strategic alliance',
    'We are raising a round.',
    'you would be our only distributor in Spain',
    'preferred supplier status',
  ],
  offer: [
    'The offer expires on Friday.',
    'Our new offer is attached.',
    'We can install it by June 1.',
    'We can deliver in two weeks.',
    'You can pay in three instalments.',
    'We need a 20% down payment.',
    'The terms change next month.',
    'The price is valid until Friday.',
    'We hold the slot for you until Monday.',
    'We can be done before Christmas.',
    'The offer is off the table after Friday.',
    'We withdraw the proposal.',
    'I can offer you a better package.',
    'I will extend it by a week.',
    'Let me make you an offer.',
    'Payment is due in 30 days.',
    'Our last offer',
    'We reserve it for 48 hours.',
    'We accept your counteroffer',
  ],
  objection: [
    'You said it is too expensive.',
    'I hear your concern about the timing.',
    'I know you are worried about the roof.',
    'You mentioned that a competitor is cheaper.',
    'I understand your hesitation.',
    'Compared with Acme we are faster.',
    'You are not sure whether it works.',
    'Unlike your current supplier we answer.',
    'You felt it was too much.',
    'You had a bad experience with roofers.',
    'I understand that it is a lot of money.',
    'About your doubts',
    'You said you do not trust online tools.',
    'I get that you want to wait.',
    'you were not convinced by the demo',
    'You prefer the other quote.',
  ],
  urgency: [
    'This is your last chance.',
    'Act now.',
    'Only two places left.',
    'I need your answer today.',
    'You must decide by Friday.',
    'Time is running out.',
    'Please respond ASAP.',
    'Why have you not answered me?',
    'This is the third time I write.',
    'If I do not hear from you by Friday I will give the slot away.',
    'The slots are going fast.',
    'Others are already interested.',
    'We have other buyers waiting.',
    'Do not wait.',
    'Hurry.',
    'It is now or never.',
    'Last call!!',
    'You will regret it.',
    'I need to know by tonight.',
    'first come, first served',
    'before it is gone',
    'final call',
    'Prices go up on Monday.',
    'I have written to you five times.',
  ],
};

it.each(Object.entries(said).flatMap(([rule, bodies]) => bodies.map((body) => [rule, body] as const)))(
  'asks for a review for %s: %s',
  (rule, body) => {
    expect(rules(body)).toContain(rule);
  },
);

it.each(ordinary)('asks for none for: %s', (body) => {
  expect(rules(body)).toEqual([]);
});

it('goes through the longest message in no time, whatever stands in it', () => {
  const pieces = ['1,000', 'we can ', 'pay ', 'add ', 'you said ', 'the price ', 'x', ' ', '9'];
  for (const piece of pieces) {
    const body = piece.repeat(Math.floor(19_000 / piece.length));
    const before = performance.now();
    rules(body);
    expect(performance.now() - before, piece).toBeLessThan(2000);
  }
});

it.each(['1,', '1,,', '000,'])('does not look back at every figure of "%s…"', (piece) => {
  // Five times as long as any message: a rule that looks back takes seconds for it.
  const body = `It costs 1${piece.repeat(95_000 / piece.length)}x`;
  const before = performance.now();
  rules(body);
  expect(performance.now() - before).toBeLessThan(1000);
});
