import { beforeEach, expect, test, vi } from 'vitest';
import type { Marks } from '../../../lib/messages/prompt.ts';
import type { AskFromPage } from '../../../lib/overlay/ask.ts';
import { type KnownMarks, knownMarks } from '../../../lib/overlay/known-marks.ts';
import { mostMarks } from '../../../lib/records/list-reader.ts';
import { type RecordRef, recordKey } from '../../../lib/records/record-ref.ts';

let answer: Marks | undefined;
let asked: string[][];
let known: KnownMarks;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  answer = { marks: {}, staleAt: null };
  asked = [];
  const ask = async (_method: string, input: unknown): Promise<unknown> => {
    asked.push((input as { refs: RecordRef[] }).refs.map(({ recordId }) => recordId));
    vi.advanceTimersByTime(50);
    return answer;
  };
  known = knownMarks(ask as AskFromPage);
  return () => vi.useRealTimers();
});

const ref = (recordId: string): RecordRef => ({
  crm: 'generic',
  host: 'crm.example',
  tenant: '',
  objectType: 'people',
  recordId,
});
const wanted = (...ids: string[]) => new Map(ids.map((id) => [recordKey(ref(id)), ref(id)]));

test('asks about a record once, and keeps what was said', async () => {
  answer = { marks: { [recordKey(ref('1'))]: 'due' }, staleAt: 7000 };
  expect(await known.ask(wanted('1', '2'))).toEqual({ isNew: true, restIn: 0 });
  expect([known.of(recordKey(ref('1'))), known.of(recordKey(ref('2'))), known.staleAt()]).toEqual([
    'due',
    undefined,
    7000,
  ]);
  vi.advanceTimersByTime(60_000);
  expect(await known.ask(wanted('1', '2'))).toEqual({ isNew: false, restIn: 0 });
  expect(asked).toEqual([['1', '2']]);
});

test('rests after an answer twenty times as long as it took, whatever the page shows meanwhile', async () => {
  await known.ask(wanted('1'));
  expect(await known.ask(wanted('1', '2'))).toEqual({ isNew: false, restIn: 1000 });
  vi.advanceTimersByTime(1000);
  expect(await known.ask(wanted('1', '2'))).toEqual({ isNew: true, restIn: 0 });
  expect(asked).toEqual([['1'], ['2']]);
});

test('asks about two hundred at once, then about the rest', async () => {
  const many = wanted(...Array.from({ length: 250 }, (_, index) => `id-${index}`));
  expect(await known.ask(many)).toEqual({ isNew: true, restIn: 1000 });
  vi.advanceTimersByTime(1000);
  await known.ask(many);
  expect(asked.map(({ length }) => length)).toEqual([mostMarks, 50]);
});

test('asks again after no answer came, each time later', async () => {
  answer = undefined;
  const waits: number[] = [];
  for (let tries = 0; tries < 12; tries += 1) {
    const { restIn } = await known.ask(wanted('1'));
    waits.push(restIn);
    vi.advanceTimersByTime(restIn);
  }
  expect(waits.slice(0, 4)).toEqual([400, 800, 1600, 3200]);
  expect(waits.at(-1)).toBe(60_000);
});

test('asks anew about what is forgotten, and goes by the old answer until the new one', async () => {
  answer = { marks: { [recordKey(ref('1'))]: 'due' }, staleAt: 7000 };
  await known.ask(wanted('1'));
  known.forget();
  expect([known.of(recordKey(ref('1'))), known.staleAt()]).toEqual(['due', Number.POSITIVE_INFINITY]);
  answer = { marks: {}, staleAt: null };
  vi.advanceTimersByTime(1000);
  await known.ask(wanted('1'));
  expect(known.of(recordKey(ref('1')))).toBeUndefined();
});

test('asks one question at a time', async () => {
  await Promise.all([known.ask(wanted('1')), known.ask(wanted('2'))]);
  expect(asked).toEqual([['1']]);
});
