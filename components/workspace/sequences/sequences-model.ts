import { type ReadonlySignal, signal } from '@preact/signals';
import type { SequenceCard } from '../../../lib/messages/workspace.ts';
import type { Sequence } from '../../../lib/sequences/sequence.ts';
import { createQuestion, type Question } from '../../queue/asked.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { WorkspaceOrders } from '../workspace-orders.ts';
import { draftOf, emptyDraft, newStep } from './draft-edits.ts';
import { createEditorModel, type EditorModel } from './editor-model.ts';

export interface SequencesModel {
  readonly cards: Question<readonly SequenceCard[]>;
  /** The id of the sequence on show; null for the list. */
  readonly openedId: ReadonlySignal<string | null>;
  readonly opened: Question<Sequence | null>;
  readonly editor: ReadonlySignal<EditorModel | null>;
  readonly refresh: () => void;
  readonly open: (sequenceId: string) => void;
  readonly backToList: () => void;
  /** `name`: what a copy is called. A preset is always edited as a copy. */
  readonly edit: (sequence: Sequence, how: { readonly asCopy: boolean; readonly name: string }) => void;
  readonly startNew: (firstTitle: string) => void;
  /** Opens the editor on a first draft that was made elsewhere. */
  readonly startWith: (draft: Sequence) => void;
  readonly leaveEditor: () => void;
  readonly save: () => void;
}

type SequencesWorld = Pick<WorkspaceWorld, 'ask' | 'wait' | 'now' | 'newId'>;

/** All sequences, the one on show, and the one being edited. */
export function createSequencesModel(world: SequencesWorld, { give }: Pick<WorkspaceOrders, 'give'>): SequencesModel {
  const { ask, now, newId } = world;
  const openedId = signal<string | null>(null);
  const editor = signal<EditorModel | null>(null);
  const cards = createQuestion(() => ask('findSequences', {}));
  const opened = createQuestion(async () => {
    const sequenceId = openedId.peek();
    return sequenceId === null ? null : ask('findSequence', { sequenceId, version: null });
  });
  const open = (sequenceId: string): void => {
    openedId.value = sequenceId;
    void opened.ask();
  };
  return {
    cards,
    openedId,
    opened,
    editor,
    open,
    refresh: () => {
      void cards.ask();
      if (openedId.value !== null) void opened.ask();
    },
    backToList: () => void (openedId.value = null),
    edit: (base, { asCopy, name }) => {
      const draft = draftOf(base, { asCopy, name, newId: newId(now()) }, now());
      editor.value = createEditorModel(world, give, { draft, base });
    },
    startNew: (firstTitle) => {
      const first = newStep('touch', { id: newId(now()), title: firstTitle });
      editor.value = createEditorModel(world, give, { draft: emptyDraft(newId(now()), first, now()), base: null });
    },
    startWith: (draft) => void (editor.value = createEditorModel(world, give, { draft, base: null })),
    leaveEditor: () => void (editor.value = null),
    save: () => {
      const saved = editor.value;
      saved?.save(() => {
        editor.value = null;
        open(saved.draft.value.id);
      });
    },
  };
}
