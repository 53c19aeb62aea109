import { type ReadonlySignal, signal } from '@preact/signals';
import type { LetterLine } from '../../../lib/messages/letters.ts';
import { type MessageCheck, mostChecked, type WrittenTo } from '../../../lib/messages/reviews.ts';
import type { Message } from '../../../lib/touches/message.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';

/** What the worker says of each letter's words. */
export interface LetterChecks {
  /** The judgement of exactly these words; null while there is none. */
  readonly of: (line: LetterLine, message: Message) => MessageCheck | null;
  /** What was said last of it, maybe of other words; null before. */
  readonly lastOf: (line: LetterLine) => MessageCheck | null;
  /** There was no answer the last time. */
  readonly isUnanswered: ReadonlySignal<boolean>;
  /** Has these judged anew; what is known stays until the answer is here. */
  readonly ask: (letters: readonly WrittenTo[]) => Promise<void>;
}

interface Checked {
  /** Which asking it came of: an earlier one that is answered late takes nothing back. */
  readonly turn: number;
  readonly words: string;
  readonly check: MessageCheck;
}

/** The judgements of letters, each of the very words it was asked for. */
export function createLetterChecks({ ask }: Pick<WorkspaceWorld, 'ask'>): LetterChecks {
  const known = signal<ReadonlyMap<string, Checked>>(new Map());
  const isUnanswered = signal(false);
  let turns = 0;
  return {
    isUnanswered,
    lastOf: ({ touchId }) => known.value.get(touchId)?.check ?? null,
    of: ({ touchId }, message) => {
      const checked = known.value.get(touchId);
      return checked?.words === wordsOf(message) ? checked.check : null;
    },
    ask: async (letters) => {
      turns += 1;
      const turn = turns;
      for (let from = 0; from < letters.length; from += mostChecked) {
        const some = letters.slice(from, from + mostChecked);
        const checks = await ask('checkMessages', { messages: some }).catch(() => null);
        isUnanswered.value = checks === null;
        if (checks === null) return;
        const before = known.peek();
        const news = checkedOf(some, { checks, turn }).filter(([id]) => (before.get(id)?.turn ?? 0) < turn);
        known.value = new Map([...before, ...news]);
      }
    },
  };
}

/** A letter as the gate is asked about it. */
export function writtenTo({ leadId, touchId }: LetterLine, message: Message): WrittenTo {
  return { leadId, touchId, channel: 'mail', message };
}

function checkedOf(
  letters: readonly WrittenTo[],
  { checks, turn }: { readonly checks: readonly MessageCheck[]; readonly turn: number },
): readonly (readonly [string, Checked])[] {
  return letters.flatMap(({ touchId, message }, at) => {
    const check = checks[at];
    return touchId !== null && check ? [[touchId, { words: wordsOf(message), check, turn }] as const] : [];
  });
}

function wordsOf({ subject, body }: Message): string {
  return JSON.stringify([subject, body]);
}
