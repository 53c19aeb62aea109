import type { Step } from '../sequence.ts';
import { sinceStart } from './delays.ts';
import { newStep } from './new-step.ts';
import { note, script } from './step-text.ts';

const in30Minutes = sinceStart(30, 'minutes');

/**
 * R054, R055: the first action comes within 30 minutes, by what the lead left: a call, else an email, else the door.
 * The door comes later for those who were called or written to.
 */
export function firstActions(door: 'door-knock' | 'door-drop', doorTitle: string): readonly Step[] {
  return [
    newStep({
      id: 'first',
      title: 'First contact',
      channel: 'call',
      fallbacks: ['email'],
      delay: in30Minutes,
      text: script({
        opener:
          'Hi {{ lead.first_name }}, this is {{ rep.name }}. You got in contact a few minutes ago about {{ last.topic }}.',
        purpose: 'I know the streets around {{ lead.address }} well, and I would like to hear what you have in mind.',
        ask: 'Would tomorrow suit you for ten minutes at {{ lead.address }}?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }} about {{ lead.address }}. I am reachable all day on {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'first-door',
      title: doorTitle,
      channel: door,
      delay: in30Minutes,
      notAfter: ['call', 'email'],
      text: door === 'door-knock' ? atTheDoor : inTheLetterbox,
    }),
  ];
}

/** What to say at the door. */
export const atTheDoor = script({
  opener:
    'Good afternoon, I am {{ rep.name }}. Are you {{ lead.first_name }}? You got in contact about {{ last.topic }}.',
  purpose: 'I was nearby and wanted to bring you the answer myself. I will not keep you.',
  ask: 'Is this a good moment for five minutes, or shall I come back at an hour you choose?',
  voicemail: 'Nobody home: leave the card with {{ rep.phone }} and the hour you will be back.',
});

/** What a card in the letterbox says. */
export const inTheLetterbox = note(
  'Dear {{ lead.first_name }}, you got in contact about {{ last.topic }}. I came by {{ lead.address }} to introduce myself. Call or text me and I will answer the same day. {{ rep.name }}, {{ rep.phone }}',
);
