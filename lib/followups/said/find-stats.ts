import type { FollowthroughDb, JournalRow, RowChange } from '../../db/schema.ts';
import { breakdownOf, type CountedTouch, spreadOf, tallyOf } from '../../insight/count-touches.ts';
import type { BreakdownName } from '../../insight/tally.ts';
import type { Lead } from '../../leads/lead.ts';
import type { StatsAsked, StatsFound } from '../../messages/said.ts';
import type { Enrollment } from '../../sequences/enrollment.ts';
import { dayOf } from '../../time/day.ts';
import { minuteOfDay } from '../../time/zone.ts';
import { channels } from '../../touches/channel.ts';
import { outcomeIds } from '../../touches/outcome.ts';
import { weekdayOf } from '../../words/plain/calendar.ts';
import type { StatsAbout } from '../../words/plain/stats-words.ts';
import { findNewestSequences } from '../newest-sequences.ts';
import type { World } from '../world.ts';
import { statsSpan } from './stats-span.ts';

/** Commands looked through, the newest first. */
const mostCommands = 20_000;

/** Which breakdowns answer each question. */
const breakdownsFor: Readonly<Record<StatsAbout, readonly BreakdownName[]>> = {
  overview: ['channel', 'outcome'],
  touches: ['channel', 'outcome'],
  'contact-rate': ['channel'],
  conversion: ['channel'],
  deals: [],
  sequences: ['sequence'],
  'lead-age': [],
  'touch-count': ['attempt'],
  'best-time': ['hour', 'weekday'],
  'when-to-stop': ['attempt'],
  'response-time': [],
  'reply-rate': ['channel'],
  promises: [],
  'no-shows': ['channel'],
  sources: ['source'],
};

/** A command as it counts; what was undone counts for nothing. */
interface Counted {
  readonly touch: CountedTouch | null;
  /** How long the answer that was owed took; null where none was. */
  readonly responseMs: number | null;
  readonly ageMs: number | null;
  readonly promise: 'in-time' | 'late' | null;
}

/** Counts what the rep did in a time, from the journal of their own commands. What was undone is not counted. */
export async function findStats(world: World, asked: StatsAsked, now: number): Promise<StatsFound> {
  const { db, repZone } = world;
  const { fromAt, toAt } = statsSpan(asked.span, repZone, now);
  const names = await sequenceNames(db);
  const counted: Counted[] = [];
  const inTime = db.journal.where('at').between(fromAt, toAt, true, false).reverse().limit(mostCommands);
  await inTime.each((row) => void counted.push(countedOf(row, { names, zone: repZone })));
  const all = counted.flatMap(({ touch }) => touch ?? []);
  const touches = all.filter(({ channel }) => asked.channel === null || channel === asked.channel);
  const kept = (promise: Counted['promise']): number => counted.filter((one) => one.promise === promise).length;
  return {
    asked,
    fromAt,
    toAt,
    total: tallyOf(touches),
    breakdowns: breakdownsFor[asked.about]
      .filter((by) => by !== 'channel' || asked.channel === null)
      .map((by) => breakdownOf(by, touches)),
    response: responseIn(counted),
    age: ageIn(counted),
    promises: { inTime: kept('in-time'), late: kept('late'), missed: await missedCount(db, now) },
    isAll: counted.length < mostCommands,
  };
}

async function sequenceNames(db: FollowthroughDb): Promise<ReadonlyMap<string, string>> {
  return new Map((await findNewestSequences(db)).map(({ id, name }) => [id, name]));
}

function missedCount(db: FollowthroughDb, now: number): PromiseLike<number> {
  return db.reminders.where('missedAt').belowOrEqual(now).count();
}

interface Place {
  readonly names: ReadonlyMap<string, string>;
  readonly zone: string;
}

const nothing: Counted = { touch: null, responseMs: null, ageMs: null, promise: null };

function countedOf(row: JournalRow, place: Place): Counted {
  if (row.undoneBy !== null || row.undoes !== null) return nothing;
  const lead = changed<Lead>(row, 'leads');
  return {
    touch: touchOf(row, lead?.after ?? null, place),
    responseMs: responseMs(lead),
    ageMs: isBooked(row) && lead ? row.at - lead.after.createdAt : null,
    promise: promiseOf(row),
  };
}

function touchOf(
  { says, leadId, at, ...row }: JournalRow,
  lead: Lead | null,
  { names, zone }: Place,
): CountedTouch | null {
  const logged = says.find(({ rule }) => rule === 'logged-outcome')?.values;
  const channel = channels.find((one) => one === logged?.channel);
  const outcome = outcomeIds.find((one) => one === logged?.outcome);
  if (!channel || !outcome) return null;
  const run = changed<Enrollment>(row, 'enrollments')?.before ?? null;
  return {
    leadId,
    channel,
    outcome,
    hour: Math.floor(minuteOfDay(at, zone) / 60),
    weekday: weekdayOf(dayOf(at, zone)),
    attempt: run ? run.touchCount + 1 : null,
    sequence: run ? (names.get(run.sequenceId) ?? '') : '',
    source: lead?.source ?? '',
  };
}

interface Changed<Row> {
  readonly before: Row | null;
  readonly after: Row;
}

/** The first row of a table that a command left behind, with how it was before. */
function changed<Row>({ changes }: { readonly changes: readonly RowChange[] }, table: string): Changed<Row> | null {
  const change = changes.find((one) => one.table === table && one.after !== null);
  return change ? { before: change.before as Row | null, after: change.after as Row } : null;
}

function responseMs(lead: Changed<Lead> | null): number | null {
  const [before, after] = [lead?.before?.response, lead?.after.response];
  if (!before || !after || before.answeredAt !== null || after.answeredAt === null) return null;
  return after.answeredAt - after.sinceAt;
}

function isBooked({ says }: JournalRow): boolean {
  return says.some(({ rule, values }) => rule === 'logged-outcome' && values.outcome === 'booked');
}

function promiseOf({ says }: JournalRow): Counted['promise'] {
  if (says.some(({ rule }) => rule === 'promise-kept')) return 'in-time';
  return says.some(({ rule }) => rule === 'promise-kept-late') ? 'late' : null;
}

function responseIn(counted: readonly Counted[]): StatsFound['response'] {
  const times = counted.flatMap((one) => one.responseMs ?? []);
  const spread = spreadOf(times);
  return spread && { medianMs: spread.median, slowMs: spread.slow, count: times.length };
}

function ageIn(counted: readonly Counted[]): StatsFound['age'] {
  const ages = counted.flatMap(({ ageMs }) => ageMs ?? []);
  if (ages.length === 0) return null;
  return { averageMs: ages.reduce((sum, age) => sum + age, 0) / ages.length, count: ages.length };
}
