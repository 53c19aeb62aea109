import type { Command, SaidPart } from './command.ts';
import type { Draft, Reader } from './draft.ts';
import { isAllTaken, type Left, leftOf, take } from './left.ts';
import { plainText } from './plain-text.ts';
import { readArchive, readNoteCommand, readRemind, readStatus } from './read-changes.ts';
import type { Typed } from './read-dates.ts';
import { readFind, readHistory, readShow, readSort } from './read-lists.ts';
import { readLog } from './read-log.ts';
import { readBareFollowUp, readReach, readReschedule, readSchedule, readSkip, readSnooze } from './read-moves.ts';
import { readScript, readStats } from './read-questions.ts';
import { readCreate, readPause, readRepeat, readResume, readStart, readStop } from './read-sequences.ts';
import { asTyped, type Squeezed, squeezed } from './squeezed.ts';

/** What a sentence is understood to ask for. */
export type Understood =
  | {
      readonly kind: 'command';
      readonly command: Command;
      /** The words that made it what it is, in the order of the sentence: shown before anything is done. */
      readonly said: readonly SaidPart[];
      /** What is to be confirmed instead where nobody has the name that was read; null where the name is sure to be one. */
      readonly otherwise: Command | null;
    }
  | { readonly kind: 'unsure'; readonly options: readonly Command[] }
  /** Something to be done to several leads at once. */
  | { readonly kind: 'many' }
  /** What can be said is asked for. */
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown' };

const longestCommand = 500;
const help =
  /^[^a-z]*(?:help(?: me)?|(?:what|which things) (?:can|do) (?:you|i|we) (?:do|say|ask|type)(?: here)?|how does this work|(?:show )?(?:me )?(?:examples|commands))[\s?.!]*$|^\s*\?+\s*$/;
const logged =
  /^[^a-z]*(?:complete|finish)\b|^[^a-z]*(?:follow[- ]?up |task |touch )?(?:is )?(?:completed?|done|finished)\b|^[^a-z]*(?:log(?! (?:in|out|on|off)\b)|record)\b|^[^a-z]*mark\b.{0,60}\b(?:complete|completed|done|finished)\b/;

const readUndo: Reader = (sentence) => {
  const { words, left } = take(
    sentence,
    'verb',
    /^[^a-z]*(?:undo|revert|take (?:that|it) back)\b(?: (?:that|it|this|last))?/,
  );
  return words === null ? null : [{ command: { kind: 'undo' }, left }];
};

/** In the order in which they are asked: the first that takes the sentence for one of its kind decides. */
const readers: readonly Reader[] = [
  readUndo,
  readNoteCommand,
  readRemind,
  (sentence, typed) => (logged.test(sentence.plain) ? readLog(sentence, typed) : null),
  readArchive,
  readRepeat,
  readCreate,
  readSort,
  readScript,
  readHistory,
  readSnooze,
  readSkip,
  readPause,
  readResume,
  readStop,
  readStatus,
  readStats,
  readShow,
  readReschedule,
  readStart,
  readReach,
  readSchedule,
  readLog,
  readBareFollowUp,
  readFind,
];

/**
 * The command in a sentence a rep typed. `unsure` where it has several meanings or words that are not understood: then
 * nothing may be done before the rep chose. `many` for what would be done to several leads, `unknown` for no command at
 * all. Never a guess: a lead is as typed, an outcome that is not said is null. Not read: two commands in one sentence
 * (but for a log with what comes next), what is inside a note, languages other than English.
 */
export function readCommand(text: string, typed: Typed): Understood {
  if (text.length > longestCommand) return { kind: 'unknown' };
  const single = squeezed(text);
  const sentence = leftOf(single.text);
  if (help.test(sentence.plain)) return { kind: 'help' };
  for (const read of readers) {
    const drafts = read(sentence, typed);
    if (drafts) return inPlace(understoodAs(drafts), text, single);
  }
  return { kind: 'unknown' };
}

function understoodAs(drafts: readonly Draft[]): Understood {
  const [first] = drafts;
  if (!first) return { kind: 'unknown' };
  if (isOfMany(first)) return { kind: 'many' };
  if (drafts.length > 1 || first.isDoubtful || isRepeated(first) || !isAllTaken(first.left)) {
    return { kind: 'unsure', options: drafts.map(({ command }) => command) };
  }
  const { command, left, otherwise = null } = first;
  return { kind: 'command', command, said: inOrder(left), otherwise };
}

/** Something every week is more than one command can do, but for those that are made of days. */
function isRepeated({ command, left }: Draft): boolean {
  return (
    /\bevery (?:other )?(?:day|week|month|[a-z]+day)s?\b/i.test(left.text) &&
    !['repeat', 'note', 'create-sequence'].includes(command.kind)
  );
}

/** What is done to one lead at a time. */
const doneToOne: ReadonlySet<Command['kind']> = new Set([
  'log',
  'schedule',
  'snooze',
  'reschedule',
  'skip',
  'stop-sequence',
  'start-sequence',
  'pause-sequence',
  'resume-sequence',
  'status',
  'temperature',
  'archive',
]);
const manyAfterVerb =
  /^[^a-z]*(?:please )?[a-z]+ (?:(?:for|the|with|to|on) )?(?:everyone|everybody|everything|all(?! (?:done|day|set|good)\b)|every (?:lead|contact|person|client|call|email|touch))\b/;
const manyLeft =
  /\b(?:for|with|on|to) (?:everyone|everybody|all)\b|\b(?:all|every)\b.{0,20}\b(?:leads?|contacts|people)\b|\ball(?: of)?\b[^a-z0-9]*$/;

/** "Archive all leads" is not about the one on the screen; "pause everyone at Acme" not about one either. */
function isOfMany({ command, left }: Draft): boolean {
  const isNamed =
    'lead' in command && command.lead !== null && /^(?:every(?:one|body|thing)|all)\b/i.test(command.lead);
  return (
    doneToOne.has(command.kind) && (isNamed || manyAfterVerb.test(plainText(left.text)) || manyLeft.test(left.plain))
  );
}

/** The parts as they stand in the sentence as typed. */
function inPlace(understood: Understood, text: string, single: Squeezed): Understood {
  if (understood.kind !== 'command') return understood;
  const said = understood.said.map((part) => {
    const { start, end } = asTyped(part, single);
    return { part: part.part, text: text.slice(start, end), start, end };
  });
  return { ...understood, said };
}

function inOrder({ said }: Left): readonly SaidPart[] {
  return said.toSorted((one, other) => one.start - other.start);
}
