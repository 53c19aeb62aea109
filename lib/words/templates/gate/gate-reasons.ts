import { plainQuotes } from '../lint/body-parts.ts';
import type { Span } from '../lint/draft.ts';
import { pressingSpans } from '../lint/pressure.ts';
import { gateWords, type WordGate } from './gate-words.ts';

/** Why somebody should look at a message before it is sent: by its words, by its tone, by what went before. */
export type GateRule = WordGate | 'urgency' | 'silence';

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
  /** An objection they raised that nobody has answered yet; null for none. */
  readonly openObjection: string | null;
  /** The rep or the team calls this deal strategic. */
  readonly isStrategic: boolean;
}

/** After so many touches without an answer the next is a decision of its own. */
const silentAfter = 3;

/** Everything about a message that its owner should review first (R083, R211–R214); none for one that may just be sent. */
export function gateReasons(
  message: { readonly subject: string; readonly body: string },
  facts: GateFacts,
): readonly GateReason[] {
  return [...byWords(message, facts), ...byTone(message), ...bySilence(facts)];
}

function byWords(
  message: { readonly subject: string; readonly body: string },
  facts: GateFacts,
): readonly GateReason[] {
  return wordGates.flatMap((rule) => {
    const words = [
      ...spansIn(message.subject, { rule, in: 'subject' }),
      ...spansIn(message.body, { rule, in: 'body' }),
    ];
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

function byTone({ body }: { readonly body: string }): readonly GateReason[] {
  const words = pressingSpans(body).map(({ start, end, text }) => ({ start, end, text, in: 'body' as const }));
  return words.length === 0 ? [] : [{ rule: 'urgency', words, values: { found: foundText(words) } }];
}

function bySilence({ unanswered }: GateFacts): readonly GateReason[] {
  return unanswered < silentAfter ? [] : [{ rule: 'silence', words: [], values: { count: unanswered } }];
}

function spansIn(text: string, place: { rule: WordGate; in: GateSpan['in'] }): readonly GateSpan[] {
  const found = plainQuotes(text).matchAll(gateWords[place.rule]);
  return [...found].map(({ 0: word, index }) => ({ start: index, end: index + word.length, text: word, in: place.in }));
}

function foundText(words: readonly GateSpan[]): string {
  return [...new Set(words.map(({ text }) => text.toLowerCase()))].join(', ');
}
