import { type FieldRead, type TaughtKind, taughtKinds } from './mapping.ts';

/** How a field was read on one record: by its first way, by a later one, or not at all. */
export type FieldHealth = 'read' | 'healed' | 'missing';

/** How the fields of one record were read. */
export interface RecordHealth {
  readonly recordId: string;
  readonly at: number;
  readonly fields: Readonly<Partial<Record<TaughtKind, FieldHealth>>>;
}

/** `good`: read as taught; `healed`: by other ways; `weak`: a field is no longer found; `lost`: the page is no longer recognised. */
export interface TaughtHealth {
  readonly light: 'unknown' | 'good' | 'healed' | 'weak' | 'lost';
  /** The fields that the light is about. */
  readonly fields: readonly TaughtKind[];
}

/** So many records are remembered. A field that is empty on all of them, having been taught, is not found any more. */
const mostRecords = 5;

/** How a record's fields were read. */
export function healthOf(reads: readonly FieldRead[]): RecordHealth['fields'] {
  const entries = reads.map(({ kind, values }) => {
    const at = values.findIndex((value) => value !== null);
    return [kind, at === 0 ? 'read' : at > 0 ? 'healed' : 'missing'] as const;
  });
  return Object.fromEntries(entries);
}

/** The newest records with this one, each once, newest first. */
export function withRecord(records: readonly RecordHealth[], record: RecordHealth): RecordHealth[] {
  return [record, ...records.filter(({ recordId }) => recordId !== record.recordId)].slice(0, mostRecords);
}

/** The health that the newest records speak of. */
export function taughtHealth(records: readonly RecordHealth[]): TaughtHealth {
  const [newest] = records;
  if (!newest) return { light: 'unknown', fields: [] };
  const where = (health: FieldHealth): TaughtKind[] => taughtKinds.filter((kind) => newest.fields[kind] === health);
  if (newest.fields.name === 'missing') return { light: 'lost', fields: ['name'] };
  const gone = where('missing').filter((kind) => records.every(({ fields }) => fields[kind] === 'missing'));
  if (gone.length > 0 && records.length === mostRecords) return { light: 'weak', fields: gone };
  const healed = where('healed');
  return healed.length > 0 ? { light: 'healed', fields: healed } : { light: 'good', fields: [] };
}
