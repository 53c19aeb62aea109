import type { Sure } from './day-rule.ts';
import { followUp, negatedAct, theirs } from './follow-up-words.ts';
import { plainText } from './plain-text.ts';
import { type PromiseSpan, promisesIn } from './promises.ts';
import { type DateFound, datesIn, type Typed } from './read-dates.ts';
import { asTyped, squeezed } from './squeezed.ts';
import { isSaidOfPast, segmentAround } from './tense-words.ts';
import type { When } from './when.ts';
import { withoutDates } from './without-dates.ts';

/** When a promise is due of which the note does not say it. */
interface Unsaid {
  readonly kind: 'unsaid';
}

/** Something in a note that the rep may confirm: `text` is `note.slice(start, end)`. */
export interface Found {
  /** `promise`: what the rep said they would do · `follow-up`: when to turn to the lead again · `date`: a day that was mentioned. */
  readonly kind: 'promise' | 'follow-up' | 'date';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly when: When | Unsaid;
  /** As written, without the words of the date: "send pricing", "call again", "lease ends". `''` for a date alone. */
  readonly what: string;
  /** `ask`: conditional, loosely said, without its date, or with two meanings. */
  readonly sure: Sure;
}

/**
 * The promises, follow-ups and dates in a note, in order. Only what lies ahead. A promise is the rep's own ("I'll send
 * pricing Thursday"): never the lead's, nothing past, negated or asked. Not read: times that repeat ("every Friday"),
 * bare numbers and months ("call 3", "May"), "ASAP", "soon" and "later this month", spans of days ("Mon-Wed"), the age
 * of things ("roof of 2019"), other languages than English. What is the rep's and what the lead's is told by the words
 * before it: "Ann: I'll send it" is Ann's, "she said yes, I'll send it" is asked about.
 */
export function readNote(note: string, typed: Typed): readonly Found[] {
  const single = squeezed(note);
  return foundIn(single.text, typed).map((found) => {
    const { start, end } = asTyped(found, single);
    return { ...found, start, end, text: note.slice(start, end) };
  });
}

function foundIn(text: string, typed: Typed): readonly Found[] {
  const plain = plainText(text);
  const all = datesIn(plain, typed);
  const dates = all.filter((date) => isAhead(date, plain, typed));
  const gone = all.filter((date) => date.tense === 'past');
  const promises = promisesIn(plain, { ahead: dates, gone }).map((span) => promiseFound(span, text));
  const left = dates.filter((date) => !promises.some(({ start, end }) => date.start < end && date.end > start));
  return [...promises, ...left.map((date) => dateFound(date, plain, text))].toSorted(
    (one, other) => one.start - other.start,
  );
}

function isAhead(date: DateFound, plain: string, { now }: Typed): boolean {
  if (date.tense === 'past' || (date.when.kind !== 'on' && date.when.at <= now)) return false;
  if (date.tense === 'future') return true;
  return !isSaidOfPast(plain, date.start, date.end) && !(date.isClockOnly && isHabit(date, plain));
}

const habits =
  /\b(?:best|usually|always|works?|hours|opens?|closes|available|normally|generally|daily|weekdays|evenings|mornings)\b/;
/** What we said we would do, and is no promise after all, is nothing to follow up. */
const noPromise = /\b(?:i|we)(?:'ll| will)\b/;

/** "Best time: 5-7pm" is no appointment. */
function isHabit(date: DateFound, plain: string): boolean {
  const { start, end } = segmentAround(plain, date.start, date.end);
  return habits.test(plain.slice(start, end));
}

function promiseFound({ start, end, whatStart, date, sure }: PromiseSpan, text: string): Found {
  const what = withoutDates(text, { start: whatStart, end }, date);
  return {
    kind: 'promise',
    text: text.slice(start, end),
    start,
    end,
    when: date?.when ?? { kind: 'unsaid' },
    what,
    sure,
  };
}

function dateFound(date: DateFound, plain: string, text: string): Found {
  const { start, end } = date;
  const segment = segmentAround(plain, start, end);
  const words = plain.slice(segment.start, segment.end);
  const isQuestion = /^[^.!;\n]*\?/.test(plain.slice(end, end + 200));
  const isNegated = negatedAct.test(words) && date.relation !== 'until';
  const isFollowUp =
    followUp.test(words) &&
    !theirs.test(words) &&
    !(noPromise.test(words) && date.relation !== 'until') &&
    !isQuestion &&
    !isNegated;
  const sure = isQuestion || isNegated ? 'ask' : date.sure;
  const what = withoutDates(text, segment, date);
  return {
    kind: isFollowUp ? 'follow-up' : 'date',
    text: text.slice(start, end),
    start,
    end,
    when: date.when,
    what,
    sure,
  };
}
