import type { Temperature } from '../leads/lead.ts';
import type { PriorityKey } from './rule-settings.ts';

const dayMs = 24 * 60 * 60_000;
/** A reply is warm for so long; after that it counts as none. */
const warmDays = 30;

/** What a queue is put in order by. Null is not known, or none. */
export interface Prioritised {
  readonly dueAt: number | null;
  /** Until when an answer is owed to them. */
  readonly respondBy: number | null;
  readonly lastReplyAt: number | null;
  readonly motivation: number | null;
  readonly worth: number | null;
  readonly score: number | null;
  readonly temperature: Temperature | null;
}

/** The place of each temperature; one that is not known stands between warm and cold. */
const places: Readonly<Record<Temperature, number>> = { hot: 4, warm: 3, cold: 1, dormant: 0 };
const unknownPlace = 2;

/** What makes a row come first for each key (R093): the greater number; null comes last. */
const ranks: Readonly<Record<PriorityKey, (row: Prioritised, now: number) => number | null>> = {
  response: ({ respondBy }) => (respondBy === null ? null : -respondBy),
  reply: warmth,
  motivation: ({ motivation }) => motivation,
  worth: ({ worth }) => worth,
  score: ({ score }) => score,
  temperature: ({ temperature }) => (temperature === null ? unknownPlace : places[temperature]),
  due: ({ dueAt }) => (dueAt === null ? null : -dueAt),
};

/** The rows in order of the first key, among equals of the second, and so on; what is equal in all keeps its order. */
export function byPriority<Row extends Prioritised>(
  rows: readonly Row[],
  keys: readonly PriorityKey[],
  now: number,
): readonly Row[] {
  const ranked = rows.map((row) => ({ row, by: keys.map((key) => ranks[key](row, now) ?? Number.NEGATIVE_INFINITY) }));
  return ranked.toSorted((one, other) => order(one.by, other.by)).map(({ row }) => row);
}

function order(one: readonly number[], other: readonly number[]): number {
  for (const [index, rank] of one.entries()) {
    const against = other[index] ?? rank;
    if (rank !== against) return rank > against ? -1 : 1;
  }
  return 0;
}

/** Whole days, so that among those who answered on the same day the next key decides. */
function warmth({ lastReplyAt }: Prioritised, now: number): number | null {
  if (lastReplyAt === null) return null;
  const days = Math.floor(Math.max(0, now - lastReplyAt) / dayMs);
  return days > warmDays ? null : -days;
}
