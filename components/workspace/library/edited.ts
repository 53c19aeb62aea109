import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isSame } from '../../kit/is-same.ts';
import { debounced } from '../debounced.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';

/** A text of the library being edited: what is stored, with the changes to it that are not. */
export interface Edited<Text> {
  /** It was stored, and is not any more. */
  readonly isGone: ReadonlySignal<boolean>;
  readonly draft: ReadonlySignal<Text>;
  readonly isChanged: ReadonlySignal<boolean>;
  /** The draft as it was when the rep last paused: what is judged. */
  readonly proofed: ReadonlySignal<Text>;
  readonly isTyping: ReadonlySignal<boolean>;
  readonly change: (changes: Partial<Text>) => void;
  /** A change at one press, which is judged at once. */
  readonly mend: (changes: Partial<Text>) => void;
  /** To be called when it was saved, and then with each new answer of the library: what was saved is in it, and no longer a change. */
  readonly markSaved: () => void;
  readonly settle: () => void;
}

interface Opened<Text> {
  /** As it is stored; null where it is not. */
  readonly stored: ReadonlySignal<Text | null>;
  readonly isNew: boolean;
  /** What a new one begins with. */
  readonly empty: Text;
  readonly copied?: Partial<Text> | undefined;
  /** Where it may differ from what is stored. */
  readonly fields: readonly (keyof Text)[];
  /** Keeps what is not saved from being lost; null when nothing is. */
  readonly keep: (text: Text | null) => void;
}

/** Nobody is told of a slip in the middle of a word. */
export const judgePauseMs = 800;

/** What a text becomes under the rep's hands. */
export function createEdited<Text extends object>(
  { wait }: Pick<WorkspaceWorld, 'wait'>,
  { stored, empty, copied, fields, keep, ...opened }: Opened<Text>,
): Edited<Text> {
  const changes = signal<Partial<Text>>(copied ?? {});
  const paused = signal<Text | null>(null);
  const isNew = signal(opened.isNew);
  let isSaved = false;
  const start = computed(() => stored.value ?? empty);
  const draft = computed<Text>(() => ({ ...start.value, ...changes.value }));
  const judgeSoon = debounced(wait, () => void (paused.value = null), judgePauseMs);
  const isChanged = computed(() => !fields.every((field) => isSame(draft.value[field], start.value[field])));
  const add = (more: Partial<Text>): void => {
    changes.value = { ...changes.value, ...more };
    keep(isChanged.peek() ? draft.peek() : null);
  };
  return {
    draft,
    isGone: computed(() => stored.value === null && !isNew.value),
    isChanged,
    proofed: computed(() => paused.value ?? draft.value),
    isTyping: computed(() => paused.value !== null),
    change: (more) => {
      paused.value ??= draft.peek();
      add(more);
      judgeSoon();
    },
    mend: add,
    markSaved: () => {
      isSaved = true;
      isNew.value = false;
      keep(null);
    },
    settle: () => {
      if (isSaved) changes.value = {};
      isSaved = false;
    },
  };
}
