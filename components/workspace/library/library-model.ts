import { type ReadonlySignal, signal } from '@preact/signals';
import type { Library, SnippetChange } from '../../../lib/messages/library.ts';
import { createQuestion, type Question } from '../../queue/asked.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { WorkspaceOrders } from '../workspace-orders.ts';
import type { Place } from './shown-templates.ts';
import { createTemplateEditor, type Opened, type TemplateEditor } from './template-editor.ts';

export const libraryParts = ['templates', 'snippets', 'scripts'] as const;
export type LibraryPart = (typeof libraryParts)[number];

export interface LibraryModel {
  readonly library: Question<Library>;
  readonly part: ReadonlySignal<LibraryPart>;
  readonly place: ReadonlySignal<Place>;
  readonly search: ReadonlySignal<string>;
  readonly editor: ReadonlySignal<TemplateEditor | null>;
  /** The snippet being written; null while none is. */
  readonly snippet: ReadonlySignal<SnippetChange | null>;
  readonly refresh: () => void;
  readonly show: (part: LibraryPart) => void;
  readonly goTo: (place: Place) => void;
  readonly type: (search: string) => void;
  readonly open: (templateId: string) => void;
  /** `folder`: where a new one goes when none is on show. */
  readonly startTemplate: (folder: string) => void;
  /** A new template with the words of the one that is open. */
  readonly copyTemplate: (name: string) => void;
  readonly renameFolder: (to: string) => void;
  readonly leaveTemplate: () => void;
  readonly removeTemplate: () => void;
  readonly editSnippet: (snippet: SnippetChange | null) => void;
  readonly startSnippet: () => void;
  readonly saveSnippet: () => void;
  readonly removeSnippet: (snippetId: string) => void;
  /** A hidden snippet is in the list again. */
  readonly bringBackSnippet: (snippet: SnippetChange) => void;
}

type LibraryWorld = Pick<WorkspaceWorld, 'ask' | 'wait' | 'now' | 'newId'>;

/** The texts of the library: which of them are listed, and the one being edited. */
export function createLibraryModel(world: LibraryWorld, { give }: Pick<WorkspaceOrders, 'give'>): LibraryModel {
  const { ask, now, newId } = world;
  const part = signal<LibraryPart>('templates');
  const place = signal<Place>({ kind: 'all' });
  const search = signal('');
  const editor = signal<TemplateEditor | null>(null);
  const snippet = signal<SnippetChange | null>(null);
  const library = createQuestion(async () => {
    const answer = await ask('findLibrary', {});
    editor.peek()?.settle();
    return answer;
  });
  const edit = (opened: Opened): void => {
    editor.value = createTemplateEditor({ ...world, give, library }, opened);
    void editor.value.versions.ask();
  };
  return {
    library,
    part,
    place,
    search,
    editor,
    snippet,
    refresh: () => {
      void library.ask();
      void editor.value?.versions.ask();
    },
    show: (chosen) => void (part.value = chosen),
    goTo: (chosen) => void (place.value = chosen),
    type: (typed) => void (search.value = typed),
    open: (id) => edit({ id, isNew: false, folder: '' }),
    startTemplate: (folder) => {
      const shown = place.value;
      edit({ id: newId(now()), isNew: true, folder: shown.kind === 'folder' ? shown.name : folder });
    },
    copyTemplate: (name) => {
      const open = editor.peek()?.draft.peek();
      if (!open) return;
      const { id: _, ...words } = open;
      edit({ id: newId(now()), isNew: true, folder: words.folder, copied: { ...words, name } });
    },
    renameFolder: (typed) => {
      const [shown, to] = [place.peek(), typed.trim()];
      if (shown.kind === 'folder')
        void give('renameFolder', { from: shown.name, to }, () => void (place.value = { kind: 'folder', name: to }));
    },
    leaveTemplate: () => void (editor.value = null),
    removeTemplate: () => editor.value?.remove(() => void (editor.value = null)),
    editSnippet: (chosen) => void (snippet.value = chosen),
    startSnippet: () => void (snippet.value = { id: newId(now()), shortcut: '/', body: '' }),
    saveSnippet: () =>
      void (snippet.value && give('saveSnippet', { snippet: snippet.value }, () => void (snippet.value = null))),
    bringBackSnippet: (hidden) => void give('saveSnippet', { snippet: hidden }),
    removeSnippet: (snippetId) => void give('removeSnippet', { snippetId }, () => void (snippet.value = null)),
  };
}
