import type { PageSample, TaughtField, TaughtKind, Way } from './mapping.ts';

/** What tells records apart: a way that reads the same on each is not to the record's own. */
const ownToRecord: ReadonlySet<TaughtKind> = new Set(['name', 'email', 'phone']);

/**
 * The fields with only the ways that proved themselves on the pages seen, those first that read on most of them; a
 * field that no way reads any more is left out.
 */
export function sturdyFields(fields: readonly TaughtField[], samples: readonly PageSample[]): TaughtField[] {
  return fields.flatMap(({ kind, ways }) => {
    const scored = ways.map((way, at) => ({ way, values: samples.map((sample) => valueOf(sample, kind, at)) }));
    const proven = scored.filter(({ values }) => hasProven(kind, values));
    const ordered = proven.toSorted((one, other) => readsIn(other.values) - readsIn(one.values));
    return ordered.length > 0 ? [{ kind, ways: ordered.map(({ way }): Way => way) }] : [];
  });
}

function valueOf({ reads }: PageSample, kind: TaughtKind, at: number): string | null {
  return reads.find((read) => read.kind === kind)?.values[at] ?? null;
}

function hasProven(kind: TaughtKind, values: readonly (string | null)[]): boolean {
  const read = values.filter((value) => value !== null);
  if (read.length === 0) return false;
  return read.length < 2 || !ownToRecord.has(kind) || new Set(read).size > 1;
}

function readsIn(values: readonly (string | null)[]): number {
  return values.filter((value) => value !== null).length;
}
