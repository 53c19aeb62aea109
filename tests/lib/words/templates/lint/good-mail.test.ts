import { expect, it } from 'vitest';
import { lintMessage } from '../../../../../lib/words/templates/lint/lint-message.ts';
import { draft } from './builders.ts';

/** Mail as good reps write it: each says something, and names a step. */
const goodMail = [
  'Great talking with you on Tuesday. You mentioned the lease ends in March, so I put together two options. Which one fits better?',
  "Here's the link to the calendar: https://cal.example/d. Grab whatever works.",
  'Quick question: who besides you signs off on this?',
  'can you do Thursday at 2 or Friday at 10?',
  'I can hold the March slot for you until Friday because the crew is booked after that. Want it?',
  'As promised, here are the numbers: 12 units, 40k a year saved. Does that match what you see?',
  'You asked how others handle onboarding. Acme did it in two weeks. Happy to introduce you. Shall I?',
  'Could you send me the two floor plans? With those I can price it today.',
  "Looks like we missed each other. I'll try you again tomorrow at 3. If another time is better, reply with it.",
  'The inspector can come Monday or Wednesday. Let me know which one works.',
  "Thank you for the tour yesterday. I'd love to hear your thoughts on the two layouts by Friday.",
  'I noticed your team is hiring five reps. We cut ramp time for Acme from 6 months to 3. Worth a chat next week?',
  'No rush on this at all. Whenever you are ready, pick a time here: https://cal.example/d',
  'Congratulations on the new warehouse! Would it help to see how Acme set up theirs?',
  'Just a heads-up that our office moves on June 1; the phone number stays the same. Anything you need before then?',
  'I checked in with our installer, and he can do the 14th. Shall I book him?',
  'Following up on our call on Tuesday: the permit takes 10 days. Shall I apply?',
  'I have attached myself to this project for two years. What would you like to see next?',
  'The garage is attached to the house, which matters for the quote. Is it heated?',
  "Let's find 20 minutes next week. Does Wednesday at 2 suit you?",
  'You have to see the new showroom! It opens on Friday at six. Can I put you on the list?',
  "You don't have to decide now. Take your time, and tell me by the end of the month.",
  'Our current contract ends on May 31. Do you want me to draft the renewal?',
  "I'm writing to confirm our meeting on Tuesday at 10 at your office. See you there.",
  "Thanks for your reply. I'll call you at 3 today.",
  'Monday at 9 it is. I look forward to it.',
  "If you're still thinking about the solar panels, the subsidy deadline is June 30. Should I run the numbers for you?",
  'Have you decided which of the two colors you prefer, slate or sand? I order on Monday.',
  "Did you get my email with the three floor plans? If plan B works, I'll reserve it.",
  'Please sign here when you are happy with it: https://sign.example/1',
  'I owe you an answer on the warranty: it is ten years on parts. Does that settle it?',
  'The price list is at https://x.example/prices. Any item you would like to change?',
  'Would you be open to a short visit on Thursday?',
  'We can start as soon as possible after the permit. Which week suits you?',
  'How about lunch on Friday? My treat.',
  "Reply YES and I'll set it up.",
  'The deadline for the grant is tomorrow at noon. If you want, I can file it today; I only need your signature.',
  'Your call on Friday made me think: the east side could stay as it is, which saves 3k. Shall I redo the quote?',
  "I'll leave it here. Should anything change, my number is +1 312 555 0100.",
];

it.each(goodMail)('has nothing to say of good mail: %s', (words) => {
  const body = `Hi Sam,\n\n${words}\n\nBest,\nDana`;
  expect(lintMessage(draft({ body }))).toEqual([]);
});
