import { waitsUnderADay } from '../sequences/due-time.ts';
import type { Run } from '../sequences/run.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { OpenHours } from '../time/open-hours.ts';
import type { RuleId } from '../touches/reason.ts';
import type { Touch } from '../touches/touch.ts';
import type { BacklogDay } from './backlog.ts';
import { type Beginning, type NewLeads, runsInFlight, runsToCome } from './beginnings.ts';
import {
  backlogDays,
  countMoved,
  countTouches,
  type Ledger,
  newLedger,
  nextDayWithRoom,
  roomOn,
} from './day-ledger.ts';
import { addWaiting, type Timed, takeEarliest, type Waiting } from './earliest-first.ts';
import { playToTouch, type Stage } from './play-run.ts';
import { dayIndexAt, repDays } from './rep-days.ts';

/** What is in flight, and what is asked about it. */
export interface BacklogInput {
  /** Runs, each with its own id and with what the engine may know of its lead; those that have ended do nothing. */
  readonly runs: readonly Run[];
  readonly newPerDay: NewLeads | null;
  /** Runs of the sequence with this id are taken as newly started on another one now. */
  readonly swap: ReadonlyMap<string, Sequence>;
  /** The newest version of every sequence that another may hand over to, by id. */
  readonly sequences: ReadonlyMap<string, Sequence>;
  readonly dayCap: number | null;
  /** `yyyy-MM-dd`. */
  readonly daysOff: readonly string[];
  /** When the rep works; its zone tells their days. */
  readonly working: OpenHours;
  /** How many days, today included; at most `mostDays` are looked at. */
  readonly days: number;
}

/** As far ahead as a simulation looks. */
const mostDays = 120;

/** One open touch on its way to its day, for so many leads in the same place. */
interface Owed extends Timed {
  readonly run: Run;
  readonly touch: Touch;
  readonly leads: number;
  /** It has been given a day, and is counted there. */
  readonly isPlaced: boolean;
}

interface Play {
  readonly stage: Stage;
  readonly ledger: Ledger;
  readonly waiting: Waiting<Owed>;
}

/**
 * The rep's days to come, if every touch is made when it falls due and goes the expected way. What a full day has no room
 * for, or a day off, is made on the next day with room, the earliest due first. The order of `runs` changes nothing.
 */
export function simulateBacklog(input: BacklogInput, now: number): readonly BacklogDay[] {
  const days = repDays({ ...input, days: Math.min(input.days, mostDays) }, now);
  const stage: Stage = { endAt: days.at(-1)?.endAt ?? now, sequences: input.sequences };
  const play: Play = { stage, ledger: newLedger(days, input.dayCap), waiting: [] };
  const toCome = input.newPerDay ? runsToCome(input.newPerDay, { days, working: input.working }, now) : [];
  for (const beginning of [...runsInFlight(input, now), ...toCome]) begin(play, beginning);
  for (let owed = takeEarliest(play.waiting); owed; owed = takeEarliest(play.waiting)) {
    if (owed.isPlaced) make(play, owed);
    else place(play, owed);
  }
  return backlogDays(play.ledger);
}

function begin(play: Play, { run, at, leads }: Beginning): void {
  const opened = run.touch ? { run, at, touch: run.touch } : playToTouch({ run, at }, play.stage);
  if (opened) owe(play, { ...opened, leads });
}

/** The touch is made; what it leads to is owed next. */
function make(play: Play, { run, at, leads }: Owed): void {
  const opened = playToTouch({ run, at }, play.stage);
  if (opened) owe(play, { ...opened, leads });
}

function owe({ ledger, waiting, stage }: Play, { run, touch, at, leads }: Beginning & { readonly touch: Touch }): void {
  const madeAt = Math.max(at, touch.dueAt);
  if (madeAt >= stage.endAt) return;
  for (const fromAt of movesOf(touch)) {
    const day = dayIndexAt(ledger.days, fromAt);
    if (day !== null) countMoved(ledger, { day, leads });
  }
  addWaiting(waiting, { at: madeAt, key: run.enrollment.id, run, touch, leads, isPlaced: false });
}

/** What took a touch off a day. */
const moves: ReadonlySet<RuleId> = new Set(['moved-off-holiday', 'moved-after-away', 'moved-after-full-day']);

function movesOf({ why }: Touch): readonly number[] {
  return why.flatMap(({ rule, values: { fromAt } }) => (moves.has(rule) && typeof fromAt === 'number' ? [fromAt] : []));
}

/** Gives the touch its day, or parts of it several days, where its leads do not all have room on one. */
function place(play: Play, owed: Owed): void {
  const { ledger } = play;
  const planned = dayIndexAt(ledger.days, owed.at);
  if (planned === null) return;
  let left = owed.leads - placeOn(play, owed, { planned, day: planned, leads: owed.leads });
  countMoved(ledger, { day: planned, leads: left });
  for (let day = nextDayWithRoom(ledger, planned); day !== null && left > 0; day = nextDayWithRoom(ledger, day)) {
    left -= placeOn(play, owed, { planned, day, leads: left });
  }
}

interface Placing {
  readonly planned: number;
  readonly day: number;
  readonly leads: number;
}

/** How many of the leads the day had room for. */
function placeOn(play: Play, owed: Owed, { planned, day, leads: wanted }: Placing): number {
  const { ledger } = play;
  const leads = comesAnyway(ledger, owed, day) ? wanted : Math.min(wanted, roomOn(ledger, day));
  if (leads === 0) return 0;
  countTouches(ledger, { day, channel: owed.touch.channel, leads });
  const at = sameClockOn(ledger, owed.at, { planned, day });
  const placed: Owed = { ...owed, at, leads, isPlaced: true };
  if (day === planned) make(play, placed);
  else addWaiting(play.waiting, placed);
  return leads;
}

/** The engine makes room for what waits less than a day, however full the day is. */
function comesAnyway({ days }: Ledger, { run, at }: Owed, day: number): boolean {
  return days[day]?.isOff === false && waitsUnderADay(run, at);
}

/** The same time after the start of another day. */
function sameClockOn({ days }: Ledger, at: number, { planned, day }: Omit<Placing, 'leads'>): number {
  const [from, to] = [days[planned], days[day]];
  if (!from || !to || planned === day) return at;
  return Math.min(to.startAt + (at - from.startAt), to.endAt - 1);
}
