import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { EditDiff } from '../../../lib/messages/workspace.ts';
import type { Sequence, Step } from '../../../lib/sequences/sequence.ts';
import { type SequenceProblem, sequenceProblems } from '../../../lib/sequences/validate-sequence.ts';
import { answerIn, createQuestion, type Question } from '../../queue/asked.ts';
import { debounced } from '../debounced.ts';
import { withMoved } from '../moved.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { Give } from '../workspace-orders.ts';
import { newStep, type StepKind, withStepAdded, withStepRemoved } from './draft-edits.ts';

/** Which of the runs in flight go on along the new version. */
export type MoveChoice = 'all' | 'none' | 'some';

/** What a diff was asked for, with its answer: an answer for an older draft is told by it. */
export interface AnsweredDiff extends EditDiff {
  readonly draft: Sequence;
}

export interface EditorModel {
  readonly draft: ReadonlySignal<Sequence>;
  /** The sequence it began as; null for a new one. */
  readonly base: Sequence | null;
  readonly isChanged: ReadonlySignal<boolean>;
  /** It was changed before it was opened. */
  readonly isLeft: boolean;
  readonly problems: ReadonlySignal<readonly SequenceProblem[]>;
  readonly diff: Question<AnsweredDiff>;
  /** The draft has changed since the diff on show was made. */
  readonly isDiffOld: ReadonlySignal<boolean>;
  /** The id of the step added last, which is shown open. */
  readonly added: ReadonlySignal<string | null>;
  readonly moveChoice: ReadonlySignal<MoveChoice>;
  readonly ticked: ReadonlySignal<ReadonlySet<string>>;
  readonly change: (changes: Partial<Sequence>) => void;
  readonly changeStep: (at: number, step: Step) => void;
  readonly addStep: (kind: StepKind, title: string, after: number) => void;
  readonly removeStep: (at: number) => void;
  readonly moveStep: (at: number, by: number) => void;
  readonly chooseMove: (choice: MoveChoice) => void;
  readonly tick: (leadId: string, isTicked: boolean) => void;
  readonly save: (onDone: () => void) => void;
}

export interface EditorStart {
  readonly draft: Sequence;
  readonly base: Sequence | null;
  /** It was changed before, and left unsaved. */
  readonly isLeft: boolean;
}

interface EditorWorld extends Pick<WorkspaceWorld, 'ask' | 'wait' | 'now' | 'newId'> {
  /** Keeps what is not saved from being lost; null when nothing is to be kept. */
  readonly keep: (draft: Sequence | null) => void;
}

/** One sequence being edited: its draft, what is wrong with it, and what saving it would do to the runs in flight. */
export function createEditorModel(world: EditorWorld, give: Give, start: EditorStart): EditorModel {
  const draft = signal(start.draft);
  const problems = computed(() => sequenceProblems(draft.value));
  const moves = createMoves();
  const added = signal<string | null>(null);
  const diff = createQuestion(async () => {
    const asked = draft.peek();
    return { ...(await world.ask('findEditDiff', { sequence: asked })), draft: asked };
  });
  const askSoon = debounced(world.wait, () => {
    if (problems.peek().length === 0) void diff.ask();
  });
  const change = (changes: Partial<Sequence>): void => {
    draft.value = { ...draft.value, ...changes };
    world.keep(draft.value);
    askSoon();
  };
  const changeSteps = (of: (steps: readonly Step[]) => readonly Step[]): void =>
    change({ steps: of(draft.value.steps) });
  askSoon();
  return {
    draft,
    base: start.base,
    isLeft: start.isLeft,
    problems,
    diff,
    ...moves,
    isChanged: computed(() => start.isLeft || draft.value !== start.draft),
    isDiffOld: computed(() => answerIn(diff.asked.value)?.draft !== draft.value),
    change,
    changeStep: (at, step) => changeSteps((steps) => steps.with(at, step)),
    added,
    addStep: (kind, title, after) => {
      const id = world.newId(world.now());
      added.value = id;
      changeSteps((steps) => withStepAdded(steps, newStep(kind, { id, title }), after));
    },
    removeStep: (at) => changeSteps((steps) => withStepRemoved(steps, at)),
    moveStep: (at, by) => changeSteps((steps) => withMoved(steps, at, by)),
    save: (onDone) => {
      if (problems.value.length > 0) return;
      void give('saveSequence', { sequence: draft.value, move: moves.moveOf() }, () => {
        world.keep(null);
        onDone();
      });
    },
  };
}

function createMoves(): Pick<EditorModel, 'moveChoice' | 'ticked' | 'chooseMove' | 'tick'> & {
  readonly moveOf: () => 'all' | 'none' | readonly string[];
} {
  const moveChoice = signal<MoveChoice>('all');
  const ticked = signal<ReadonlySet<string>>(new Set());
  return {
    moveChoice,
    ticked,
    chooseMove: (choice) => void (moveChoice.value = choice),
    tick: (leadId, isTicked) => {
      const others = [...ticked.value].filter((one) => one !== leadId);
      ticked.value = new Set(isTicked ? [...others, leadId] : others);
    },
    moveOf: () => (moveChoice.value === 'some' ? [...ticked.value] : moveChoice.value),
  };
}
