import type { Temperature } from '../../../lib/leads/lead.ts';
import type { Field, PageReading } from '../../../lib/records/page-reading.ts';

/** What the rep corrected before following; what is not here stands as it was read. */
export interface FoundEdits {
  readonly name?: string;
  readonly company?: string;
  readonly address?: string;
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
}

/** The form of a record that nobody follows yet. What is undefined the rep has not chosen: the suggested one stands. */
export interface FollowForm {
  readonly edits: FoundEdits;
  readonly temperature: Temperature | null | undefined;
  /** Where they came from: one of `leadSources`, or the rep's own word; `''` for not known. */
  readonly source: string;
  readonly sequenceId: string | null | undefined;
}

export const untouchedForm: FollowForm = { edits: {}, temperature: undefined, source: '', sequenceId: undefined };

/** The reading as the rep saw and corrected it: a corrected field is sure, an emptied one is gone. */
export function correctedReading(reading: PageReading, edits: FoundEdits): PageReading {
  return {
    ...reading,
    name: correctedField(reading.name, edits.name),
    company: correctedField(reading.company, edits.company),
    address: correctedField(reading.address, edits.address),
    phones: correctedList(reading.phones, edits.phones),
    emails: correctedList(reading.emails, edits.emails),
  };
}

function correctedField(field: Field | null, edit: string | undefined): Field | null {
  if (edit === undefined || edit === field?.value) return field;
  const value = edit.trim();
  return value === '' ? null : { value, source: field?.source ?? 'named', confidence: 3 };
}

function correctedList(fields: readonly Field[], edits: readonly string[] | undefined): readonly Field[] {
  if (!edits) return fields;
  return edits.flatMap((edit, index) => correctedField(fields[index] ?? null, edit) ?? []);
}

/** Do both readings allow the same channels? Then they get the same dates. */
export function hasSameReach(one: PageReading, other: PageReading): boolean {
  const reach = (reading: PageReading): string =>
    [reading.phones, reading.emails].map((fields) => fields.map((field) => field.value).join()).join('|') +
    `|${reading.address?.value ?? ''}`;
  return reach(one) === reach(other);
}
