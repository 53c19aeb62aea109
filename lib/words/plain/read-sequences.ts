import { channelIn } from './channel-words.ts';
import type { DayStep } from './command.ts';
import type { Reader } from './draft.ts';
import { type Left, struck, take, takeAll } from './left.ts';
import { amountOf, amountSource } from './number-words.ts';
import { takeWhen } from './read-moves.ts';
import { leadAfterWord, leadAnywhere, takeBecause } from './slots.ts';

const free = `[^${struck},;:\\n]`;
const run =
  '(?: (?:the|this|that|my|her|his|their|current)\\b)*(?: (?:sequence|cadence|campaign|follow-?ups?|following up|drip)\\b)?';
const pause = new RegExp(`^[^a-z]*(?:pause|hold|freeze|suspend)\\b${run}`);
const onHold = /\bon hold\b/;
const resume = new RegExp(`^[^a-z]*(?:resume|unpause|restart|continue)\\b${run}`);
const stop =
  /^[^a-z]*(?:stop|end|cancel|terminate)\b(?: (?:the|this|that|my|her|his|their|all)\b)?(?: (?:sequence|cadence|campaign|follow-?ups?|following up(?: with)?|drip))/;
const stopContact =
  /^[^a-z]*(?:(?:stop|never|don't|dont|do not) (?:call|contact|email|text|bother|send)(?:ing)?(?: (?:e-?mails?|texts?|messages?)\b)?|unsubscribe|do not contact|dnc)\b/;
const fromSequence = /\b(?:from|off|out of)(?: (?:the|this|that))? (?:sequence|cadence|campaign|drip)\b/;
const stopAlone = /^[^a-z]*stop[\s.!]*$/;
const enroll = new RegExp(`^[^a-z]*(?:enroll?|sign up)\\b ?(${free}*?) ?\\b(?:in|into|on|onto|to)(?: the| a)? `);
const put = new RegExp(
  `^[^a-z]*(?:put|add|assign|switch|move)\\b ?(${free}*?) ?\\b(?:in|into|on|onto|to)(?: the| a)? (?=${free}*\\b(?:sequence|cadence|campaign|drip|nurture)\\b)`,
);
const start = /^[^a-z]*(?:start|begin|launch|run)\b(?: (?:the|a)\b)?/;
const sequenceName = new RegExp(
  `^[\\s${struck}]*(${free}{1,60}?)(?: (?:sequence|cadence|campaign)\\b)?(?= (?:for|with|on) |[.!\\s]*$|[,;${struck}])`,
);
const create =
  /^[^a-z]*(?:create|build|make|new|set up|design)\b(?: (?:a|an|the|new|my)\b)*(?: follow-?up)? ?(.{0,60}?)\b(?:sequence|cadence)\b(?: (?:called|named|for) "?([^:",;]{1,60})"?)?/;
const step = /\bdays? (\d{1,3})\b *[:-]? *([^,;\n.]{0,80})/g;
const every = new RegExp(
  `\\bevery (?<amount>${amountSource})? ?(?<unit>days?|weeks?|months?)\\b(?:,? for (?<long>${amountSource}) (?<longUnit>days?|weeks?|months?))?`,
);
const unitDays: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

/** "pause for 2 weeks", "pause Ann Lee until January 5". */
export const readPause: Reader = (sentence, typed) => {
  const held = take(sentence, 'verb', onHold);
  const opened = held.words === null ? take(sentence, 'verb', pause) : take(held.left, 'verb', /^[^a-z]*put\b/);
  if (opened.words === null) return null;
  const time = takeWhen(opened.left, typed);
  const { left, lead } = leadAnywhere(time.left);
  return [{ command: { kind: 'pause-sequence', lead, until: time.when }, left }];
};

/** "resume the sequence for Ann Lee". */
export const readResume: Reader = (sentence) => {
  const opened = take(sentence, 'verb', resume);
  if (opened.words === null) return null;
  const { left, lead } = leadAnywhere(opened.left);
  return [{ command: { kind: 'resume-sequence', lead }, left }];
};

/** "stop the sequence for Ann Lee, she bought". "Stop contacting him" can end the run, or say no for good: it is asked. */
export const readStop: Reader = (sentence) => {
  const opened = take(sentence, 'verb', stop);
  if (opened.words !== null) {
    const { left: rest, because } = takeBecause(opened.left);
    const { left, lead } = leadAnywhere(rest);
    return [{ command: { kind: 'stop-sequence', lead, because }, left }];
  }
  const removed = take(sentence, 'verb', fromSequence);
  const taken = removed.words === null ? removed : take(removed.left, 'verb', /^[^a-z]*(?:remove|take)\b/);
  if (taken.words !== null) {
    const { left, lead } = leadAnywhere(taken.left);
    return [{ command: { kind: 'stop-sequence', lead, because: '' }, left }];
  }
  const never = take(sentence, 'verb', stopContact);
  if (never.words !== null) return stopOrNever(never.left);
  const alone = take(sentence, 'verb', stopAlone);
  if (alone.words === null) return null;
  return [
    { command: { kind: 'stop-sequence', lead: null, because: '' }, left: alone.left },
    { command: { kind: 'pause-sequence', lead: null, until: null }, left: alone.left },
  ];
};

function stopOrNever(sentence: Left): ReturnType<Reader> {
  const { left, lead } = leadAnywhere(sentence);
  const nothing = {
    lead,
    channel: null,
    number: null,
    happened: null,
    next: null,
    status: null,
    script: null,
    note: '',
  };
  return [
    { command: { kind: 'stop-sequence', lead, because: '' }, left },
    { command: { kind: 'log', ...nothing, outcome: 'explicit-no' }, left },
    { command: { kind: 'log', ...nothing, outcome: 'opted-out' }, left },
  ];
}

/** "start Hot daily for Ann Lee", "enroll Ann Lee in Basic Sequence", "put 12 Oak St on the nurture sequence". */
export const readStart: Reader = (sentence) => {
  const joined = [enroll, put].map((pattern) => pattern.exec(sentence.plain)).find((match) => match !== null);
  if (joined) return enrolled(sentence, joined);
  const opened = take(sentence, 'verb', start);
  if (opened.words === null) return null;
  const named = take(opened.left, 'sequence', sequenceName);
  const { left, lead } = leadAfterWord(named.left);
  return [{ command: { kind: 'start-sequence', lead, sequence: nameOf(named.words) }, left }];
};

function enrolled(sentence: Left, match: RegExpExecArray): ReturnType<Reader> {
  const opened = take(sentence, 'verb', /^[^a-z]*[a-z]+/);
  const words = match[1] ?? '';
  const { left: rest, lead } = words === '' ? { left: opened.left, lead: null } : leadBefore(opened.left, words);
  const named = take(
    rest,
    'sequence',
    new RegExp(`\\b(?:in|into|on|onto|to)(?: the| a)? (${free}{1,60}?)(?: (?:sequence|cadence|campaign)\\b)?[.!\\s]*$`),
  );
  return [{ command: { kind: 'start-sequence', lead, sequence: nameOf(named.words) }, left: named.left }];
}

function leadBefore(sentence: Left, words: string): ReturnType<typeof leadAnywhere> {
  const at = sentence.plain.indexOf(words);
  const only = { ...sentence, plain: sentence.plain.slice(0, at + words.length) };
  const { left, lead } = leadAnywhere(only);
  return { left: { ...left, plain: left.plain + sentence.plain.slice(at + words.length) }, lead };
}

function nameOf(words: string | null): string | null {
  const name =
    words
      ?.replace(/^(?:the|a|this) /i, '')
      .replace(/ ?\b(?:sequence|cadence|campaign)$/i, '')
      .trim() ?? '';
  return name === '' ? null : name;
}

/** "create sequence Spring: Day 1 call, Day 3 email": each day with its words. Days alone make one without a name. */
export const readCreate: Reader = (sentence) => {
  const steps = stepsIn(sentence);
  const opened = take(sentence, 'verb', create);
  if (opened.words === null && steps.length < 2) return null;
  const name = opened.words === null ? null : createdName(sentence);
  return [{ command: { kind: 'create-sequence', name, steps }, left: takeAll(opened.left, 'steps', step) }];
};

function createdName(sentence: Left): string | null {
  const match = create.exec(sentence.plain);
  const words = match?.[2] ?? match?.[1] ?? '';
  const at = match
    ? sentence.plain.indexOf(words, match.index + (match[2] === undefined ? 0 : match[0].length - words.length - 1))
    : 0;
  return nameOf(sentence.text.slice(at, at + words.length).trim());
}

function stepsIn({ plain, text }: Left): readonly DayStep[] {
  return [...plain.matchAll(step)].map((match) => {
    const words = match[2] ?? '';
    const from = match.index + match[0].length - words.length;
    return { day: Number(match[1]), channel: channelIn(words), title: text.slice(from, from + words.length).trim() };
  });
}

/** "send yellow letter every 2 weeks for 3 months to 12 Oak St". */
export const readRepeat: Reader = (sentence) => {
  const spaced = take(sentence, 'when', every);
  const channel = channelIn(sentence.plain);
  if (spaced.words === null || channel === null) return null;
  const { amount = 'one', unit = '', long, longUnit } = spaced.groups;
  const everyDays = daysOf(amount, unit);
  if (everyDays === null) return null;
  const opened = take(
    spaced.left,
    'verb',
    /^[^a-z]*(?:send|schedule|set up|start|create|plan|add|mail)\b(?: (?:a|an|the)\b)?(?:[^:]{0,40}\bsequence\b:?)?/,
  );
  const { left, lead } = leadAfterWord(opened.left);
  const named = take(left, 'sequence', new RegExp(`([a-z]${free}{1,60})`));
  const forDays = long === undefined ? null : daysOf(long, longUnit ?? '');
  return [
    {
      command: { kind: 'repeat', lead, channel, piece: named.words?.replace(/[.\s]+$/, '') ?? '', everyDays, forDays },
      left: named.left,
    },
  ];
};

function daysOf(amount: string, unit: string): number | null {
  const times = amountOf(amount);
  return times === null || times === 0 ? null : times * (unitDays[unit.charAt(0)] ?? 1);
}
