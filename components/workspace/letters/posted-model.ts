import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PrintedLetter } from '../../../lib/messages/letters.ts';
import type { Refusal } from '../../../lib/messages/protocol.ts';
import { answerIn, createQuestion, type Question } from '../../queue/asked.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';

/** What came of logging one letter as posted. `failed`: there was no answer, and pressing again does it once. */
export type Posting =
  | { readonly kind: 'done'; readonly letter: PrintedLetter; readonly commandId: string }
  | { readonly kind: 'refused'; readonly letter: PrintedLetter; readonly because: Refusal }
  | { readonly kind: 'failed'; readonly letter: PrintedLetter };

/** The letters that were printed: the rep is asked whether they were posted, until they say. */
export interface PostedModel {
  readonly printed: Question<readonly PrintedLetter[]>;
  /** Null until they were found. */
  readonly waiting: ReadonlySignal<readonly PrintedLetter[] | null>;
  readonly isTicked: (letter: PrintedLetter) => boolean;
  readonly tick: (letter: PrintedLetter, isTicked: boolean) => void;
  /** How far the logging has come; null while nothing is logged. */
  readonly progress: ReadonlySignal<{ readonly n: number; readonly of: number } | null>;
  /** What came of the last logging. */
  readonly postings: ReadonlySignal<readonly Posting[]>;
  /** Logs those ticked as posted, each by itself. */
  readonly logPosted: () => Promise<void>;
  /** Those ticked were not posted. */
  readonly drop: () => Promise<void>;
  /** The log was taken back: nothing more is said of it. */
  readonly forget: (touchId: string) => void;
  readonly reopen: (batchId: string) => void;
}

/** Asks about what was printed; `onChange` is called once something of it was logged or dropped. */
export function createPostedModel(world: WorkspaceWorld, onChange: () => void): PostedModel {
  const { ask } = world;
  const printed = createQuestion(() => ask('findPrinted', {}));
  const unticked = signal<ReadonlySet<string>>(new Set());
  const waiting = computed(() => answerIn(printed.asked.value));
  const postings = signal<readonly Posting[]>([]);
  const isTicked = ({ touchId }: PrintedLetter): boolean => !unticked.value.has(touchId);
  const ticked = (): readonly PrintedLetter[] => (waiting.peek() ?? []).filter(isTicked);
  const logging = createLogging(world, postings);
  return {
    printed,
    waiting,
    isTicked,
    postings,
    progress: logging.progress,
    tick: ({ touchId }, isOn) => {
      const others = [...unticked.peek()].filter((one) => one !== touchId);
      unticked.value = new Set(isOn ? others : [...others, touchId]);
    },
    logPosted: async () => {
      await logging.log(ticked());
      onChange();
    },
    drop: async () => {
      // What is left of it is asked about again, so that a failure shows.
      await ask('dropPrinted', { touchIds: ticked().map(({ touchId }) => touchId) }).catch(() => {});
      onChange();
    },
    forget: (touchId) => {
      postings.value = postings.peek().filter(({ letter }) => letter.touchId !== touchId);
    },
    reopen: (batchId) => void ask('openLetters', { batchId }).catch(() => {}),
  };
}

interface Logging {
  readonly progress: PostedModel['progress'];
  readonly log: (letters: readonly PrintedLetter[]) => Promise<void>;
}

/** One after the other, each under an id of its own that stays its own until there is an answer. */
function createLogging({ ask, newId, now }: WorkspaceWorld, postings: { value: readonly Posting[] }): Logging {
  const progress = signal<{ readonly n: number; readonly of: number } | null>(null);
  const unanswered = new Map<string, string>();
  const logOne = async (letter: PrintedLetter): Promise<Posting> => {
    const { leadId, touchId } = letter;
    const commandId = unanswered.get(touchId) ?? newId(now());
    unanswered.set(touchId, commandId);
    try {
      const result = await ask('logPosted', { commandId, leadId, touchId });
      unanswered.delete(touchId);
      return result.kind === 'done'
        ? { kind: 'done', letter, commandId }
        : { kind: 'refused', letter, because: result.because };
    } catch {
      return { kind: 'failed', letter };
    }
  };
  return {
    progress,
    log: async (letters) => {
      if (progress.peek() !== null) return;
      postings.value = [];
      for (const [at, letter] of letters.entries()) {
        progress.value = { n: at + 1, of: letters.length };
        postings.value = [...postings.value, await logOne(letter)];
      }
      progress.value = null;
    },
  };
}
