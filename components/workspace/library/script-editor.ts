import { computed, type ReadonlySignal } from '@preact/signals';
import type { ScriptChange } from '../../../lib/messages/library.ts';
import type { KeptScript } from '../../../lib/words/library/script.ts';
import type { UnsavedModel } from '../unsaved/unsaved-model.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { Give } from '../workspace-orders.ts';
import { createEdited, type Edited } from './edited.ts';
import { createPreviewModel, type PreviewModel } from './preview-model.ts';

export interface ScriptEditor extends Omit<Edited<ScriptChange>, 'markSaved'> {
  readonly id: string;
  /** As the library has it; null for one that is not stored. */
  readonly base: ReadonlySignal<KeptScript | null>;
  readonly preview: PreviewModel;
  readonly save: () => void;
  readonly approve: (by: string) => void;
  readonly hide: (isHidden: boolean) => void;
  /** Takes it away, or what was made of one that ships; `onDone` hears of it once it is done. */
  readonly remove: (onDone: () => void) => void;
}

interface EditorWorld extends Pick<WorkspaceWorld, 'ask' | 'wait'> {
  readonly give: Give;
  readonly unsaved: Pick<UnsavedModel, 'keep' | 'of'>;
  readonly scripts: ReadonlySignal<readonly KeptScript[]>;
}

/** What is opened: a script of the library, or a new one. */
export interface OpenedScript {
  readonly id: string;
  readonly isNew: boolean;
  /** What a new one begins with. */
  readonly copied?: Partial<ScriptChange>;
}

const fields = ['name', 'scenario', 'opening', 'branches', 'objections', 'closing', 'outcomes'] as const;

/** One script being edited: what is stored, the changes to it, and whom it is shown for. */
export function createScriptEditor(world: EditorWorld, opened: OpenedScript): ScriptEditor {
  const { give, scripts } = world;
  const { id, isNew } = opened;
  const base = computed(() => scripts.value.find((one) => one.id === id) ?? null);
  const stored = computed(() => base.value && wordsOf(base.value));
  const keep = (text: ScriptChange | null): void => world.unsaved.keep({ kind: 'script', id }, text);
  const empty = emptyScript(id);
  const copied = world.unsaved.of({ kind: 'script', id }, empty) ?? opened.copied;
  const { markSaved, ...edited } = createEdited<ScriptChange>(world, { stored, empty, isNew, copied, fields, keep });
  return {
    ...edited,
    id,
    base,
    preview: createPreviewModel(world),
    save: () => void give('saveScript', { script: edited.draft.value }, markSaved),
    approve: (by) => void (stored.value && give('approveScript', { script: stored.value, by: by.trim() })),
    hide: (isHidden) => void (stored.value && give('hideScript', { script: stored.value, isHidden })),
    remove: (onDone) =>
      void give('removeScript', { scriptId: id }, () => {
        keep(null);
        onDone();
      }),
  };
}

function wordsOf(kept: KeptScript): ScriptChange {
  const { id, name, scenario, opening, branches, objections, closing, outcomes } = kept;
  return { id, name, scenario, opening, branches, objections, closing, outcomes };
}

function emptyScript(id: string): ScriptChange {
  const nothing = { branches: [], objections: [], outcomes: [] };
  return { id, name: '', scenario: 'introduction', opening: '', closing: '', ...nothing };
}
