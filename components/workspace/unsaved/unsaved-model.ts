import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { UnsavedKind, UnsavedText } from '../../../lib/messages/unsaved.ts';
import { debounced } from '../debounced.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';

/** Which form: of what kind, and of which of that kind. */
export interface Which {
  readonly kind: UnsavedKind;
  readonly id: string;
}

/** A form as it was filled in and not saved. */
export interface Unsaved extends Which {
  readonly filled: Filled;
}

type Filled = Readonly<Record<string, unknown>>;

/** The forms that were filled in and not saved: kept by the worker as they are typed, so that a reload loses none. */
export interface UnsavedModel {
  /** As last filled in, here or before; the newest first. */
  readonly all: ReadonlySignal<readonly Unsaved[]>;
  /** What is kept of one, as far as it is of the shape of `like`; null for nothing. */
  readonly of: <Form extends object>(which: Which, like: Form) => Partial<Form> | null;
  /** Keeps it once the rep pauses; null forgets it, at once. */
  readonly keep: (which: Which, form: object | null) => void;
  /** Sends what is not kept yet, at once: the page is about to go. */
  readonly flush: () => void;
  /** Asks what is kept; rejects when that cannot be known: nothing is to be filled in over it then. */
  readonly refresh: () => Promise<void>;
}

/** What could not be kept is tried again after so long. */
const retryMs = 3_000;

export function createUnsavedModel({ ask, wait }: Pick<WorkspaceWorld, 'ask' | 'wait'>): UnsavedModel {
  const stored = signal<readonly UnsavedText[]>([]);
  const typed = signal<ReadonlyMap<string, Unsaved | null>>(new Map());
  /** What is to be kept of each, as it was said last, and of which that is not sent yet. */
  const latest = new Map<string, UnsavedText>();
  const unsent = new Set<string>();
  const all = computed(() => {
    const here = [...typed.value.values()].filter((one) => one !== null);
    const before = stored.value.filter((one) => !typed.value.has(keyOf(one)));
    return [...here, ...before.flatMap(readWords)];
  });
  const send = async (key: string): Promise<void> => {
    const text = latest.get(key);
    if (!text) return;
    const isKept = await ask('keepUnsaved', text).then(
      () => true,
      () => false,
    );
    // What was said since is on its way by itself: an older text never comes after it.
    if (isKept || latest.get(key) !== text) return;
    unsent.add(key);
    wait(retryMs, flush);
  };
  const flush = (): void => {
    const keys = [...unsent];
    unsent.clear();
    for (const key of keys) void send(key);
  };
  const flushSoon = debounced(wait, flush);
  return {
    all,
    flush,
    of: (which, like) => {
      const kept = all.value.find((one) => keyOf(one) === keyOf(which));
      return kept ? fitting(like, kept.filled) : null;
    },
    keep: ({ kind, id }, form) => {
      const key = keyOf({ kind, id });
      if (!form && !all.peek().some((one) => keyOf(one) === key)) return;
      const others = [...typed.peek()].filter(([one]) => one !== key);
      typed.value = new Map([[key, form && { kind, id, filled: form as Filled }], ...others]);
      latest.set(key, { kind, id, words: form ? wordsOf(form) : '' });
      unsent.add(key);
      if (form) flushSoon();
      else flush();
    },
    refresh: async () => {
      stored.value = await ask('findUnsaved', {});
    },
  };
}

/** The name it was given so far, or the first of its words; `''` while it has neither. */
export function nameOf({ filled: { name, shortcut, body } }: Unsaved): string {
  return [name, shortcut, body].map((one) => String(one ?? '').trim()).find((one) => one !== '' && one !== '/') ?? '';
}

/** JSON has no word for a number field that is empty. */
const notNumber = '\0NaN';

function wordsOf(form: object): string {
  return JSON.stringify(form, (_, value: unknown) => (Number.isNaN(value) ? notNumber : value));
}

/** None where the words cannot be read: what they were typed over is opened then. */
function readWords({ kind, id, words }: UnsavedText): readonly Unsaved[] {
  try {
    const revived = (_: string, value: unknown): unknown => (value === notNumber ? Number.NaN : value);
    const filled: unknown = JSON.parse(words, revived);
    return isFilled(filled) ? [{ kind, id, filled }] : [];
  } catch {
    return [];
  }
}

/** What was kept may be older than the form: a part of another shape is left out. */
function fitting<Form extends object>(like: Form, filled: Filled): Partial<Form> {
  const fits = Object.entries(like).filter(([name, part]) => name in filled && isAlike(part, filled[name]));
  return Object.fromEntries(fits.map(([name]) => [name, filled[name]])) as Partial<Form>;
}

/** What may be null says nothing of what else it may be, and a list little of what is in it. */
function isAlike(like: unknown, other: unknown): boolean {
  if (like === null || other === null) return true;
  if (Array.isArray(like))
    return Array.isArray(other) && other.every((one) => isFilled(one) === isFilled(like[0] ?? one));
  if (!isFilled(like)) return typeof like === typeof other;
  return (
    isFilled(other) && Object.entries(like).every(([name, part]) => !(name in other) || isAlike(part, other[name]))
  );
}

function isFilled(value: unknown): value is Filled {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf({ kind, id }: Which): string {
  return `${kind}/${id}`;
}
