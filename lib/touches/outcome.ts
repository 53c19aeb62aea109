import type { Channel } from './channel.ts';

/** What a touch can lead to (a disposition). Stored by id; the words are in the locale files under `outcome`. */
export const outcomeIds = [
  'connected',
  'voicemail',
  'no-answer',
  'busy',
  'callback',
  'booked',
  'not-now',
  'explicit-no',
  'wrong-number',
  'sent',
  'replied',
  'bounced',
  'opted-out',
  'delivered',
  'not-home',
  'done',
  'no-show',
] as const;

export type OutcomeId = (typeof outcomeIds)[number];

/** One outcome's type: what it says of the person, of the number, and of the lead's status. */
export interface Outcome {
  readonly id: OutcomeId;
  readonly channels: readonly Channel[];
  /** Did a person answer; `none` for one-way touches. */
  readonly answered: 'answered' | 'not-answered' | 'none';
  /** What it tells about the number or address used. */
  readonly contactHealth: 'good' | 'bad' | 'unchanged';
  readonly tone: 'good' | 'neutral' | 'stop';
}

const spoken: readonly Channel[] = ['call', 'door-knock', 'meeting', 'video'];
const written: readonly Channel[] = ['email', 'sms', 'whatsapp', 'social'];
const everyone: readonly Channel[] = [...spoken, ...written];

/** The typed list of outcomes, in the order the grid shows them until the rep's own use reorders it. */
export const outcomes: readonly Outcome[] = [
  { id: 'connected', channels: spoken, answered: 'answered', contactHealth: 'good', tone: 'good' },
  { id: 'sent', channels: written, answered: 'none', contactHealth: 'unchanged', tone: 'good' },
  { id: 'delivered', channels: ['mail', 'door-drop'], answered: 'none', contactHealth: 'unchanged', tone: 'good' },
  { id: 'done', channels: ['task'], answered: 'none', contactHealth: 'unchanged', tone: 'good' },
  { id: 'voicemail', channels: ['call'], answered: 'not-answered', contactHealth: 'unchanged', tone: 'neutral' },
  {
    id: 'no-answer',
    channels: ['call', 'video'],
    answered: 'not-answered',
    contactHealth: 'unchanged',
    tone: 'neutral',
  },
  { id: 'not-home', channels: ['door-knock'], answered: 'not-answered', contactHealth: 'unchanged', tone: 'neutral' },
  { id: 'no-show', channels: ['meeting'], answered: 'not-answered', contactHealth: 'unchanged', tone: 'neutral' },
  { id: 'busy', channels: ['call'], answered: 'not-answered', contactHealth: 'unchanged', tone: 'neutral' },
  { id: 'replied', channels: written, answered: 'answered', contactHealth: 'good', tone: 'good' },
  { id: 'callback', channels: everyone, answered: 'answered', contactHealth: 'good', tone: 'good' },
  { id: 'booked', channels: everyone, answered: 'answered', contactHealth: 'good', tone: 'good' },
  { id: 'not-now', channels: everyone, answered: 'answered', contactHealth: 'good', tone: 'neutral' },
  { id: 'explicit-no', channels: everyone, answered: 'answered', contactHealth: 'unchanged', tone: 'stop' },
  {
    id: 'wrong-number',
    channels: ['call', 'sms', 'whatsapp'],
    answered: 'not-answered',
    contactHealth: 'bad',
    tone: 'stop',
  },
  { id: 'bounced', channels: ['email', 'mail'], answered: 'not-answered', contactHealth: 'bad', tone: 'stop' },
  { id: 'opted-out', channels: everyone, answered: 'answered', contactHealth: 'unchanged', tone: 'stop' },
];

/** The outcomes a touch on this channel can have, in grid order. */
export function outcomesFor(channel: Channel): readonly Outcome[] {
  return outcomes.filter((outcome) => outcome.channels.includes(channel));
}

/** The outcome with this id. */
export function outcomeOf(id: OutcomeId): Outcome {
  const found = outcomes.find((outcome) => outcome.id === id);
  if (!found) throw new Error(`No outcome "${id}"`);
  return found;
}
