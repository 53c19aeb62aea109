import type { StopLine } from '../../../lib/messages/prompt.ts';
import type { Words } from '../../../lib/words/words.ts';

/** How many signals a line names before it says "and so many more". */
const mostNamed = 2;

/** The signals of one verb, as a list: "they reply, a meeting is booked". */
export function stopsText(stops: readonly StopLine[], verb: StopLine['verb'], words: Words): string {
  return listOf(namesOf(stops, verb, words), words);
}

/** The most telling signals that stop the run, and how many more do: "they reply, they say no and 6 more". */
export function stopsLine(stops: readonly StopLine[], words: Words): string {
  const names = namesOf(stops, 'stop', words);
  const more = names.length - mostNamed;
  if (more <= 1) return listOf(names, words);
  return words.t('sidebar.stops_more', more, { first: listOf(names.slice(0, mostNamed), words) });
}

function namesOf(stops: readonly StopLine[], verb: StopLine['verb'], { t }: Words): readonly string[] {
  return stops.filter((stop) => stop.verb === verb).map(({ signal }) => t(`sidebar.when.${signal}`));
}

function listOf(names: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names);
}
