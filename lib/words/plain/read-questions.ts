import { channelIn } from './channel-words.ts';
import type { Command } from './command.ts';
import type { Reader } from './draft.ts';
import { type Left, take, takeAll } from './left.ts';
import { leadAfterWord } from './slots.ts';
import { type StatsSpan, spanPattern, statsWords } from './stats-words.ts';

type Moment = Extract<Command, { kind: 'script' }>['moment'];
type Unit = Extract<StatsSpan, { kind: 'this' }>['unit'];

const asks =
  /\b(?:show(?: me)?|what's|whats|what is|what are|what|tell me|give me|see|view|display|get|how|much|many|my|our|many|did|should|use|with)\b/g;
const script =
  /\b(?:(?:call |phone |which |what )?scripts?|what (?:should|do|can) i say|what to say|talking points|how (?:do|should|can) i (?:handle|respond to|answer|overcome))\b/;
const moments: readonly (readonly [pattern: RegExp, moment: NonNullable<Moment>])[] = [
  [/\b(?:first )?(?:follow-?up|re-?engagement)(?: call)?\b/, 'follow-up'],
  [/\b(?:first|initial|intro(?:duction)?|opening|cold)(?: (?:call|contact|talk))?\b/, 'first-call'],
  [/\b(?:price|pricing|negotiation|too expensive|price justification)(?: objections?| justification)?\b/, 'price'],
  [/\b(?:closing|close|agreement|contract)(?: call)?\b/, 'closing'],
  [/\b(?:interested)(?: (?:seller|buyer|lead|owner|client))?\b/, 'interested'],
  [/\b(?:voice ?mail|vm|leaving a message)\b/, 'voicemail'],
  [/\b(?:objections?)\b/, 'objection'],
];

/** "show script for first follow-up call", "what should I say to an interested seller?". */
export const readScript: Reader = (sentence) => {
  const said = take(sentence, 'verb', script);
  if (said.words === null) return null;
  const found = moments.find(([pattern]) => pattern.test(said.left.plain));
  const about = found ? take(said.left, 'about', found[0]).left : said.left;
  const asked = takeAll(takeAll(about, 'verb', asks), 'channel', /\bcalls?\b/g);
  const { left, lead } = found ? { left: asked, lead: null } : leadAfterWord(asked);
  return [{ command: { kind: 'script', lead, moment: found?.[1] ?? null }, left }];
};

/** Which ones, and not how many. */
const asksForMissed = /^[^a-z]*(?:show|list|see|view|which|what)\b/;

/** "how many calls this week", "my stats", "which sequence performs best", "how old are leads when they convert?". */
export const readStats: Reader = (sentence) => {
  const span = take(sentence, 'filter', spanPattern);
  const found = statsWords.find(([pattern]) => pattern.test(span.left.plain));
  if (!found || (found[1] === 'promises' && asksForMissed.test(sentence.plain))) return null;
  const [pattern, about] = found;
  const said = take(span.left, 'about', pattern);
  const channel = channelIn(sentence.plain);
  const left = takeAll(withoutChannels(said.left), 'verb', asks);
  const isOfChannel = ['touches', 'contact-rate', 'reply-rate', 'best-time', 'no-shows', 'response-time'].includes(
    about,
  );
  return [
    { command: { kind: 'stats', about, channel: isOfChannel ? channel : null, span: spanOf(span.groups) }, left },
  ];
};

function withoutChannels(left: Left): Left {
  return takeAll(
    left,
    'channel',
    /\b(?:by |for |on )?(?:calls?|emails?|texts?|sms|letters|meetings|leads|door[- ]?knocks|made|rate)\b/g,
  );
}

/** The span that a match of `spanPattern` names; null for none. */
export function spanOf({ days, which, unit, day }: Readonly<Record<string, string | undefined>>): StatsSpan | null {
  if (days !== undefined) return { kind: 'days', days: Number(days) };
  if (day !== undefined) return { kind: day === 'today' ? 'this' : 'last', unit: 'day' };
  if (which === undefined || !isUnit(unit)) return null;
  return { kind: /last|previous/.test(which) ? 'last' : 'this', unit };
}

function isUnit(unit: string | undefined): unit is Unit {
  return unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year';
}
