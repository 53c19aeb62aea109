/** A stretch of two texts: in both, only in the one before, or only in the one after. */
export interface WordChange {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Of longer stretches it is only said that one took the place of the other. */
const mostPairs = 1_000_000;

/** What changed from one text to another, word by word; put together, what is not new is the one before, what is not gone the one after. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const head = alike(old, now);
  const tail = Math.min(alike(old.toReversed(), now.toReversed()), old.length - head, now.length - head);
  const middle = changesBetween(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return joined([change('same', old.slice(0, head)), ...middle, change('same', old.slice(old.length - tail))]);
}

/** Each with the space behind it, which alone is no likeness. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function alike(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((word, index) => word !== other[index]);
  return at < 0 ? one.length : at;
}

function changesBetween(old: readonly string[], now: readonly string[]): readonly WordChange[] {
  if (old.length * now.length > mostPairs) return [change('gone', old), change('new', now)];
  const shared = sharedFrom(old, now);
  const changes: WordChange[] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    const kind = stepAt({ old, now, shared }, at, to);
    changes.push({ kind, text: (kind === 'new' ? now[to] : old[at]) ?? '' });
    if (kind !== 'new') at += 1;
    if (kind !== 'gone') to += 1;
  }
  return changes;
}

interface Compared {
  readonly old: readonly string[];
  readonly now: readonly string[];
  /** How many words they still share from here and there on. */
  readonly shared: readonly (readonly number[])[];
}

function stepAt({ old, now, shared }: Compared, at: number, to: number): WordChange['kind'] {
  if (at < old.length && old[at] === now[to]) return 'same';
  if (at >= old.length) return 'new';
  return to >= now.length || (shared[at + 1]?.[to] ?? 0) >= (shared[at]?.[to + 1] ?? 0) ? 'gone' : 'new';
}

function sharedFrom(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: now.length + 1 }, () => 0),
  );
  for (let at = old.length - 1; at >= 0; at -= 1)
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const [row, below] = [rows[at] ?? [], rows[at + 1] ?? []];
      row[to] = old[at] === now[to] ? (below[to + 1] ?? 0) + 1 : Math.max(below[to] ?? 0, row[to + 1] ?? 0);
    }
  return rows;
}

function change(kind: WordChange['kind'], words: readonly string[]): WordChange {
  return { kind, text: words.join('') };
}

/** Neighbours of one kind are one. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const all: WordChange[] = [];
  for (const one of changes.filter(({ text }) => text !== '')) {
    const last = all.at(-1);
    if (last?.kind === one.kind) all.splice(-1, 1, { ...last, text: last.text + one.text });
    else all.push(one);
  }
  return all;
}
