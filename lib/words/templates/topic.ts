import type { Activity } from '../../touches/activity.ts';
import type { Reminder } from '../../touches/reminder.ts';
import type { Scenario } from '../../touches/script-use.ts';
import { promisedThing } from '../promised-thing.ts';

const longestTopic = 60;
const mostWords = 7;

/** "Asked about the barn roof", "interested in a new roof": what it is about stands in the group. */
const about =
  /\b(?:(?:ask(?:ed|s|ing)?|talk(?:ed|s|ing)?|spoken?|speak|chatted|called|wrote|e-?mailed|inquir(?:ed|y)|enquir(?:ed|y)|questions?|talk|call|conversation) (?:(?:me|us|them|him|her|back|again|more|mostly|mainly|briefly|with (?:him|her|them)) )*(?:about|regarding)|discuss(?:ed)?|interested in|looking (?:for|into)) +(?<topic>[^.,;:!?()[\]{}\n"]+)/giu;
/** With these the sentence goes on to something else. */
const goesOn =
  /\s(?:and|or|but|so|because|since|if|when|while|who|which|that|as|before|after|until|by|today|tonight|tomorrow|yesterday|next|this|last|on (?:mon|tues?|wed|thurs?|fri|sat|sun)\w*|on the|in (?:\d|the|a|january|february|march|april|may|june|july|august|september|october|november|december)|again|now|soon|later|[-–—])(?=\s|$).*$/iu;
const isNo = /(?:\b(?:not|never|no|nobody|no longer|without|stop|won't|don't)|n['’]t)\b[^.,;!?\n]{0,25}$/iu;
/** What begins like this is a question or a person, and no thing to name. */
const isNoThing =
  /^(?:it|its|this|that|these|those|him|her|them|me|us|you|he|she|they|how|what|why|whether|when|where|who|which|if|nothing|something|anything|everything|stuff|things?|more|being|getting|having)\b/iu;

/** What the texts of these talks are about, whatever was said. */
const topicOfScript: Readonly<Partial<Record<Scenario, string>>> = {
  negotiation: 'the price',
  agreement: 'the agreement',
};

/** What says what the talks were about. */
export interface Said {
  /** What stands of the history, newest first. */
  readonly lines: readonly Activity[];
  readonly reminders: readonly Reminder[];
}

/**
 * What the last talk was about, as it can stand after "about": named in a note, in the subject of their own mail, by
 * the script, else in a promise or a reminder. `''` where none says it plainly. Nothing marked sensitive is read.
 */
export function lastTopic({ lines, reminders }: Said): string {
  const said = lines.map(topicOfLine).find((topic) => topic !== '');
  return (
    said ??
    latestFirst(reminders)
      .map(topicOfReminder)
      .find((topic) => topic !== '') ??
    ''
  );
}

function topicOfLine(line: Activity): string {
  if (line.kind === 'mail') return line.direction === 'in' ? topicOfSubject(line.subject) : '';
  if (line.kind !== 'touch' && line.kind !== 'note') return '';
  if (line.isSensitive) return '';
  const noted = topicIn(line.note);
  if (noted !== '' || line.kind === 'note') return noted;
  return (line.script && topicOfScript[line.script.scenario]) ?? '';
}

function latestFirst(reminders: readonly Reminder[]): readonly Reminder[] {
  return reminders
    .filter(({ kind, promise }) => (kind === 'promise' || kind === 'own') && !promise?.isSensitive)
    .toSorted((one, other) => other.createdAt - one.createdAt);
}

function topicOfReminder({ title }: Reminder): string {
  return topicIn(title) || tidied(promisedThing(title) ?? '');
}

/** What a note or a title says that it is about, to be said to the lead; `''` where it does not say it plainly. */
export function topicIn(note: string): string {
  for (const match of note.matchAll(about)) {
    const isDenied = isNo.test(note.slice(0, match.index));
    const topic = isDenied ? '' : tidied(match.groups?.topic ?? '');
    if (topic !== '') return topic;
  }
  return '';
}

/** What is theirs in a note is yours in a message to them. */
function tidied(words: string): string {
  const topic = words
    .replace(/\s+/gu, ' ')
    .replace(goesOn, '')
    .trim()
    .replace(/\b(?:their|his|her)(?= )/giu, 'your');
  const isLong = topic.length > longestTopic || topic.split(' ').length > mostWords;
  return topic.length < 3 || isLong || isNoThing.test(topic) ? '' : topic;
}

/** Their subject within a sentence of ours. */
const opening: Readonly<Record<string, string>> = {
  my: 'your',
  our: 'your',
  your: 'our',
  the: 'the',
  a: 'a',
  an: 'an',
};

/** An answer has the subject of what it answers, which may be ours; a machine's says nothing. */
const isNotTheirs =
  /^(?:(?:re|fwd?|aw|wg|sv|antw|tr|rv)\s*:|auto\S*[ -]?(?:reply|response)|out of (?:the )?office|undeliver|delivery status|mail delivery|returned mail|accepted:|declined:|invitation:|updated invitation)/iu;
const isEmptyWord =
  /^(?:hi|hello|hey|(?:a |quick )?questions?|inquiry|enquiry|request|help|info(?:rmation)?|contact|\(?no subject\)?|test|urgent|thanks?|thank you|follow(?:ing)?[ -]?up|meeting|call|update|reminder)[ .!?]*$/iu;

function topicOfSubject(subject: string): string {
  const plain = subject.replace(/\s+/gu, ' ').trim();
  if (isNotTheirs.test(plain) || isEmptyWord.test(plain)) return '';
  // "Question about my roof" is about the roof.
  const said = topicIn(plain) || plain.replace(/[.!?]+$/u, '');
  return tidied(said.replace(/^(?:my|our|your|the|an?)(?= )/iu, (word) => opening[word.toLowerCase()] ?? word));
}
