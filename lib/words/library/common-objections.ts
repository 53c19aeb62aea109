import type { Objection } from './script.ts';

/** What is said on any call, and how to go on without pressing (R154, R217). */
export const commonObjections: readonly Objection[] = [
  {
    label: 'I have no time',
    answer: 'Then I will not keep you. When is a better moment, today at five or tomorrow morning?',
    next: 'Set the callback at the hour they name, and end the call.',
  },
  {
    label: 'Send me an email',
    answer: 'Gladly. What should be in it, so that it is worth reading?',
    next: 'Write down what they name, and send just that today.',
  },
  {
    label: 'Not interested',
    answer: 'Thank you for saying so. Is it not now, or not at all? Both are fine.',
    next: 'Not now: ask which month. Not at all: log an explicit no, and do not call again.',
  },
  {
    label: 'Where did you get my number?',
    answer:
      'Fair question. You got in touch with us about {{ last.topic | default: "our services" }}. Shall I take your number off our list?',
    next: 'Yes: log an opt-out. No: ask whether calls or emails suit them better.',
  },
];

/** What is said about the money (R151, R154, R213). Any change of price or scope is reviewed before it is sent. */
export const priceObjections: readonly Objection[] = [
  {
    label: 'It costs too much',
    answer: 'I hear you. Too much compared with what?',
    next: 'Listen to the end. Then look together at what they can leave out.',
  },
  {
    label: 'Somebody else is cheaper',
    answer: 'That may be. What is included in theirs, and who does the work?',
    next: 'Offer the list of three questions, for both of us to answer.',
  },
  {
    label: 'Can you do better?',
    answer: 'I can look at what is in it. Which part matters least to you?',
    next: 'Promise nothing on the phone. Write down what they would leave out, and have it reviewed.',
  },
  {
    label: 'I need to think about it',
    answer: 'Of course. Is it the timing, the sum, or whether it will work?',
    next: 'Send one page on that one thing, and agree on the day to talk again.',
  },
];
