import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LetterLine } from '../../../lib/messages/letters.ts';
import type { MessageCheck } from '../../../lib/messages/reviews.ts';
import type { StepText } from '../../../lib/sequences/sequence.ts';
import { dayOf, endOfDay } from '../../../lib/time/day.ts';
import type { Message } from '../../../lib/touches/message.ts';
import { settleMs } from '../../writing/settled.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import { createLetterChecks, writtenTo } from './letter-checks.ts';
import { createLetterDrafts, type LetterDrafts } from './letter-drafts.ts';
import { isAddressed, type LetterState, letterState } from './letter-state.ts';
import { createTextFiller } from './text-filler.ts';

/** A letter as it stands before the rep. */
export interface Letter {
  readonly line: LetterLine;
  readonly message: Message;
  readonly state: LetterState;
  /** What the gate said of it last, maybe of other words; null before. */
  readonly lastCheck: MessageCheck | null;
  /** It was printed, and is not logged as posted. */
  readonly isPrinted: boolean;
  readonly isChosen: boolean;
}

export interface LetterList {
  /** Null until they were found and what fills them is there. */
  readonly letters: ReadonlySignal<readonly Letter[] | null>;
  readonly drafts: LetterDrafts;
  /** Loads what fills them; safe to repeat. */
  readonly load: () => Promise<void>;
  /** Has the words of all letters judged as they stand now. */
  readonly check: () => Promise<void>;
  /** There was no answer the last time: what is new is not judged. */
  readonly isUnchecked: ReadonlySignal<boolean>;
  /** The same for the words not judged yet, once nothing was typed for a moment; returns how to call that off. */
  readonly checkSoon: () => () => void;
  readonly choose: (letters: readonly Letter[], isChosen: boolean) => void;
  /** Writes these words into each of the letters. */
  readonly writeFrom: (text: StepText, letters: readonly Letter[]) => void;
}

interface Given {
  readonly lines: ReadonlySignal<readonly LetterLine[] | null>;
  /** The touches of those that were printed. */
  readonly printed: ReadonlySignal<ReadonlySet<string>>;
}

function dayEndsAt({ now, wordsAt }: WorkspaceWorld): number {
  const { repZone } = wordsAt(now());
  return endOfDay(dayOf(now(), repZone), repZone);
}

/** Words that stand as they may go out: only those are judged. */
const judged: ReadonlySet<LetterState['kind']> = new Set(['ready', 'checking', 'review']);
const unknown: ReadonlySet<LetterState['kind']> = new Set(['checking']);

/** The letters as lines, each with its words, and whether it may be printed. */
export function createLetterList(world: WorkspaceWorld, { lines, printed }: Given): LetterList {
  const drafts = createLetterDrafts(world);
  const filler = createTextFiller(world);
  const checks = createLetterChecks(world);
  const chosen = signal<ReadonlyMap<string, boolean>>(new Map());
  // Filling takes a while: only when the lines are others, not with each letter typed.
  const starts = computed(() => {
    const fill = filler.fill.value;
    return fill && (lines.value?.map((line) => ({ line, start: fill(line.text, line) })) ?? null);
  });
  const letterOf = ({ line, start }: { line: LetterLine; start: Message }): Letter => {
    const message = drafts.of(line, start);
    const state = letterState({ line, message, check: checks.of(line, message) });
    const isPrinted = printed.value.has(line.touchId);
    const isUsual = isAddressed(state) && !isPrinted && line.dueAt < dayEndsAt(world);
    return {
      line,
      message,
      state,
      lastCheck: checks.lastOf(line),
      isPrinted,
      isChosen: chosen.value.get(line.touchId) ?? isUsual,
    };
  };
  const letters = computed(() => starts.value?.map(letterOf) ?? null);
  const ask = (kinds: ReadonlySet<LetterState['kind']>): Promise<void> => {
    const asked = (letters.peek() ?? []).filter(({ state }) => kinds.has(state.kind));
    return checks.ask(asked.map(({ line, message }) => writtenTo(line, message)));
  };
  return {
    letters,
    drafts,
    load: filler.load,
    isUnchecked: checks.isUnanswered,
    check: () => ask(judged),
    checkSoon: () => world.wait(settleMs, () => void ask(unknown)),
    choose: (some, isChosen) => {
      chosen.value = new Map([...chosen.peek(), ...some.map(({ line }) => [line.touchId, isChosen] as const)]);
    },
    writeFrom: (text, some) => {
      for (const { line } of some) {
        const message = filler.fill.peek()?.(text, line);
        if (message) drafts.put(line, message);
      }
    },
  };
}
