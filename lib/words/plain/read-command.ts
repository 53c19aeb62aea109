import type { Command, SaidPart } from './command.ts';
import type { Draft, Reader } from './draft.ts';
import { isAllTaken, type Left, leftOf, take } from './left.ts';
import { readArchive, readNoteCommand, readRemind, readStatus } from './read-changes.ts';
import type { Typed } from './read-dates.ts';
import { readFind, readHistory, readShow, readSort } from './read-lists.ts';
import { readLog } from './read-log.ts';
import { readBareFollowUp, readReschedule, readSchedule, readSkip, readSnooze } from './read-moves.ts';
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
    }
  | { readonly kind: 'unsure'; readonly options: readonly Command[] }
  | { readonly kind: 'unknown' };

const longestCommand = 500;
const logged =
  /^[^a-z]*(?:complete|finish)\b|^[^a-z]*(?:follow-?up |task |touch )?(?:is )?(?:completed?|done|finished)\b|^[^a-z]*(?:log(?! (?:in|out|on|off)\b)|record)\b|^[^a-z]*mark\b.{0,60}\b(?:complete|completed|done|finished)\b/;

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
  readSchedule,
  readLog,
  readBareFollowUp,
  readFind,
];

/**
 * The command in a sentence a rep typed. `unsure` where it has several meanings or words that are not understood: then
 * nothing may be done before the rep chose. `unknown` for no command at all. Never a guess: a lead is as typed, an
 * outcome that is not said is null. Not read: two commands in one sentence (but for a log with what comes next),
 * several leads at once, what is inside a note, languages other than English.
 */
export function readCommand(text: string, typed: Typed): Understood {
  if (text.length > longestCommand) return { kind: 'unknown' };
  const single = squeezed(text);
  const sentence = leftOf(single.text);
  for (const read of readers) {
    const drafts = read(sentence, typed);
    if (drafts) return inPlace(understoodAs(drafts), text, single);
  }
  return { kind: 'unknown' };
}

function understoodAs(drafts: readonly Draft[]): Understood {
  const [first] = drafts;
  if (!first) return { kind: 'unknown' };
  if (drafts.length > 1 || first.isDoubtful || isRepeated(first) || isOfMany(first) || !isAllTaken(first.left)) {
    return { kind: 'unsure', options: drafts.map(({ command }) => command) };
  }
  return { kind: 'command', command: first.command, said: inOrder(first.left) };
}

/** Something every week is more than one command can do, but for those that are made of days. */
function isRepeated({ command, left }: Draft): boolean {
  return (
    /\bevery (?:other )?(?:day|week|month|[a-z]+day)s?\b/i.test(left.text) &&
    !['repeat', 'note', 'create-sequence'].includes(command.kind)
  );
}

/** "Archive all leads" is not about the one on the screen. */
function isOfMany({ command, left }: Draft): boolean {
  const isOfOne = 'lead' in command && command.lead === null && command.kind !== 'remind-rule';
  return (
    isOfOne && /\b(?:all|every)\b.{0,20}\b(?:leads?|contacts|people)\b|\ball(?: of)?\b[^a-z0-9]*$/.test(left.plain)
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
