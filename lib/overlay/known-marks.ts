import type { Mark } from '../messages/prompt.ts';
import { mostMarks } from '../records/list-reader.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { AskFromPage } from './ask.ts';

export interface KnownMarks {
  /** What was last said of a record; undefined for one that nobody follows, or that was not asked about. */
  of(key: string): Mark | undefined;
  /**
   * Asks about those of these records that were not asked about yet. Milliseconds until the rest may be: 0 when there
   * is none; and whether there is something new to draw.
   */
  ask(wanted: ReadonlyMap<string, RecordRef>): Promise<{ readonly isNew: boolean; readonly restIn: number }>;
  /** What is known may be true no more: it stands until it was asked again. */
  forget(): void;
  /** When the first mark may be another; `Infinity` when they all stay. */
  staleAt(): number;
}

/** After an answer so long without a question: at least this, and so many times what the answer took. */
const calmMs = 200;
const restShare = 20;
const longestRestMs = 4000;
const longestRetryMs = 60_000;
const mostKept = 4000;

/** What the worker says of the records on a list: each is asked about once, with few questions. */
export function knownMarks(ask: AskFromPage): KnownMarks {
  const known = new Map<string, Mark | undefined>();
  const asked = new Set<string>();
  let staleAt = Number.POSITIVE_INFINITY;
  let isAsking = false;
  let nextAt = 0;
  let restMs = calmMs;

  function lacking(wanted: ReadonlyMap<string, RecordRef>): [string, RecordRef][] {
    return [...wanted].filter(([key]) => !asked.has(key));
  }
  function restIn(wanted: ReadonlyMap<string, RecordRef>): number {
    return lacking(wanted).length > 0 ? Math.max(calmMs, nextAt - performance.now()) : 0;
  }
  async function askNow(some: readonly (readonly [string, RecordRef])[]): Promise<boolean> {
    if (known.size > mostKept) {
      known.clear();
      asked.clear();
    }
    for (const [key] of some) asked.add(key);
    const startedAt = performance.now();
    const answer = await ask('findMarks', { refs: some.map(([, ref]) => ref) });
    const tookMs = performance.now() - startedAt;
    restMs = answer
      ? Math.min(Math.max(calmMs, tookMs * restShare), longestRestMs)
      : Math.min(restMs * 2, longestRetryMs);
    nextAt = performance.now() + restMs;
    for (const [key] of some) {
      if (answer) known.set(key, answer.marks[key]);
      else asked.delete(key);
    }
    staleAt = Math.min(staleAt, answer?.staleAt ?? staleAt);
    return answer !== undefined;
  }
  async function askFor(wanted: ReadonlyMap<string, RecordRef>): Promise<{ isNew: boolean; restIn: number }> {
    const some = lacking(wanted).slice(0, mostMarks);
    const mayAsk = some.length > 0 && !isAsking && performance.now() >= nextAt;
    isAsking ||= mayAsk;
    const isNew = mayAsk && (await askNow(some));
    if (mayAsk) isAsking = false;
    return { isNew, restIn: restIn(wanted) };
  }
  function forget(): void {
    asked.clear();
    staleAt = Number.POSITIVE_INFINITY;
  }
  return { of: (key) => known.get(key), ask: askFor, forget, staleAt: () => staleAt };
}
