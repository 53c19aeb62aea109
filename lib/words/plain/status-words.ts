import type { LeadStatus, Temperature } from '../../leads/lead.ts';

const statusWords: readonly (readonly [source: string, status: LeadStatus])[] = [
  ['appointment(?: set| scheduled| booked)?|appt set|meeting set|meeting scheduled', 'appointment'],
  ['offer(?: made| sent)?|made an offer', 'offer'],
  ['negotiating|negotiations?|in negotiation|under negotiation', 'negotiating'],
  ['attempted|tried', 'attempted'],
  ['contacted', 'contacted'],
  ['interested', 'interested'],
  ['archived', 'archived'],
  ['new(?: lead)?', 'new'],
];

/** The source of a pattern for any status. */
export const statusSource = statusWords.map(([source]) => source).join('|');
/** The source of a pattern for any temperature. */
export const temperatureSource = 'hot|warm|cold|dormant';

/** The status that words name; null when they name none. */
export function statusOf(words: string): LeadStatus | null {
  return statusWords.find(([source]) => new RegExp(`^(?:${source})$`).test(words))?.[1] ?? null;
}

/** The temperature that a word names; null when it names none. */
export function temperatureOf(word: string): Temperature | null {
  return word === 'hot' || word === 'warm' || word === 'cold' || word === 'dormant' ? word : null;
}
