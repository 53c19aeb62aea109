import type { HearDraft } from '../messages/drafting.ts';
import { longestBody } from '../touches/message.ts';
import { plainWords } from '../words/plain-words.ts';

/** Tells words as they come; false once there are as many as a message may have, and the rest is let go. */
export type TellWords = (text: string) => boolean;

/** A teller of plain words, however the pieces were cut. */
export function createTeller(hear: HearDraft): TellWords {
  const state = { half: '', room: longestBody, isFull: false };
  return (text) => {
    if (state.isFull) return false;
    const whole = state.half + text;
    // A character of two halves may come in two pieces.
    state.half = /[\uD800-\uDBFF]$/.exec(whole)?.[0] ?? '';
    const words = plainWords(whole.slice(0, whole.length - state.half.length));
    state.isFull = words.length > state.room;
    const piece = state.isFull ? words.slice(0, state.room).replace(/[\uD800-\uDBFF]$/, '') : words;
    state.room -= piece.length;
    if (piece !== '') hear({ kind: 'piece', text: piece });
    return !state.isFull;
  };
}
