import type { PriorityKey } from '../../rules/rule-settings.ts';

const sortWords: readonly (readonly [source: string, key: PriorityKey])[] = [
  ['warm responses?|warm replies|recent repl(?:y|ies)|repl(?:y|ies)|warmest|last reply|responses', 'reply'],
  ['motivation(?: score)?|most motivated|motivated', 'motivation'],
  ['property value|deal (?:size|value)|value|worth|price|biggest', 'worth'],
  ['(?:lead |intent )?score|highest score|scores', 'score'],
  ['temperature|hottest|heat|hot', 'temperature'],
  ['sla|response time|time to answer|answers? owed', 'response'],
  ['due(?: date| time| day)?|oldest|date|most overdue|overdue|time', 'due'],
];

const anySource = sortWords.map(([source]) => source).join('|');
const keySource = `(?:the )?(?:\\d[.)]? )?(?:${anySource})\\b(?: first| descending| desc)?`;

/** "by warm responses, then motivation score, then property value". */
export const sortBy = new RegExp(
  `(?:\\bby |: ?)(${keySource}(?:(?:,? ?(?:and )?then (?:by )?|, ?(?:and )?| and (?:by )?| > ?)${keySource}){0,6})`,
);
/** "hottest first". */
export const sortFirst = new RegExp(`\\b((?:${anySource}) first)\\b`);

/** The keys that the words of `sortBy` name, in their order and each once. */
export function sortKeysIn(words: string): readonly PriorityKey[] {
  const found = [...words.matchAll(new RegExp(`\\b(?:${anySource})\\b`, 'g'))].flatMap(([word]) => keyOf(word));
  return [...new Set(found)];
}

function keyOf(word: string): readonly PriorityKey[] {
  return sortWords
    .filter(([source]) => new RegExp(`^(?:${source})$`).test(word))
    .slice(0, 1)
    .map(([, key]) => key);
}
