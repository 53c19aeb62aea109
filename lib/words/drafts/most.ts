import type { Channel } from '../../touches/channel.ts';
import { wordCount } from '../templates/lint/body-parts.ts';
import type { Draft } from '../templates/lint/draft.ts';

/** How long a message may be. */
export interface Most {
  readonly words: number;
  readonly characters: number;
}

/** Each written touch of a run is shorter than the one before it (R033, R118); those after the last stay as short. */
const mailWords = [120, 90, 70, 50, 40];
const textWords = [45, 35, 28, 22, 18];
/** One text of the phone network; two where it is read in an app. */
const textCharacters: Readonly<Partial<Record<Channel, number>>> = { sms: 160, whatsapp: 320, social: 300 };
const charactersPerWord = 7;

/** The most that a message of this place in the run may hold: never as much as the one that nobody answered. */
export function mostOf(channel: Channel, { position, last }: Pick<Draft, 'position' | 'last'>): Most {
  const table = channel === 'email' ? mailWords : textWords;
  const usual = table[Math.min(position, table.length) - 1] ?? 0;
  const before = last.isAnswered || last.sent === null ? 0 : wordCount(last.sent);
  const words = before > 1 ? Math.min(usual, before - 1) : usual;
  return {
    words,
    characters: Math.min(textCharacters[channel] ?? words * charactersPerWord, words * charactersPerWord),
  };
}
