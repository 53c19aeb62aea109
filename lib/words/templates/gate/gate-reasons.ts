import type { Message } from '../../../touches/message.ts';
import type { GateRule } from '../../../touches/review.ts';
import type { Span } from '../lint/draft.ts';
import { pressingSpans } from '../lint/pressure.ts';
import { type Folded, folded } from './folded.ts';
import { gateWords, type WordGate } from './gate-words.ts';
import { isNameIn } from './own-names.ts';

/** One reason for a review, with the words that gave it. */
export interface GateReason {
  readonly rule: GateRule;
  /** In the body, or in the subject where `in` says so; none when it is about what went before. */
  readonly words: readonly GateSpan[];
  readonly values: Readonly<Record<string, string | number>>;
}

interface GateSpan extends Span {
  readonly in: 'subject' | 'body';
}

/** What of the history asks for a review. */
export interface GateFacts {
  /** Touches in a row that nobody answered. */
  readonly unanswered: number;
  /** An objection they raised that nobody has answered yet; `''` where its words are sensitive or none, null for none. */
  readonly openObjection: string | null;
  /** The rep or the team calls this deal strategic. */
  readonly isStrategic: boolean;
  /** The lead's name, company and address, and the rep's, line by line: a word that stands in one of them says nothing. */
  readonly names: readonly string[];
}

/** After so many touches without an answer the next is a decision of its own. */
const silentAfter = 3;

/** Everything about a message that its owner should review first (R083, R211–R214); none for one that may just be sent. */
export function gateReasons({ subject, body }: Message, facts: GateFacts): readonly GateReason[] {
  const texts = [textIn(subject, 'subject'), textIn(body, 'body')];
  return [...byWords(texts, facts), ...byTone(texts), ...bySilence(facts)];
}

/** A text, and as it reads. */
interface Text extends Folded {
  readonly in: GateSpan['in'];
  readonly written: string;
}

function textIn(written: string, place: GateSpan['in']): Text {
  return { ...folded(written), in: place, written };
}

function byWords(texts: readonly Text[], facts: GateFacts): readonly GateReason[] {
  return wordGates.flatMap((rule) => {
    const words = texts.flatMap((text) => wordsIn(text, rule, facts.names));
    const known = knownWithoutWords(rule, facts);
    if (words.length === 0 && known === null) return [];
    return [{ rule, words, values: { found: known ?? foundText(words) } }];
  });
}

const wordGates: readonly WordGate[] = ['price', 'scope', 'legal', 'sensitive', 'strategic', 'offer', 'objection'];

function knownWithoutWords(rule: WordGate, { isStrategic, openObjection }: GateFacts): string | null {
  if (rule === 'objection') return openObjection;
  return rule === 'strategic' && isStrategic ? '' : null;
}

function byTone(texts: readonly Text[]): readonly GateReason[] {
  const words = texts.flatMap((text) => pressingSpans(text.text).map((span) => spanOf(text, span)));
  return words.length === 0 ? [] : [{ rule: 'urgency', words, values: { found: foundText(words) } }];
}

function bySilence({ unanswered }: GateFacts): readonly GateReason[] {
  return unanswered < silentAfter ? [] : [{ rule: 'silence', words: [], values: { count: unanswered } }];
}

function wordsIn(text: Text, rule: WordGate, names: readonly string[]): readonly GateSpan[] {
  // Words go together across the end of a line too.
  return [...text.text.replace(/\s/g, ' ').matchAll(gateWords[rule])]
    .map(({ 0: word, index }) => spanOf(text, { start: index, end: index + word.length }))
    .filter((span) => !isNameIn(text.written, span, names));
}

/** Where words of the folded text stand in the text itself. */
function spanOf({ written, at, in: place }: Text, part: { readonly start: number; readonly end: number }): GateSpan {
  const [start, end] = [at[part.start] ?? 0, at[part.end] ?? written.length];
  return { start, end, text: written.slice(start, end), in: place };
}

function foundText(words: readonly GateSpan[]): string {
  return [...new Set(words.map(({ text }) => text.toLowerCase()))].join(', ');
}
