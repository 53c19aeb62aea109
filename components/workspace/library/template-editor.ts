import { computed, type ReadonlySignal } from '@preact/signals';
import type { Library, TemplateChange } from '../../../lib/messages/library.ts';
import type { KeptTemplate } from '../../../lib/words/library/kept-library.ts';
import type { TemplateChanges } from '../../../lib/words/library/template.ts';
import { answerIn, createQuestion, type Question } from '../../queue/asked.ts';
import type { UnsavedModel } from '../unsaved/unsaved-model.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { Give } from '../workspace-orders.ts';
import { createEdited, type Edited } from './edited.ts';
import { createPreviewModel, type PreviewModel } from './preview-model.ts';

export interface TemplateEditor extends Omit<Edited<TemplateChange>, 'markSaved'> {
  readonly id: string;
  /** The newest version as it is stored; null for one that is not stored. */
  readonly base: ReadonlySignal<KeptTemplate | null>;
  readonly versions: Question<readonly KeptTemplate[]>;
  readonly preview: PreviewModel;
  readonly save: () => void;
  /** Makes the words of an older version the next one. */
  readonly restore: (older: KeptTemplate) => void;
  readonly approve: (by: string) => void;
  /** `onDone` hears of it once it is gone from its folder. */
  readonly remove: (onDone: () => void) => void;
  readonly bringBack: () => void;
}

interface EditorWorld extends Pick<WorkspaceWorld, 'ask' | 'wait'> {
  readonly give: Give;
  readonly unsaved: Pick<UnsavedModel, 'keep' | 'of'>;
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

const fields = ['folder', 'name', 'channel', 'subject', 'body'] as const;

/** One template being edited: what is stored, the changes to it, and whom it is shown for. */
export function createTemplateEditor(world: EditorWorld, opened: Opened): TemplateEditor {
  const { ask, give, library } = world;
  const { id, isNew } = opened;
  const base = computed(() => answerIn(library.asked.value)?.templates.find((one) => one.id === id) ?? null);
  const stored = computed(() => base.value && wordsOf(base.value));
  const keep = (text: TemplateChange | null): void => world.unsaved.keep({ kind: 'template', id }, text);
  const empty = emptyTemplate(opened);
  const copied = world.unsaved.of({ kind: 'template', id }, empty) ?? opened.copied;
  const { markSaved, ...edited } = createEdited<TemplateChange>(world, { stored, empty, isNew, copied, fields, keep });
  const store = (template: TemplateChange): void => void give('saveTemplate', { template }, markSaved);
  return {
    ...edited,
    id,
    base,
    versions: createQuestion(() => ask('findTemplateVersions', { templateId: id })),
    preview: createPreviewModel(world),
    save: () => store(edited.draft.value),
    restore: ({ channel, subject, body }) => store({ ...(stored.value ?? empty), channel, subject, body }),
    approve: (by) =>
      void (base.value && give('approveTemplate', { templateId: id, version: base.value.version, by: by.trim() })),
    remove: (onDone) =>
      void give('removeTemplate', { templateId: id }, () => {
        keep(null);
        onDone();
      }),
    bringBack: () => void give('bringBackTemplate', { templateId: id }),
  };
}

function wordsOf({ id, folder, name, channel, subject, body, tags }: KeptTemplate): TemplateChange {
  return { id, folder, name, channel, subject, body, tags };
}

function emptyTemplate({ id, folder }: Opened): TemplateChange {
  return { id, folder, name: '', channel: 'email', subject: '', body: '', tags: [] };
}
