import type { Objection } from './script.ts';

/** What is said on any call, and how to go on without pressing (R154, R217). */
export const commonObjections: readonly Objection[] = [
  {
    label: 'I have no time',
    answer: 'Then I will not keep you. Is 5 pm today better, or tomorrow morning?',
    next: 'Set a callback for the time they name, and end the call.',
  },
  {
    label: 'Send me an email',
    answer: 'Gladly. What should be in it, so that it is worth your time?',
    next: 'Note what they name, and send exactly that today.',
  },
  {
    label: 'Not interested',
    answer: 'Thank you for telling me. Is it the timing, or is it not for you at all? Either answer is fine.',
    next: 'The timing: ask which month. Not at all: log an explicit no, and do not call again.',
  },
  {
    label: 'Where did you get my number?',
    answer: 'Fair question. [[Say where it is from: see Details.]] Would you like me to take it off our list?',
    next: 'Yes: log an opt-out. No: ask whether calls or emails suit them better.',
  },
];

/** What is said about the money (R151, R154, R213). Any change of price or scope is reviewed before it is sent. */
export const priceObjections: readonly Objection[] = [
  {
    label: 'It costs too much',
    answer: 'I understand. May I ask what you are comparing it with?',
    next: 'Let them finish. Then go through together what they could leave out.',
  },
  {
    label: 'Somebody else is cheaper',
    answer: 'That may well be. What does their price include, and who does the work?',
    next: 'Offer to send the three questions for comparing offers.',
  },
  {
    label: 'Can you do better?',
    answer: 'Let us look at what is in it. Which part matters least to you?',
    next: 'Promise nothing on the phone. Note what they would leave out, and have it reviewed.',
  },
  {
    label: 'I need to think about it',
    answer: 'Of course. What is on your mind most: the timing, the cost, or whether it will work?',
    next: 'Send one page on exactly that, and agree on a day to talk again.',
  },
];
