import type { Confidence, Field, ReadFields } from '../../records/page-reading.ts';
import type { RecordRef } from '../../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../../records/site-adapter.ts';
import { fieldOf, noFields } from '../fields.ts';
import { elements } from '../visible.ts';
import { idInAddress } from './address-pattern.ts';
import { findTaught } from './find-taught.ts';
import type { FieldRead, Mapping, TaughtField, TaughtKind } from './mapping.ts';
import { taughtValue } from './taught-value.ts';

/** What every way of every field reads on this page. */
export function sampleOf(fields: readonly TaughtField[], document: Document): FieldRead[] {
  return readsOf(fields, document, () => true);
}

/** What each field reads, up to the first way that reads something. */
export function firstReads(fields: readonly TaughtField[], document: Document): FieldRead[] {
  return readsOf(fields, document, (values) => (values.at(-1) ?? null) === null);
}

function readsOf(
  fields: readonly TaughtField[],
  document: Document,
  goesOn: (values: readonly (string | null)[]) => boolean,
): FieldRead[] {
  const [body] = elements(document, 'body');
  return fields.map(({ kind, ways }) => {
    const values: (string | null)[] = [];
    for (const way of ways) if (body && goesOn(values)) values.push(taughtValue(findTaught(body, way), kind));
    return { kind, values };
  });
}

/**
 * A reader by what the rep taught. A record is on the page when the address names it and the name can be read: without,
 * it is settling. While it is being tried out, addresses beside the pattern are looked at too.
 */
export function taughtAdapter(mapping: Mapping, isTrial: boolean): SiteAdapter {
  return {
    crm: 'taught',
    viewOf: (url) => viewOf(mapping, url, isTrial),
    findRecord: (_url, document, ref) => recordOn(document, ref),
    readFields: ({ root }) => readFields(mapping, root.ownerDocument),
  };
}

function viewOf({ address, record }: Mapping, url: URL, isTrial: boolean): UrlView {
  const recordId = idInAddress(address, url);
  if (recordId !== null) return { kind: 'record', ref: { ...record, host: url.host, tenant: '', recordId } };
  return { kind: isTrial ? 'open' : 'other' };
}

function recordOn(document: Document, ref: RecordRef | null): VisibleRecord | null {
  const [root] = elements(document, 'body');
  return ref && root ? { root, ref } : null;
}

function readFields({ fields }: Mapping, document: Document): ReadFields | null {
  const reads = firstReads(fields, document);
  const read = (kind: TaughtKind): Field | null => fieldRead(reads.find((one) => one.kind === kind));
  const name = read('name');
  if (!name) return null;
  const [email, phone] = [read('email'), read('phone')];
  return {
    ...noFields,
    objectKind: 'other',
    name,
    emails: email ? [email] : [],
    phones: phone ? [phone] : [],
    company: read('company'),
    stage: read('stage'),
    owner: read('owner'),
  };
}

/** The first that was read; sure if by the first way, less so if healed by a later one. */
function fieldRead(read: FieldRead | undefined): Field | null {
  const at = read?.values.findIndex((value) => value !== null) ?? -1;
  const confidence: Confidence = at === 0 ? 3 : 2;
  return read && at >= 0 ? fieldOf(read.values[at] ?? '', 'named', confidence) : null;
}
