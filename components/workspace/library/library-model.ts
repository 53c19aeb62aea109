import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Library, SnippetChange } from '../../../lib/messages/library.ts';
import { keptScripts } from '../../../lib/words/library/kept-scripts.ts';
import type { KeptScript } from '../../../lib/words/library/script.ts';
import { answerIn, createQuestion, type Question } from '../../queue/asked.ts';
import type { Unsaved, UnsavedModel } from '../unsaved/unsaved-model.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { WorkspaceOrders } from '../workspace-orders.ts';
import { createScriptEditor, type OpenedScript, type ScriptEditor } from './script-editor.ts';
import type { Place } from './shown-templates.ts';
import { createTemplateEditor, type Opened, type TemplateEditor } from './template-editor.ts';

export const libraryParts = ['templates', 'snippets', 'scripts'] as const;
export type LibraryPart = (typeof libraryParts)[number];

/** What is written in the library. */
export const textKinds = ['template', 'snippet', 'script'] as const;

export interface LibraryModel {
  readonly library: Question<Library>;
  readonly part: ReadonlySignal<LibraryPart>;
  readonly place: ReadonlySignal<Place>;
  readonly search: ReadonlySignal<string>;
  readonly editor: ReadonlySignal<TemplateEditor | null>;
  /** The script that is open; null while none is. */
  readonly script: ReadonlySignal<ScriptEditor | null>;
  /** All scripts as the rep has them, hidden ones too. */
  readonly scripts: ReadonlySignal<readonly KeptScript[]>;
  /** The snippet being written; null while none is. */
  readonly snippet: ReadonlySignal<SnippetChange | null>;
  /** Opens what was typed and not saved. */
  readonly goOn: (one: Unsaved) => void;
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
  readonly openScript: (scriptId: string) => void;
  readonly startScript: () => void;
  /** A new script with the words of the one that is open. */
  readonly copyScript: (name: string) => void;
  readonly leaveScript: () => void;
  /** As it was being written, where it was. */
  readonly openSnippet: (snippet: SnippetChange) => void;
  /** As it is being written; null throws that away. */
  readonly editSnippet: (snippet: SnippetChange | null) => void;
  readonly startSnippet: () => void;
  readonly saveSnippet: () => void;
  readonly removeSnippet: (snippetId: string) => void;
  /** A hidden snippet is in the list again. */
  readonly bringBackSnippet: (snippet: SnippetChange) => void;
}

type LibraryWorld = Pick<WorkspaceWorld, 'ask' | 'wait' | 'now' | 'newId'>;

/** The texts of the library: which of them are listed, and the one being edited. */
export function createLibraryModel(
  world: LibraryWorld,
  { give }: Pick<WorkspaceOrders, 'give'>,
  unsaved: UnsavedModel,
): LibraryModel {
  const { ask, now, newId } = world;
  const part = signal<LibraryPart>('templates');
  const place = signal<Place>({ kind: 'all' });
  const search = signal('');
  const editor = signal<TemplateEditor | null>(null);
  const script = signal<ScriptEditor | null>(null);
  const snippet = signal<SnippetChange | null>(null);
  const library = createQuestion(async () => {
    const [answer] = await Promise.all([ask('findLibrary', {}), unsaved.refresh()]);
    editor.peek()?.settle();
    script.peek()?.settle();
    return answer;
  });
  const answered = computed(() => answerIn(library.asked.value));
  const edit = (opened: Opened): void => {
    editor.value = createTemplateEditor({ ...world, give, library, unsaved }, opened);
    void editor.value.versions.ask();
  };
  const scripts = computed(() => keptScripts(answered.value?.scripts ?? []));
  const editScript = (opened: OpenedScript): void => {
    script.value = createScriptEditor({ ...world, give, scripts, unsaved }, opened);
  };
  const snippets = snippetDeeds(world, { give, unsaved, snippet });
  return {
    library,
    goOn: ({ kind, id }) => {
      if (kind === 'sequence' || kind === 'rules') return;
      part.value = `${kind}s`;
      const isKnown = [...(answered.peek()?.templates ?? []), ...scripts.peek()].some((one) => one.id === id);
      if (kind === 'snippet') snippets.openSnippet({ id, shortcut: '/', body: '' });
      else if (kind === 'script') editScript({ id, isNew: !isKnown });
      else edit({ id, isNew: !isKnown, folder: '' });
    },
    script,
    scripts,
    part,
    place,
    search,
    editor,
    snippet,
    refresh: () => void Promise.all([library.ask(), editor.value?.versions.ask()]),
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
    ...scriptDeeds(world, script, editScript),
    ...snippets,
  };
}

interface Snippets extends Pick<WorkspaceOrders, 'give'> {
  readonly unsaved: UnsavedModel;
  readonly snippet: Signal<SnippetChange | null>;
}

type SnippetDeed =
  | 'openSnippet'
  | 'editSnippet'
  | 'startSnippet'
  | 'saveSnippet'
  | 'bringBackSnippet'
  | 'removeSnippet';

/** What is done to the one snippet that is being written. */
function snippetDeeds(
  { now, newId }: Pick<LibraryWorld, 'now' | 'newId'>,
  { give, unsaved, snippet }: Snippets,
): Pick<LibraryModel, SnippetDeed> {
  function write(chosen: SnippetChange | null): void {
    const id = (chosen ?? snippet.peek())?.id;
    snippet.value = chosen;
    if (id !== undefined) unsaved.keep({ kind: 'snippet', id }, chosen);
  }
  const end = (): void => write(null);
  return {
    openSnippet: (chosen) =>
      void (snippet.value = { ...chosen, ...unsaved.of({ kind: 'snippet', id: chosen.id }, chosen) }),
    editSnippet: write,
    startSnippet: () => void (snippet.value = { id: newId(now()), shortcut: '/', body: '' }),
    saveSnippet: () => void (snippet.value && give('saveSnippet', { snippet: snippet.value }, end)),
    bringBackSnippet: (hidden) => void give('saveSnippet', { snippet: hidden }),
    removeSnippet: (snippetId) => void give('removeSnippet', { snippetId }, end),
  };
}

type ScriptDeed = 'openScript' | 'startScript' | 'copyScript' | 'leaveScript';

/** Which script is open. */
function scriptDeeds(
  { now, newId }: Pick<LibraryWorld, 'now' | 'newId'>,
  script: Signal<ScriptEditor | null>,
  editScript: (opened: OpenedScript) => void,
): Pick<LibraryModel, ScriptDeed> {
  return {
    openScript: (id) => editScript({ id, isNew: false }),
    startScript: () => editScript({ id: newId(now()), isNew: true }),
    copyScript: (name) => {
      const open = script.peek()?.draft.peek();
      const id = newId(now());
      if (open) editScript({ id, isNew: true, copied: { ...open, id, name } });
    },
    leaveScript: () => void (script.value = null),
  };
}
