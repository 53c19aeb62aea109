import { beforeEach, describe, expect, test } from 'vitest';
import type { FollowthroughDb } from '../../../lib/db/schema.ts';
import {
  dropTrial,
  findReader,
  findTeaching,
  findTeachings,
  importTeaching,
  keepTeaching,
  noteSample,
  proposeTeaching,
} from '../../../lib/followups/teachings.ts';
import type { PageSample, TaughtField } from '../../../lib/page/teach/mapping.ts';
import { monday, newWorld } from '../../world.ts';

const origin = 'https://desk.example';
const named = (value: string): TaughtField['ways'][number] => ({
  anchor: { by: 'attribute', name: 'id', value },
  path: [],
});
const fields: readonly TaughtField[] = [
  { kind: 'name', ways: [named('site'), named('once'), named('name')] },
  { kind: 'stage', ways: [named('stage')] },
];

/** The first way of the name reads the site's own title, the second only the first record. */
const sample = (path: string, name: string, changes: Partial<PageSample> = {}): PageSample => ({
  url: `${origin}${path}`,
  reads: [
    { kind: 'name', values: ['Desk', path.endsWith('/1') ? name : null, name] },
    { kind: 'stage', values: ['New'] },
  ],
  ...changes,
});
const tried = (path: string, name: string): PageSample => {
  const { url, reads } = sample(path, name);
  return { url, reads: reads.map((read) => (read.kind === 'name' ? { ...read, values: read.values.slice(1) } : read)) };
};
const triedFields = fields.map((field) => (field.kind === 'name' ? { ...field, ways: field.ways.slice(1) } : field));

let db: FollowthroughDb;
beforeEach(async () => {
  ({ db } = await newWorld());
});

const note = (one: PageSample): Promise<boolean> => noteSample(db, { origin, sample: one }, monday);
const propose = (): Promise<void> =>
  proposeTeaching(db, { origin, fields: triedFields, sample: tried('/people/1', 'Ada') }, monday);
async function threeRead(): Promise<void> {
  await propose();
  await note(tried('/people/2', 'Bo'));
  await note(tried('/people/3', 'Chi'));
}
const problem = async (): Promise<unknown> => (await findTeaching(db, origin)).trial?.problem;

describe('a trial', () => {
  test('reads the site before it is kept, and cannot be kept before three records were read', async () => {
    await propose();
    expect(await findReader(db, origin)).toMatchObject({ isTrial: true });
    expect(await problem()).toBe('more-records');
    expect(await keepTeaching(db, origin, monday)).toBe(false);
    await note(tried('/people/2', 'Bo'));
    await note(tried('/people/3', 'Chi'));
    expect(await problem()).toBeNull();
    expect(await keepTeaching(db, origin, monday)).toBe(true);
    expect(await findReader(db, origin)).toMatchObject({
      isTrial: false,
      mapping: { address: { before: ['people'] } },
    });
  });

  test('counts a record once, whatever its address, and none without a name', async () => {
    await propose();
    expect(await note(tried('/people/1/notes', 'Ada'))).toBe(false);
    expect(await note({ url: `${origin}/people/9`, reads: [{ kind: 'name', values: [null, null] }] })).toBe(false);
    expect(await note(tried('/people/1', 'Ada Byrne'))).toBe(true);
    const { trial } = await findTeaching(db, origin);
    expect(trial?.samples.map(({ values }) => values[0]?.value)).toEqual(['Ada Byrne']);
  });

  test('keeps the ways that read on most records first, and drops those that read none', async () => {
    await threeRead();
    await keepTeaching(db, origin, monday);
    const reader = await findReader(db, origin);
    expect(reader?.mapping.fields[0]?.ways).toEqual([named('name'), named('once')]);
  });

  test('cannot be kept when the name is the same on each record', async () => {
    const same = (path: string): PageSample => {
      const { url, reads } = sample(path, path);
      return { url, reads: reads.map(({ kind, values }) => ({ kind, values: values.slice(0, 1) })) };
    };
    const first = fields.map((field) => ({ ...field, ways: field.ways.slice(0, 1) }));
    await proposeTeaching(db, { origin, fields: first, sample: same('/people/1') }, monday);
    await note(same('/people/2'));
    expect(await problem()).toBe('more-records');
    expect((await findTeaching(db, origin)).trial?.samples).toHaveLength(1);
  });

  test('cannot be kept when the address does not tell the records apart', async () => {
    await proposeTeaching(db, { origin, fields: triedFields, sample: tried('/a/x', 'Ada') }, monday);
    await note(tried('/a/y', 'Bo'));
    await note(tried('/b/x', 'Chi'));
    expect(await problem()).toBe('no-address');
    expect(await keepTeaching(db, origin, monday)).toBe(false);
  });

  test('that is dropped leaves what was kept before', async () => {
    await threeRead();
    await keepTeaching(db, origin, monday);
    const kept = await findReader(db, origin);
    await propose();
    expect(await findReader(db, origin)).toMatchObject({ isTrial: true });
    await dropTrial(db, origin, monday);
    expect(await findReader(db, origin)).toEqual(kept);
  });

  test('that is dropped before anything was kept leaves nothing', async () => {
    await propose();
    await dropTrial(db, origin, monday);
    expect(await findReader(db, origin)).toBeNull();
    expect(await db.teachings.count()).toBe(0);
  });
});

describe('what was kept', () => {
  beforeEach(async () => {
    await threeRead();
    await keepTeaching(db, origin, monday);
  });

  test('has a health light by the records read since, and writes only what changed', async () => {
    const read = { url: `${origin}/people/5`, reads: [{ kind: 'name' as const, values: ['Dee'] }] };
    expect((await findTeaching(db, origin)).health.light).toBe('unknown');
    expect(await note(read)).toBe(true);
    expect(await note(read)).toBe(false);
    expect((await findTeaching(db, origin)).health.light).toBe('good');
    await note({ ...read, reads: [{ kind: 'name', values: [null, 'Dee'] }] });
    expect((await findTeaching(db, origin)).health).toEqual({ light: 'healed', fields: ['name'] });
    await note({ ...read, reads: [{ kind: 'name', values: [null, null] }] });
    expect((await findTeaching(db, origin)).health.light).toBe('lost');
  });

  test('is not judged by a page that is no record', async () => {
    expect(await note({ url: `${origin}/reports`, reads: [{ kind: 'name', values: [null] }] })).toBe(false);
  });

  test('goes out as a file and comes in again as it was', async () => {
    const [site] = await findTeachings(db);
    const kept = await findReader(db, origin);
    await db.teachings.clear();
    expect(await importTeaching(db, site!.file, monday)).toEqual({ kind: 'done', origin });
    expect(await findReader(db, origin)).toEqual(kept);
  });

  test('is left alone by a file that cannot be', async () => {
    const kept = await findReader(db, origin);
    expect(await importTeaching(db, '{}', monday)).toMatchObject({ kind: 'refused', because: 'not-teaching' });
    expect(await findReader(db, origin)).toEqual(kept);
  });
});
