import { expect, it } from 'vitest';
import { gateReasons } from '../../../../../lib/words/templates/gate/gate-reasons.ts';

const facts = { unanswered: 0, openObjection: null, isStrategic: false };
const names = ['Sue Price', 'Legal & Contract Cleaning', '12 Oak Court', 'Hospital Road'];

function found(body: string, known: readonly string[] = []): readonly string[] {
  return gateReasons({ subject: '', body }, { ...facts, names: known }).map(
    ({ rule, values }) => `${rule}: ${values['found']}`,
  );
}

it.each([
  'Thanks for calling today. I have put the notes from our talk below; tell me if I missed anything.',
  'Thank you for signing the contract. What happens next: our fitter calls you.',
  'Please find the signed contract attached, as agreed.',
  'Sue will call you on Monday. May Sue ring you at ten?',
  'Does your compliance team or your legal team need anything from us?',
  'We met at the tennis court.',
  'I read that your hospital group opens a new site in Leeds.',
  'I have your medical practice on my list for a visit on Friday.',
  'Your team grew by 20% last year. How do you handle the onboarding?',
  'I saw that your company raised $5 million. Congratulations!',
  'We are about 95% done with the drawings.',
  'I ran 10k on Sunday. Our newsletter has 12k readers. The 4k camera is in stock again.',
  'How many calls do you take per month?',
  'We do 20 roofs a month and take 3 days off.',
  'What do you pay for the old system per month?',
  'I will send you the pricing on Thursday.',
  'What prices did you see elsewhere?',
  'An article on energy prices that fits what you said.',
  'Our quote went out yesterday. Did our quote arrive?',
  'May I send you an offer next week? Did our offer arrive?',
  'If you had an offer already, tell me.',
  'When is your deadline?',
  'Let us discuss the scope of the work when we meet.',
  'We will include the photos in the folder. I will add you to the invitation.',
  'I can include your partner in the video call.',
  'How do you compare with your competitors on delivery times?',
  'I understand you are busy this week. I understand that you are on holiday until the 10th.',
  'Our partnership manager Ben would like to say hello.',
  'The exclusive preview of the flats is on Saturday.',
  'Please let me know today whether Thursday works.',
])('has nothing to review in: %s', (body) => {
  expect(found(body)).toEqual([]);
});

it.each([
  ['I will send you the price: it is 500.', 'price: price'],
  ['What about a lower price?', 'price: price'],
  ['What do you say to 10% less?', 'price: 10%'],
  ['It would be 300 per month.', 'price: per month'],
  ['I could take 500 off if you sign.', 'price: 500 off'],
  ['It would be 300 a month.', 'price: 300 a month'],
  ['Let us call it 45 thousand.', 'price: 45 thousand'],
  ['The first month is free.', 'price: month is free'],
  ['Our offer went up.', 'offer: our offer'],
  ['We extend the deadline.', 'offer: extend the deadline'],
  ['Your deadline is tomorrow.', 'offer: deadline'],
  ['The scope of the work changes.', 'scope: scope'],
  ['I will add you a second window.', 'scope: i will add'],
  ['We will sue you.', 'legal: we will sue'],
  ['They sued and will sue again.', 'legal: sued'],
  ['The contract is ready.', 'legal: contract'],
  ['It is free  of\ncharge.', 'price: free  of\ncharge'],
])('has still something to review in: %s', (body, rule) => {
  expect(found(body)).toContain(rule);
});

it.each([
  'Dear Ms Price,',
  'Hi Sue,',
  'Mr. Price wrote.',
  'Sue Price',
  'I drove past 12 Oak Court.',
  'We are Legal & Contract Cleaning.',
  'Is it on Hospital Road?',
])('takes a name for a name: %s', (body) => {
  expect(found(body, names)).toEqual([]);
});

it.each([
  ['Price it anew.', 'price: price'],
  ['Dear Ms Price, the price is lower.', 'price: price'],
  ['See you in court.', 'legal: court'],
  ['They were in hospital.', 'sensitive: hospital'],
  ['The contract cleaning starts.', 'legal: contract'],
])('takes no more than the name for one: %s', (body, rule) => {
  expect(found(body, names)).toContain(rule);
});

it('takes no amount for a name', () => {
  expect(found('Now $500 off', ['Now $500 off'])).not.toEqual([]);
});
