import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Library, TemplateChange } from '../../../lib/messages/library.ts';
import type { KeptTemplate } from '../../../lib/words/library/kept-library.ts';
import type { TemplateChanges } from '../../../lib/words/library/template.ts';
import { answerIn, createQuestion, type Question } from '../../queue/asked.ts';
import { debounced } from '../debounced.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { Give } from '../workspace-orders.ts';
import { createPreviewModel, type PreviewModel } from './preview-model.ts';

export interface TemplateEditor {
  readonly id: string;
  /** The newest version as it is stored; null for one that is not stored. */
  readonly base: ReadonlySignal<KeptTemplate | null>;
  /** It was stored, and is not any more. */
  readonly isGone: ReadonlySignal<boolean>;
  readonly draft: ReadonlySignal<TemplateChange>;
  readonly isChanged: ReadonlySignal<boolean>;
  /** The draft as it was when the rep last paused: what is judged. */
  readonly proofed: ReadonlySignal<TemplateChange>;
  readonly isTyping: ReadonlySignal<boolean>;
  readonly versions: Question<readonly KeptTemplate[]>;
  readonly preview: PreviewModel;
  readonly change: (changes: TemplateChanges) => void;
  /** A change at one press, which is judged at once. */
  readonly mend: (changes: TemplateChanges) => void;
  readonly save: () => void;
  /** Makes the words of an older version the next one. */
  readonly restore: (older: KeptTemplate) => void;
  readonly approve: (by: string) => void;
  /** `onDone` hears of it once it is gone from its folder. */
  readonly remove: (onDone: () => void) => void;
  readonly bringBack: () => void;
  /** To be called with each new answer of the library: what was saved is in it, and no longer a change. */
  readonly settle: () => void;
}

interface EditorWorld extends Pick<WorkspaceWorld, 'ask' | 'wait'> {
  readonly give: Give;
  readonly library: Question<Library>;
}

/** What is opened: a template that is stored, or a new one. */
export interface Opened {
  readonly id: string;
  readonly isNew: boolean;
  /** Where a new one goes. */
  readonly folder: string;
  /** What a new one begins with. */
  readonly copied?: TemplateChanges;
}

/** Nobody is told of a slip in the middle of a word. */
export const judgePauseMs = 800;

const words = ['folder', 'name', 'channel', 'subject', 'body'] as const;

/** One template being edited: what is stored, the changes to it, and whom it is shown for. */
export function createTemplateEditor(world: EditorWorld, opened: Opened): TemplateEditor {
  const { ask, give, library } = world;
  const { id } = opened;
  const changes = signal<TemplateChanges>(opened.copied ?? {});
  const paused = signal<TemplateChange | null>(null);
  const isNew = signal(opened.isNew);
  let isSaved = false;
  const base = computed(() => answerIn(library.asked.value)?.templates.find((one) => one.id === id) ?? null);
  const start = computed(() => (base.value ? wordsOf(base.value) : emptyTemplate(opened)));
  const draft = computed<TemplateChange>(() => ({ ...start.value, ...changes.value }));
  const judgeSoon = debounced(world.wait, () => void (paused.value = null), judgePauseMs);
  const add = (more: TemplateChanges): void => void (changes.value = { ...changes.value, ...more });
  const versions = createQuestion(() => ask('findTemplateVersions', { templateId: id }));
  const store = (template: TemplateChange): void =>
    void give('saveTemplate', { template }, () => {
      isSaved = true;
      isNew.value = false;
    });
  return {
    id,
    base,
    draft,
    versions,
    isGone: computed(() => base.value === null && !isNew.value),
    isChanged: computed(() => words.some((field) => draft.value[field] !== start.value[field])),
    preview: createPreviewModel(world),
    proofed: computed(() => paused.value ?? draft.value),
    isTyping: computed(() => paused.value !== null),
    change: (more) => {
      paused.value ??= draft.peek();
      add(more);
      judgeSoon();
    },
    mend: add,
    save: () => store(draft.value),
    restore: ({ channel, subject, body }) => store({ ...start.value, channel, subject, body }),
    approve: (by) =>
      void (base.value && give('approveTemplate', { templateId: id, version: base.value.version, by: by.trim() })),
    remove: (onDone) => void give('removeTemplate', { templateId: id }, () => onDone()),
    bringBack: () => void give('bringBackTemplate', { templateId: id }),
    settle: () => {
      if (isSaved) changes.value = {};
      isSaved = false;
    },
  };
}

function wordsOf({ id, folder, name, channel, subject, body, tags }: KeptTemplate): TemplateChange {
  return { id, folder, name, channel, subject, body, tags };
}

function emptyTemplate({ id, folder }: Opened): TemplateChange {
  return { id, folder, name: '', channel: 'email', subject: '', body: '', tags: [] };
}
