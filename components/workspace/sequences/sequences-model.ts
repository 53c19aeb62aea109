import { type ReadonlySignal, signal } from '@preact/signals';
import type { SequenceCard } from '../../../lib/messages/workspace.ts';
import type { Sequence } from '../../../lib/sequences/sequence.ts';
import { createQuestion, type Question } from '../../queue/asked.ts';
import type { Unsaved, UnsavedModel, Which } from '../unsaved/unsaved-model.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { WorkspaceOrders } from '../workspace-orders.ts';
import { draftOf, emptyDraft, newStep } from './draft-edits.ts';
import { createEditorModel, type EditorModel, type EditorStart } from './editor-model.ts';

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
  /** Opens the editor on what was changed and not saved. */
  readonly goOn: (one: Unsaved) => Promise<void>;
  /** Throws away what was changed. */
  readonly leaveEditor: () => void;
  readonly save: () => void;
}

type SequencesWorld = Pick<WorkspaceWorld, 'ask' | 'wait' | 'now' | 'newId'>;

/** A draft as it is kept: what it was made from is found again by its id. */
interface KeptDraft extends Sequence {
  readonly baseId: string;
}

/** All sequences, the one on show, and the one being edited, which is kept as it is typed. */
export function createSequencesModel(
  world: SequencesWorld,
  { give }: Pick<WorkspaceOrders, 'give'>,
  unsaved: UnsavedModel,
): SequencesModel {
  const { ask, now, newId } = world;
  const openedId = signal<string | null>(null);
  const editor = signal<EditorModel | null>(null);
  const cards = createQuestion(async () => {
    const [answer] = await Promise.all([ask('findSequences', {}), unsaved.refresh()]);
    return answer;
  });
  const opened = createQuestion(async () => {
    const sequenceId = openedId.peek();
    return sequenceId === null ? null : ask('findSequence', { sequenceId, version: null });
  });
  const open = (sequenceId: string): void => {
    openedId.value = sequenceId;
    void opened.ask();
  };
  const edit = (start: EditorStart): void => {
    const { id } = start.draft;
    const baseId = start.base?.id ?? '';
    const keep = (draft: Sequence | null): void => unsaved.keep(which(id), draft && { ...draft, baseId });
    editor.value = createEditorModel({ ...world, keep }, give, start);
  };
  const kept = (draft: Sequence): EditorStart['draft'] | null => {
    const found = unsaved.of<KeptDraft>(which(draft.id), { ...draft, baseId: '' });
    if (!found) return null;
    const { baseId: _, ...changes } = found;
    return { ...draft, ...changes, suits: { ...draft.suits, ...changes.suits } };
  };
  const startNew = (id: string, title: string): Sequence =>
    emptyDraft(id, newStep('touch', { id: newId(now()), title }), now());
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
      const changed = kept(draft);
      edit({ draft: changed ?? draft, base, isLeft: changed !== null });
    },
    startNew: (firstTitle) => edit({ draft: startNew(newId(now()), firstTitle), base: null, isLeft: false }),
    startWith: (draft) => {
      edit({ draft, base: null, isLeft: false });
      unsaved.keep(which(draft.id), { ...draft, baseId: '' });
    },
    goOn: async ({ id, filled }) => {
      const sequenceId = String(filled['baseId'] ?? '');
      const asked = sequenceId === '' ? null : ask('findSequence', { sequenceId, version: null });
      const base = await asked?.catch(() => 'failed' as const);
      const draft = kept(startNew(id, ''));
      if (base === 'failed') return cards.ask();
      if (draft) edit({ draft, base: base ?? null, isLeft: true });
    },
    leaveEditor: () => {
      const left = editor.value;
      editor.value = null;
      if (left) unsaved.keep(which(left.draft.value.id), null);
    },
    save: () => {
      const saved = editor.value;
      saved?.save(() => {
        editor.value = null;
        open(saved.draft.value.id);
      });
    },
  };
}

function which(id: string): Which {
  return { kind: 'sequence', id };
}
