import type { Activity } from '../../touches/activity.ts';
import { promisedVerbs } from '../plain/promise-words.ts';
import { isTheirs } from './past.ts';

/** What they said they would do, in the words it was noted or written with. */
export interface TheirPromise {
  readonly words: string;
  readonly at: number;
}

const verbs = `${promisedVerbs}|decide|think|consider|discuss|answer|reply|move|choose|compare|read`;
const will = "(?:'ll| will| (?:is|are|am) going to|(?: has| have)? (?:promised|agreed) to)";
/** "She'll send the plans by Friday": how a rep notes it. Nobody promises by a question, or by "it will". */
const noted = new RegExp(
  `(?:^|[.!;\\n] *|, |\\b(?:and|but|then|so|that) )((?:he|she|they|\\p{Lu}[\\p{L}'-]+)${will} (?:${verbs})\\b[^.!?;\\n]*)`,
  'u',
);
/** "I will send you the plans": how they write it themselves. */
const written = new RegExp(`(?:^|[.!;,\\n] *|\\b(?:and|but|so) )((?:i|we)${will} (?:${verbs})\\b[^.!?;\\n]*)`, 'i');
const nobody = /^(?:i|we|you|it|this|that|there|who|what)\b/i;

/** The last promise of theirs in the history; null for none, and where they have written since. */
export function theirPromise(activities: readonly Activity[]): TheirPromise | null {
  for (const activity of activities) {
    const words = promiseIn(activity);
    if (words !== null) return { words, at: activity.at };
    if (isTheirs(activity)) return null;
  }
  return null;
}

function promiseIn(activity: Activity): string | null {
  if (activity.kind === 'mail') return isTheirs(activity) ? clauseOf(written, activity.excerpt) : null;
  if (activity.kind !== 'note' && activity.kind !== 'touch') return null;
  const said = clauseOf(noted, activity.note);
  return said !== null && !nobody.test(said) ? said : null;
}

function clauseOf(pattern: RegExp, text: string): string | null {
  return pattern.exec(text.replace(/[’‘]/g, "'"))?.[1]?.trim() ?? null;
}
