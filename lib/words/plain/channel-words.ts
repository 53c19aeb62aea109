import type { Channel } from '../../touches/channel.ts';

/** How reps name the ways to reach a lead; nouns, plurals and verbs. Longer words stand before shorter ones. */
const channelWords: readonly (readonly [source: string, channel: Channel])[] = [
  ['video calls?|videos?|zoom|loom', 'video'],
  ['door[- ]?knock(?:s|ing|ed)?|knock(?:s|ed|ing)?|visit(?:s|ed)?|drive[- ]?by', 'door-knock'],
  ['door[- ]?drop(?:s|ped)?|flyers?', 'door-drop'],
  ['direct mail|mail(?:ing)? pieces?|mail piece|yellow letters?|letters?|postcards?|mailers?', 'mail'],
  ['e-?mail(?:s|ed|ing)?', 'email'],
  ['whats ?app(?:s|ed)?', 'whatsapp'],
  ['sms|text messages?|text(?:s|ed|ing)?', 'sms'],
  ['linkedin|facebook|instagram|dms?|social', 'social'],
  ['meetings?|appointments?|showings?|demos?|meet', 'meeting'],
  ['phone calls?|(?:re)?call(?:s|ed|ing)?|phone(?:d)?|ring|rang|dial(?:ed)?', 'call'],
  ['tasks?|to-?dos?', 'task'],
];

/** The source of a pattern for any of these words. */
export const channelSource = channelWords.map(([source]) => source).join('|');
const anywhere = channelWords.map(([source, channel]) => [new RegExp(`\\b(?:${source})\\b`), channel] as const);

/** The channel that is named first in plain text; null when none is. */
export function channelIn(plain: string): Channel | null {
  const places = anywhere.map(([pattern, channel]) => ({ at: plain.search(pattern), channel }));
  return places.filter(({ at }) => at >= 0).toSorted((one, other) => one.at - other.at)[0]?.channel ?? null;
}
