import { weekdaySource } from './calendar-words.ts';
import { channelIn, channelSource } from './channel-words.ts';
import type { ShowCommand } from './command.ts';
import type { Reader } from './draft.ts';
import { datesLeft, type Left, take, takeAll, taken } from './left.ts';
import { plainText } from './plain-text.ts';
import type { Typed } from './read-dates.ts';
import { spanOf } from './read-questions.ts';
import { leadAfterWord, leadAnywhere } from './slots.ts';
import { sortBy, sortFirst, sortKeysIn } from './sort-words.ts';
import { spanPattern } from './stats-words.ts';
import { statusOf, statusSource, temperatureOf, temperatureSource } from './status-words.ts';

const asks =
  /\b(?:show(?: me)?|list|what's|whats|who's|whos|todays|what is|what are|what|which|who|whom|display|give me|see|view|get|pull up|tell me|full|complete|contact|do i|should i|today's|make|due|my|how|many|today|next|sort)\b/g;
const listed =
  'follow-?ups?|tasks?|touches|leads?|queue|to-?dos?|promises|reminders|contacts|people|calls?|e-?mails?|texts?|visits?|door[- ]?knocks?|letters?|meetings?|day 1 call list|call list|list';
const asksForList = new RegExp(
  `^[^a-z]*(?:(?:show|list|what|what'?s|which|who|who'?s|display|give me|see|view|get|filter|any|how many|do i have|how about|only|my|all|today'?s)\\b.*\\b(?:${listed}|due|overdue|call)\\b|(?:${listed}|due|overdue)\\b.*\\b(?:due|overdue)\\b|(?:follow-?ups|calls|e-?mails|texts|tasks|touches|visits|letters|meetings|queue)(?: for| on| due)? (?:today|tomorrow|this week|next week|${weekdaySource})\\b|(?:tomorrow|this week|next week|${weekdaySource})'?s (?:${listed})\\b|what (?:do i have|have i got)\\b|what'?s on (?:my|for|the)\\b|what (?:do i (?:have|need) to|should i) do\\b|what'?s next[\\s?!.]*$|(?:the )?(?:day 1 )?call list\\b|(?:due|overdue)\\b|(?:(?:${temperatureSource}|${statusSource}) )?(?:leads|contacts|people)\\b)`,
);
const scoreOver =
  /\b(?:with )?(?:a )?(?:score|scores|scoring) (?:of )?(?:over|above|at least|>=?|more than|from) ?(\d{1,3})(?: or more)?\b|\bscore (\d{1,3})\+/;
const scoreUnder =
  /\b(?:with )?(?:a )?(?:score|scores|scoring) (?:of )?(?:under|below|at most|<=?|less than) ?(\d{1,3})\b/;
const quiet =
  /\b(?:not contacted|no contact|not touched|untouched|without contact|stale|quiet|silent|(?:have not|haven'?t)(?: i| we)? (?:been )?(?:contacted|called|reached|e-?mailed|talked (?:to|with)|spoken (?:to|with)|touched|heard from))(?: (?:for|in|over)(?: the last)?)? (?<count>\d{1,3}) (?<unit>days|weeks|wks|months)\b/;
const stale = /\b(?:stale|gone (?:quiet|cold|silent)|going cold|neglected)\b/;
const replied =
  /\b(?:who(?: (?:has|have|all))?|leads?(?: (?:that|who))?|people (?:that|who)) (?:replied|answered|responded|wrote back|got back to me)\b/;
const statusOfLeads = new RegExp(
  `\\b(?:(?:status|stage):? (?:is )?)?(${statusSource})\\b(?= (?:leads?|contacts|people)|$|[ .!?]*$|,)`,
);
const temperatureOfLeads = new RegExp(`\\b(${temperatureSource})\\b(?! first)`);
const dueWords = [
  { due: 'overdue', pattern: /\b(?:overdue|past due|late|missed)\b/ },
  {
    due: 'today',
    pattern:
      /\b(?:due )?(?:today's|today|right now|now|day 1 call list)\b|\bdue\b(?! (?:tomorrow|this|next|on|in|by|mon|tue|wed|thu|fri|sat|sun))/,
  },
  { due: 'this-week', pattern: /\b(?:due )?(?:for )?this week\b/ },
] as const;
const sortVerb =
  /^[^a-z]*(?:sort|order|rank|prioriti[sz]e|arrange)\b(?: (?:them|it|my|the|these|all)\b)*(?: (?:list|queue|leads?|follow-?ups?|calls?|tasks?)\b)?/;
const history =
  /\bwhat (?:(?:did|have) (?:i|we) (?:promised?|tell|told|said|say)|do (?:i|we) owe)\b|\bwhat'?s next (?:for|with)\b|\bwhen (?:is|'s|was|s) (?:my |the |our )?(?:next|last) (?:call|touch|step|contact|meeting|talk|email)\b|\bhow (?:many times|often) (?:did|have) (?:i|we) (?:called?|contact(?:ed)?|e-?mail(?:ed)?|text(?:ed)?|tried|try|reach(?:ed)?)\b|\b(?:contact |call |full |complete |activity )?(?:history|timeline|past touches|past activity)\b|\bnotes (?=(?:on|for|about|with)\b)|\b(?:when did (?:i|we) last|last time (?:i|we)) (?:call(?:ed)?|contact(?:ed)?|e-?mail(?:ed)?|text(?:ed)?|talk(?:ed)? (?:to|with)|spoke? (?:to|with)|speak (?:to|with)|reach(?:ed)?)\b|\bwhat(?:'s| has| have)? happened(?: so far)?\b/;
const find = /^[^a-z]*(?:open|find|go to|search(?: for)?|look up|pull up|jump to|show me|show)\b/;

/** "show all follow-ups due today", "what calls do I need to make?", "hot leads sorted by score". */
export const readShow: Reader = (sentence, typed) => {
  if (![asksForList, quietAsked, replied].some((pattern) => pattern.test(sentence.plain))) return null;
  const { left: sorted, sort } = takeSort(sentence);
  const filters = takeFilters(sorted);
  const due = takeDue(filters.left, typed);
  const what = filters.isOfLeads ? 'leads' : whatOf(sentence.plain);
  const channel = what === 'leads' ? null : channelIn(filters.left.plain);
  const left = takeAll(takeAll(due.left, 'verb', listWords), 'verb', asks);
  const isAsked = due.due === null && what === 'due' && channel !== null;
  const order = filters.said.replied && sort.length === 0 ? (['reply'] as const) : sort;
  const command = {
    kind: 'show',
    what,
    ...filters.said,
    due: isAsked ? 'today' : due.due,
    channel,
    sort: order,
  } as const;
  return [{ command, left }];
};

const quietAsked = new RegExp(
  `^[^a-z]*(?:who|which|leads?|people)\\b.*${quiet.source}|^[^a-z]*(?:(?:show|list|which|who)\\b.*)?${stale.source}`,
);
const listWords = new RegExp(
  `\\b(?:${listed}|sort(?:ed)?|filter(?:ed)?|with|that are|need|only|everything|plate|agenda|calendar|schedule|got|${channelSource})\\b`,
  'g',
);

function whatOf(plain: string): ShowCommand['what'] {
  if (/\bpromises\b/.test(plain)) return 'promises';
  if (/\breminders\b/.test(plain)) return 'reminders';
  return /\b(?:leads?|contacts|people)\b/.test(plain) && !/\b(?:due|overdue|follow-?ups?|calls?)\b/.test(plain)
    ? 'leads'
    : 'due';
}

interface Filters {
  readonly left: Left;
  readonly said: Pick<ShowCommand, 'status' | 'temperature' | 'score' | 'quietDays' | 'replied'>;
  /** "Who replied today" is about leads, though the word is not there. */
  readonly isOfLeads: boolean;
}

function takeFilters(sentence: Left): Filters {
  const over = take(sentence, 'filter', scoreOver);
  const under = take(over.left, 'filter', scoreUnder);
  const silent = take(under.left, 'filter', quiet);
  const unheard = silent.words === null ? take(silent.left, 'filter', stale) : silent;
  const heard = take(unheard.left, 'filter', replied);
  const span = heard.words === null ? heard : take(heard.left, 'filter', spanPattern);
  const warm = take(span.left, 'temperature', temperatureOfLeads);
  const status = take(warm.left, 'status', statusOfLeads);
  const hasScore = over.words !== null || under.words !== null;
  return {
    left: status.left,
    isOfLeads: heard.words !== null || (unheard.words !== null && quietAsked.test(sentence.plain)),
    said: {
      score: hasScore ? { from: numberOf(over.words), to: numberOf(under.words) } : null,
      quietDays: silent.words === null && unheard.words !== null ? 'usual' : daysOf(silent.groups),
      replied: heard.words === null ? null : (spanOf(span.groups) ?? lately),
      temperature: warm.words === null ? null : temperatureOf(plainText(warm.words)),
      status: status.words === null ? null : statusOf(plainText(status.words)),
    },
  };
}

/** "Who replied" without a time. */
const lately = { kind: 'days', days: 7 } as const;

/** The days of "2 weeks"; a month is 30. */
function daysOf({ count, unit = 'd' }: Readonly<Record<string, string | undefined>>): number | null {
  return count === undefined ? null : Number(count) * ({ w: 7, m: 30 }[unit.charAt(0)] ?? 1);
}

function numberOf(words: string | null): number | null {
  const digits = /\d+/.exec(words ?? '')?.[0];
  return digits === undefined ? null : Number(digits);
}

function takeDue(left: Left, typed: Typed): { readonly left: Left; readonly due: ShowCommand['due'] } {
  for (const { due, pattern } of dueWords) {
    const said = take(left, 'filter', pattern);
    if (said.words !== null) return { left: takeAll(said.left, 'filter', /\bdue\b/g), due };
  }
  const date = datesLeft(left, typed).find(({ tense }) => tense !== 'past');
  return date ? { left: taken(left, 'filter', date), due: date.when } : { left, due: null };
}

/** "sort by warm responses, then motivation score, then property value". */
export const readSort: Reader = (sentence) => {
  const opened = take(sentence, 'verb', sortVerb);
  if (opened.words === null && !/^\W*[a-z ]{1,30} first\W*$/.test(sentence.plain)) return null;
  const { left, sort } = takeSort(opened.left);
  return sort.length === 0 ? null : [{ command: { kind: 'sort', sort }, left }];
};

function takeSort(sentence: Left): { readonly left: Left; readonly sort: ShowCommand['sort'] } {
  const by = take(sentence, 'sort', sortBy);
  const said = by.words === null ? take(sentence, 'sort', sortFirst) : by;
  return { left: said.left, sort: said.words === null ? [] : sortKeysIn(plainText(said.words)) };
}

/** "history for 12 Oak St", "what's my history with this lead?", "Ann Lee's timeline". */
export const readHistory: Reader = (sentence) => {
  const said = take(sentence, 'verb', history);
  if (said.words === null) return null;
  const after = leadAfterWord(said.left);
  const asked = takeAll(after.left, 'verb', asks);
  const { left, lead } = after.left === said.left ? leadAnywhere(asked) : { left: asked, lead: after.lead };
  return [{ command: { kind: 'history', lead: lead?.replace(/['’]s?$/, '') ?? null }, left }];
};

/** "open Ann Lee", "find 12 Oak St". Tried after all other kinds. */
export const readFind: Reader = (sentence) => {
  const opened = take(sentence, 'verb', find);
  if (opened.words === null) return null;
  const { left, lead } = leadAnywhere(opened.left);
  return lead === null
    ? null
    : [{ command: { kind: 'find', lead }, left, ...(/^\W*show/i.test(opened.words) ? { isDoubtful: true } : {}) }];
};
