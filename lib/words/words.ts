import type { TimeWords } from '../time/format.ts';
import type { Translate } from './translate.ts';

/** All it takes to put something in words: the sentences, the rep's locale, the zone the times are told in, and now. */
export interface Words extends TimeWords {
  readonly t: Translate;
}

/** The same words with times told in another zone. */
export function wordsIn(zone: string, words: Words): Words {
  return { ...words, zone };
}
