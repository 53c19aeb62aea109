import type { Activity } from '../../touches/activity.ts';
import { isOurs, isTalk, isTheirs } from './past.ts';

/** What keeps them from going on; `decider`: somebody else has to agree; `unsure`: a doubt, or something else. */
export type ObjectionKind = 'price' | 'think' | 'decider' | 'other' | 'later' | 'time' | 'unsure';

/** Something they have against it that nobody has answered yet, in the words it was noted with; `''` where those are sensitive. */
export interface Objection {
  readonly kind: ObjectionKind;
  readonly words: string;
  readonly at: number;
}

const deciders =
  '(?:wife|husband|partner|spouse|boss|board|brother|sister|team|family|manager|director|owner|committee|procurement|lawyer|accountant)';

const says: readonly (readonly [ObjectionKind, RegExp])[] = [
  [
    'price',
    /\b(?:too (?:expensive|much money|pricey)|(?:costs?|it's|is) too (?:much|high)|(?:price|cost|budget|fee)s? (?:is|are|was|seems?) (?:too |a bit |a little )?(?:high|steep|tight|a problem|a concern|an issue)|no budget|can(?:'t|not) afford|over (?:the |his |her |their |our |my )?budget|cheaper (?:elsewhere|offer|quote|price)|is cheaper|do better\?)/i,
  ],
  [
    'other',
    /\b(?:(?:comparing|looking at|talking to|speaking with|happy with|signed with|going with|chose|prefers) (?:us (?:with|to) )?(?:an?other|others|somebody else|someone else|a competitor|competitors|a different)\b|(?:another|other|two|three|several|different) (?:other )?(?:quotes?|bids?)\b|(?:from|with|to) (?:an?other|other|two|three|several|(?:a )?different) (?:other )?(?:agents?|brokers?|suppliers?|vendors?|providers?|contractors?|compan(?:y|ies))\b|a competitor|happy with (?:(?:his|her|their|the) )?(?:current|present|existing)\b|(?:already )?(?:has|have|works? with|working with) (?:already )?an?(?:other)? (?:agent|broker|supplier|vendor|provider|contractor|compan(?:y|ies))\b(?!['’]))/i,
  ],
  [
    'decider',
    new RegExp(
      `\\b(?:(?:needs?|wants?|has|have) to (?:talk|speak|discuss|check|clear|agree)\\b[^.!?\\n]{0,20} with (?:(?:his|her|their|my|the) )?${deciders}|(?:needs?|wants?|has|have) to ask (?:his|her|their|my|the) ${deciders}|(?:run|pass|get) (?:it|this|that) (?:by|past) (?:his|her|their|my|the) |(?:not|isn't) (?:his|her|their|my) (?:call|decision)\\b|${deciders} (?:has|have|needs?) to (?:agree|approve|decide|sign)\\b|needs? (?:approval|sign-?off) (?:by|from|of)\\b)`,
      'i',
    ),
  ],
  [
    'think',
    /\b(?:(?:needs?|wants?|has|have|would like|(?:going|'d like)) to (?:think|sleep|mull)|think(?:ing)? (?:it over|about it))/i,
  ],
  [
    'later',
    /\b(?:not (?:now|the right time|a good time(?! to talk))|not yet(?= *(?:[.,;!?\n]|$))|too (?:early|soon)|maybe (?:next|later)|(?:next|later this|later in the) year (?:at the earliest|rather|instead)|bad timing|(?<!\b(?:me|us|line|call) )on hold)\b/i,
  ],
  ['time', /\b(?:no time|too busy|(?:has|have) not got (?:the )?time|(?:doesn't|don't) have (?:the )?time)\b/i],
  [
    'unsure',
    /\b(?:(?:worried|nervous|concerned|sceptical|skeptical|unsure) (?:about|that|of|whether|if)|not convinced|(?:has|have|had) (?:some |a few |big )?(?:doubts|concerns)|(?:does(?:n't| not)|do(?:n't| not)) trust|(?:had )?(?:a )?bad experience|burn(?:ed|t) before|too risky)\b/i,
  ],
];
const denied = /\b(?:not|no longer|never|isn't|wasn't|doesn't (?:find|think)|didn't (?:find|say))\s*(?:\w+\s+)?$/i;

/**
 * The last thing they had against it that nobody has answered; null for none. A date they booked answers it, a talk in
 * which they raise none, and a message that was reviewed as its answer; what was only read out of a note or a mail, any
 * message of ours. A reply of theirs alone answers nothing. `lines`: newest first, none undone.
 */
export function openObjection(lines: readonly Activity[]): Objection | null {
  let isWrittenSince = false;
  for (const line of lines) {
    if (isAnswered(line)) return null;
    const found = raised(line, isWrittenSince);
    if (found) return { ...found, words: isSensitive(line) ? '' : found.words, at: line.at };
    if (isTalk(line)) return null;
    isWrittenSince ||= isOurs(line);
  }
  return null;
}

/** "Not now", said last and by nobody written to since; null otherwise. It has a path of its own, and needs no review. */
export function putOff(lines: readonly Activity[]): Objection | null {
  const last = lines.find((line) => isNotNow(line) || isTalk(line) || isOurs(line));
  if (!last || !isNotNow(last)) return null;
  return { kind: 'later', words: isSensitive(last) ? '' : sentenceAround(last.note, 0), at: last.at };
}

function isNotNow(line: Activity): line is Extract<Activity, { kind: 'touch' }> {
  return line.kind === 'touch' && line.outcome === 'not-now';
}

/** Do they raise anything in this line, open or not? */
export function raisesObjection(line: Activity): boolean {
  return raised(line, false) !== null;
}

function isAnswered(line: Activity): boolean {
  if (line.kind !== 'touch') return false;
  return line.outcome === 'booked' || line.review?.rules.includes('objection') === true;
}

function isSensitive(line: Activity): boolean {
  return 'isSensitive' in line && line.isSensitive === true;
}

function raised(line: Activity, isWrittenSince: boolean): Omit<Objection, 'at'> | null {
  return labelled(line) ?? (isWrittenSince ? null : objectionIn(line));
}

/** Chosen in the script, as it came up in the talk. */
function labelled(activity: Activity): Omit<Objection, 'at'> | null {
  if (activity.kind !== 'touch') return null;
  const label = activity.script?.objections.at(-1);
  return label === undefined ? null : { kind: objectionOf(label)?.kind ?? 'unsure', words: label };
}

function objectionIn(activity: Activity): Omit<Objection, 'at'> | null {
  if (activity.kind === 'mail') return isTheirs(activity) ? objectionOf(activity.excerpt) : null;
  if (activity.kind === 'note') return objectionOf(activity.note);
  if (activity.kind !== 'touch') return null;
  return objectionOf(activity.note);
}

/** What a text says against it, with the sentence that does; null where it says nothing of the kind. */
export function objectionOf(text: string): Omit<Objection, 'at'> | null {
  for (const [kind, pattern] of says) {
    const at = pattern.exec(text)?.index;
    if (at !== undefined && !denied.test(text.slice(0, at))) return { kind, words: sentenceAround(text, at) };
  }
  return null;
}

function sentenceAround(text: string, at: number): string {
  const start = Math.max(...['.', '!', '?', '\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  return (/^[^.!?\n]*/.exec(text.slice(at > 0 ? start : 0))?.[0] ?? '').trim();
}
