import { leadSources } from '../leads/lead.ts';
import { calendarText, dayText, durationText, minuteText, placeOf } from '../time/format.ts';
import { minuteOfDay } from '../time/zone.ts';
import type { Reason, RuleId } from '../touches/reason.ts';
import type { Words } from './words.ts';

type Values = Reason['values'];

/** Rules whose wait may be none at all: they have a sentence for that. */
const delays = new Set<RuleId>([
  'first-step-delay',
  'step-delay',
  'step-delay-from-start',
  'step-delay-from-due',
  'repeats',
]);

/** Rules about an answer owed: to a new lead (`first`), or to a message of theirs (`reply`). */
const answersOwed = new Set<RuleId>([
  'response-owed',
  'response-late',
  'response-in-time',
  'response-too-late',
  'remind-respond',
]);
/** Rules that quote somebody's words under this name, which may be none. */
const quotes: Readonly<Partial<Record<RuleId, string>>> = {
  'remind-date': 'what',
  'remind-step': 'title',
  'remind-own': 'title',
};
/** Rules with a sentence for each of the forms named here. */
const forms: Readonly<Partial<Record<RuleId, (values: Values) => string>>> = {
  suppressed: ({ cause }) => String(cause),
  pressure: ({ touches, answered }) => (touches === 0 ? 'none' : String(answered)),
  'away-set': ({ how, left }) => (left ? `${how}-left` : String(how)),
  'runs-moved': wholly,
  'rules-saved': wholly,
  'backlog-levelled': wholly,
  'slowed-down': ({ because }) => String(because),
  branched: ({ isMet }) => String(isMet),
  'tag-by-step': ({ how }) => String(how),
  'enroll-household': ({ count }) => (count === 1 ? 'one' : 'several'),
  'suggested-for': (values) => ['temperature', 'source', 'status'].filter((name) => values[name] !== '').join('-'),
};

/** Whether a command about many reached all of them. */
function wholly({ left }: Values): string {
  return left ? 'left' : 'all';
}

/**
 * The sentence of a reason, from `reason.<rule>` in the locale files, with its values in words.
 * Besides the rule's own values a sentence may use `{channels}`, the channel's plural: "calls".
 */
export function sentenceOf(reason: Reason, words: Words): string {
  const { channel, title, kind } = reason.values;
  const values = Object.entries(reason.values).map(([name, value]) => [name, valueText(name, value, words)]);
  if (channel !== undefined) values.push(['channels', words.t(`reason-parts.channels.${channel}`)]);
  if (title === '' && kind !== undefined) values.push(['title', words.t(`reminder.${kind}`)]);
  return words.t(sentenceKey(reason, words), Object.fromEntries(values));
}

/** Where a rule has several sentences, the one that fits its values. */
function sentenceKey({ rule, values }: Reason, words: Words): string {
  const key = `reason.${rule}`;
  if (rule === 'outside-calling-hours') return `${key}.${sideOfHours(values, words)}`;
  if (delays.has(rule)) return `${key}.${values.waitMs === 0 ? 'at-once' : 'later'}`;
  if (rule === 'moved-off-holiday' || rule === 'moved-off-weekend')
    return `${key}.${values.law === '' ? 'off' : 'law'}`;
  if (rule === 'zone-of-phone' || rule === 'zone-of-address') return `${key}.${values.count === 1 ? 'one' : 'several'}`;
  if (answersOwed.has(rule)) return `${key}.${values.kind}`;
  const form = forms[rule];
  if (form) return `${key}.${form(values)}`;
  const quoted = quotes[rule];
  if (quoted !== undefined) return `${key}.${values[quoted] === '' ? 'plain' : 'named'}`;
  if ('because' in values) return `${key}.${values.because === '' ? 'plain' : 'because'}`;
  return key;
}

function sideOfHours({ fromMinute, toMinute, zone }: Values, words: Words): 'early' | 'late' | 'closed' {
  const minute = minuteOfDay(words.now, String(zone));
  if (minute < Number(fromMinute)) return 'early';
  return minute >= Number(toMinute) ? 'late' : 'closed';
}

function valueText(name: string, value: string | number, words: Words): string {
  if (typeof value === 'string') return namedText(name, value, words);
  if (name.endsWith('At')) return calendarText(value, words);
  if (name.endsWith('Ms')) return durationText(value, words);
  if (name.endsWith('Minute')) return minuteText(value, words);
  if (name === 'factor') return (value / 100).toLocaleString(words.locale, { style: 'percent' });
  return value.toLocaleString(words.locale);
}

function namedText(name: string, value: string, words: Words): string {
  if (name.endsWith('On')) return dayText(value, words);
  if (name === 'channel' || name === 'missing') return inSentence(words.t(`channel.${value}`), words.locale);
  if (name === 'outcome') return inSentence(words.t(`outcome.${value}`), words.locale);
  if (name === 'source') return sourceText(value, words);
  if (name === 'temperature' && value !== '') return inSentence(words.t(`temperature.${value}`), words.locale);
  if (name === 'status' && value !== '') return inSentence(words.t(`status.${value}`), words.locale);
  if (name === 'signal') return words.t(`signal.${value}`);
  if (name === 'track') return words.t(`reason-parts.tracks.${value}`);
  if (name === 'test') return words.t(`reason-parts.tests.${value}`);
  if (name === 'segment') return words.t(`segment.${value}.name`);
  if (name === 'field')
    return words.t(`reason-parts.fields.${value.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
  if (name === 'zones') return placesText(value.split(' '), words);
  if (name === 'lacks' || name === 'gates')
    return listText(
      value
        .split(' ')
        .filter(Boolean)
        .map((one) => words.t(`reason-parts.${name}.${one}`)),
      words,
    );
  return name === 'zone' ? placeOf(value) : value;
}

/** The cities of zones in a list, at most four of them: "Chicago, New York". */
export function placesText(zones: readonly string[], { locale }: Pick<Words, 'locale'>): string {
  const named = zones.slice(0, 4).map(placeOf);
  const all = zones.length > named.length ? [...named, '…'] : named;
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(all);
}

function listText(parts: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}

/** A source by its name, or in the rep's own word. */
function sourceText(source: string, { t, locale }: Words): string {
  return leadSources.some((known) => known === source) ? inSentence(t(`source.${source}`), locale) : source;
}

/** "No answer" within a sentence is "no answer"; "WhatsApp" stays as it is. */
export function inSentence(label: string, locale: string): string {
  const isPlain = label.slice(1) === label.slice(1).toLocaleLowerCase(locale);
  return isPlain ? label.toLocaleLowerCase(locale) : label;
}
