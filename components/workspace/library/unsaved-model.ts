import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { UnsavedText } from '../../../lib/messages/library.ts';
import { debounced } from '../debounced.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';

type Which = Pick<UnsavedText, 'kind' | 'id'>;

/** The texts of the library that were typed and not saved: kept by the worker as they are typed, so that a reload loses none. */
export interface UnsavedModel {
  /** As last typed, here or before. */
  readonly all: ReadonlySignal<readonly UnsavedText[]>;
  /** What is kept of one, over what it is to be like; null for nothing. */
  readonly wordsOf: <Text extends object>(which: Which, like: Text) => Text | null;
  /** Keeps it once the rep pauses; null forgets it. */
  readonly keep: (which: Which, text: object | null) => void;
  /** Sends what is not kept yet, at once: the page is about to go. */
  readonly flush: () => void;
}

export function createUnsavedModel(
  { ask, wait }: Pick<WorkspaceWorld, 'ask' | 'wait'>,
  stored: ReadonlySignal<readonly UnsavedText[]>,
): UnsavedModel {
  const typed = signal<ReadonlyMap<string, UnsavedText>>(new Map());
  const unsent = new Map<string, UnsavedText>();
  const all = computed(() => {
    const known = new Map([...typed.value, ...stored.value.filter((one) => !typed.value.has(keyOf(one))).map(withKey)]);
    return [...known.values()].filter(({ words }) => words !== '');
  });
  function flush(): void {
    for (const text of unsent.values()) void ask('keepUnsaved', text).catch(() => {});
    unsent.clear();
  }
  const flushSoon = debounced(wait, flush);
  return {
    all,
    flush,
    wordsOf: (which, like) => {
      const kept = all.peek().find((one) => keyOf(one) === keyOf(which));
      return kept ? { ...like, ...readWords(kept.words) } : null;
    },
    keep: ({ kind, id }, text) => {
      const kept = { kind, id, words: text ? JSON.stringify(text) : '' };
      const key = keyOf(kept);
      if (!text && !all.peek().some((one) => keyOf(one) === key)) return;
      typed.value = new Map(typed.peek()).set(key, kept);
      unsent.set(key, kept);
      if (text) flushSoon();
      else flush();
    },
  };
}

/** The name a text was given so far, or the first of its words; `''` while it has neither. */
export function nameOf({ words }: UnsavedText): string {
  const { name, shortcut, body } = readWords(words);
  return [name, shortcut, body].map((one) => String(one ?? '').trim()).find((one) => one !== '' && one !== '/') ?? '';
}

/** Nothing of what cannot be read: the text it was typed over is opened then. */
function readWords(words: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(words) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function withKey(one: UnsavedText): readonly [string, UnsavedText] {
  return [keyOf(one), one];
}

function keyOf({ kind, id }: Which): string {
  return `${kind}/${id}`;
}
