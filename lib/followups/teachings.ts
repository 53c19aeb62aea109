import type { FollowthroughDb, TeachingRow, Trial } from '../db/schema.ts';
import type { ImportResult, TaughtReader, TaughtSite, Teaching, TrialState } from '../messages/teaching.ts';
import { readTeachingFile, teachingFile } from '../messages/teaching-input.ts';
import { idInAddress, learnAddress } from '../page/teach/address-pattern.ts';
import type { Mapping, PageSample, TaughtField, TaughtKind } from '../page/teach/mapping.ts';
import { recordNaming } from '../page/teach/record-naming.ts';
import { sturdyFields } from '../page/teach/sturdy-ways.ts';
import { healthOf, taughtHealth, withRecord } from '../page/teach/taught-health.ts';

/** So many records must have been read before a teaching can be kept. */
const wantedSamples = 3;

/** How a site's pages are read: by the trial while there is one, else by the mapping kept; null when it was not taught. */
export async function findReader(db: FollowthroughDb, origin: string): Promise<TaughtReader | null> {
  const row = await db.teachings.get(origin);
  return row ? readerOf(row) : null;
}

function readerOf({ mapping, trial }: TeachingRow): TaughtReader | null {
  const place = trial && placeOf(trial);
  if (trial && place) return { mapping: { fields: trial.fields, ...place }, isTrial: true };
  return mapping && { mapping, isTrial: false };
}

/** The origins that are read as they were taught. */
export async function findTaughtOrigins(db: FollowthroughDb): Promise<readonly string[]> {
  return (await db.teachings.toArray()).filter(readerOf).map(({ origin }) => origin);
}

/** The teaching of one site, for its review. */
export async function findTeaching(db: FollowthroughDb, origin: string): Promise<Teaching> {
  const row = await db.teachings.get(origin);
  return {
    origin,
    isTaught: Boolean(row?.mapping),
    health: taughtHealth(row?.records ?? []),
    trial: row?.trial ? stateOf(row.trial) : null,
  };
}

/** Every site whose teaching was kept, with the text of its export. */
export async function findTeachings(db: FollowthroughDb): Promise<readonly TaughtSite[]> {
  const rows = await db.teachings.toArray();
  return rows.flatMap(({ origin, mapping, records }) =>
    mapping ? [{ origin, health: taughtHealth(records), file: teachingFile({ origin, mapping }) }] : [],
  );
}

/** Begins to try out what the rep pointed at; what was kept before stays kept until this is. */
export async function proposeTeaching(
  db: FollowthroughDb,
  { origin, fields, sample }: { origin: string; fields: readonly TaughtField[]; sample: PageSample },
  now: number,
): Promise<void> {
  await db.transaction('rw', db.teachings, async () => {
    const row = await db.teachings.get(origin);
    const trial = { fields, samples: [sample] };
    await db.teachings.put({ origin, mapping: null, records: [], ...row, trial, updatedAt: now });
  });
}

/** Takes what a page of the site said; true when that changed what is known. */
export function noteSample(
  db: FollowthroughDb,
  { origin, sample }: { origin: string; sample: PageSample },
  now: number,
): Promise<boolean> {
  return db.transaction('rw', db.teachings, async () => {
    const row = await db.teachings.get(origin);
    const next = row && noted(row, sample, now);
    if (!next || JSON.stringify(timeless(next)) === JSON.stringify(timeless(row))) return false;
    await db.teachings.put(next);
    return true;
  });
}

function noted(row: TeachingRow, sample: PageSample, now: number): TeachingRow {
  if (row.trial)
    return { ...row, trial: { ...row.trial, samples: withSample(row.trial.samples, sample) }, updatedAt: now };
  const recordId = row.mapping && idInAddress(row.mapping.address, new URL(sample.url));
  if (recordId === null) return row;
  return {
    ...row,
    records: withRecord(row.records, { recordId, at: now, fields: healthOf(sample.reads) }),
    updatedAt: now,
  };
}

/** When a record was looked at again is no change. */
function timeless({ trial, records }: TeachingRow): unknown {
  return [trial, records.map(({ at: _at, ...record }) => record)];
}

/** One sample per record: none without a name, and none that is another address of a record seen. */
function withSample(samples: readonly PageSample[], sample: PageSample): readonly PageSample[] {
  const name = valueIn(sample, 'name');
  if (name === null) return samples;
  const others = samples.filter(({ url }) => url !== sample.url);
  if (others.some((other) => valueIn(other, 'name') === name)) return samples;
  if (others.length < samples.length) return samples.map((one) => (one.url === sample.url ? sample : one));
  return samples.length < wantedSamples ? [...samples, sample] : samples;
}

function valueIn({ reads }: PageSample, kind: TaughtKind): string | null {
  return reads.find((read) => read.kind === kind)?.values.find((value) => value !== null) ?? null;
}

/** Keeps the trial as the site's mapping; false, and nothing changed, when it is not ready. */
export function keepTeaching(db: FollowthroughDb, origin: string, now: number): Promise<boolean> {
  return db.transaction('rw', db.teachings, async () => {
    const row = await db.teachings.get(origin);
    const place = row?.trial && placeOf(row.trial);
    if (!row?.trial || !place || problemOf(row.trial)) return false;
    const fields = sturdyFields(row.trial.fields, row.trial.samples);
    await db.teachings.put({ origin, mapping: { fields, ...place }, trial: null, records: [], updatedAt: now });
    return true;
  });
}

/** Ends the trial; what was kept before it is read by again. */
export async function dropTrial(db: FollowthroughDb, origin: string, now: number): Promise<void> {
  const row = await db.teachings.get(origin);
  if (row?.mapping) await db.teachings.put({ ...row, trial: null, updatedAt: now });
  else await db.teachings.delete(origin);
}

/** Forgets how the site was taught. */
export async function forgetTeaching(db: FollowthroughDb, origin: string): Promise<void> {
  await db.teachings.delete(origin);
}

/** Takes a mapping from a file in place of the site's own, if all of it is as it must be. */
export async function importTeaching(db: FollowthroughDb, text: string, now: number): Promise<ImportResult> {
  const read = readTeachingFile(text);
  if (read.kind === 'refused') return read;
  const { origin, mapping } = read;
  await db.teachings.put({ origin, mapping, trial: null, records: [], updatedAt: now });
  return { kind: 'done', origin };
}

/** Where its records are: by the addresses seen, or by the first of them where they do not tell. */
function placeOf({ samples }: Trial): Pick<Mapping, 'address' | 'record'> | null {
  const urls = samples.map(({ url }) => new URL(url));
  const address = (learnAddress(urls) ?? learnAddress(urls.slice(0, 1)))?.pattern;
  return address ? { address, record: recordNaming(address, urls) } : null;
}

function stateOf(trial: Trial): TrialState {
  return {
    samples: trial.samples.map((sample) => ({
      url: sample.url,
      values: trial.fields.map(({ kind }) => ({ kind, value: valueIn(sample, kind) })),
    })),
    wanted: wantedSamples,
    problem: problemOf(trial),
  };
}

function problemOf({ fields, samples }: Trial): TrialState['problem'] {
  if (samples.length < wantedSamples) return 'more-records';
  if (!learnAddress(samples.map(({ url }) => new URL(url)))?.isSure) return 'no-address';
  return sturdyFields(fields, samples).some(({ kind }) => kind === 'name') ? null : 'no-name';
}
