import * as fc from 'fast-check';
import { newEnrollment } from '../../../lib/sequences/enroll.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Decision, Reach, Run, RunEvent } from '../../../lib/sequences/run.ts';
import type { Sequence } from '../../../lib/sequences/sequence.ts';
import { withTouched } from '../../../lib/sequences/touched.ts';
import { hours, weekOf } from '../../../lib/time/allowed-hours.ts';
import { dayOf } from '../../../lib/time/day.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import { type Channel, channels } from '../../../lib/touches/channel.ts';
import { outcomeIds, outcomeOf } from '../../../lib/touches/outcome.ts';
import { signals } from '../../../lib/touches/signal.ts';
import { usualSpacing } from '../../../lib/touches/spacing.ts';
import { runs } from '../../runs.ts';
import { anySequence } from './any-sequence.ts';
import { after, at } from './builders.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How many runs each property is tried on; a nightly run asks for more. */
export const numRuns = runs(200);

/** From UTC−12 to UTC+14, by quarters and halves of an hour, north and south. */
const zones = [
  'Etc/GMT+12',
  'America/St_Johns',
  'America/New_York',
  'Europe/Dublin',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];

/** Days before the clocks change in one place or another, a leap day, the end of a year, and a plain day. */
const starts = ['2026-03-07 22:00', '2026-10-03 10:00', '2026-10-24 23:30', '2028-02-28 10:00', '2026-12-31 18:00'];

/** What is known of the lead and the rep, but for how the lead can be reached. */
const anyReach: fc.Arbitrary<Reach> = fc
  .record({
    zone: fc.constantFrom(...zones),
    preferredChannel: fc.option(fc.constantFrom(...channels), { nil: undefined }),
    spacing: fc.constantFrom(undefined, {
      ...usualSpacing,
      gapMs: 3 * hourMs,
      channelGapMs: { call: dayMs, email: 4 * dayMs },
      caps: [
        { most: 2, inDays: 7 },
        { most: 3, inDays: 14 },
      ],
    }),
    pace: fc.constantFrom(
      undefined,
      { factor: 0.5, because: 'interested' as const },
      { factor: 1.5, because: 'low-response' as const },
    ),
    awayDays: fc.option(fc.nat({ max: 30 })),
    fullDays: fc.option(fc.nat({ max: 40 })),
    preferred: fc.constantFrom(undefined, weekOf([hours(7, 9), hours(17, 19)], [hours(10, 12)], [])),
    working: fc.constantFrom(undefined, workingHours('America/New_York', { country: 'US', region: null })),
    lead: fc.constantFrom(undefined, { status: 'attempted' as const, temperature: null, tags: ['met'], score: 50 }),
    start: fc.constantFrom(...starts),
  })
  .map(({ awayDays, fullDays, start, zone, ...rest }) => ({
    channels,
    doNotContact: false,
    zone,
    ...withoutAbsent(rest),
    ...(awayDays === null
      ? {}
      : { away: { fromAt: at(start) + awayDays * dayMs, untilAt: at(start) + 2 * awayDays * dayMs } }),
    ...(fullDays === null ? {} : { room: { most: 1, zone, planned: fullFrom(at(start), fullDays, zone) } }),
  }));

function withoutAbsent<T extends object>(all: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never;
}

function fullFrom(from: number, days: number, zone: string): Record<string, number> {
  return Object.fromEntries(Array.from({ length: days }, (_, day) => [dayOf(from + day * dayMs, zone), 1]));
}

/** What happens next, and how long after what came before. */
export interface Happening {
  readonly waitMs: number;
  readonly reachable: readonly Channel[];
  readonly barred: readonly Channel[];
  readonly doNotContact: boolean;
  readonly make: (run: Run, now: number) => RunEvent;
}

const anyMs = fc.oneof(fc.integer({ min: 0, max: 2 * dayMs }), fc.integer({ min: 0, max: 20 * dayMs }));
/** Most outcomes leave a run going: one that ends at once shows little. */
const goingOn = ['no-answer', 'connected', 'sent', 'busy', 'done', 'voicemail', 'callback', 'wrong-number'] as const;
const channelOf = (run: Run): Channel => run.touch?.channel ?? 'call';
type Make = fc.Arbitrary<Happening['make']>;

function outcomeEvent(mayChoose: boolean): Make {
  return fc
    .tuple(
      fc.oneof({ arbitrary: fc.constantFrom(...goingOn), weight: 9 }, fc.constantFrom(...outcomeIds)),
      mayChoose ? fc.option(anyMs, { nil: null }) : fc.constant(null),
      fc.option(fc.constantFrom(...channels), { nil: null, freq: 1 }),
    )
    .map(([outcome, wait, other]) => (run: Run, now: number) => ({
      kind: 'outcome' as const,
      channel: other ?? channelOf(run),
      outcome,
      nextAt: wait === null ? null : now + wait,
      activityId: 'activity',
    }));
}

const plainEvents: Make = fc
  .constantFrom<RunEvent>(
    { kind: 'start' },
    { kind: 'skip', because: '' },
    { kind: 'resume' },
    { kind: 'lapse' },
    { kind: 'hurry' },
    { kind: 'replan' },
    { kind: 'touched', channel: 'sms', activityId: 'activity' },
    { kind: 'pause', untilAt: null },
  )
  .map((event) => () => event);

const timedEvents: Make = fc
  .tuple(fc.option(anyMs), fc.oneof(fc.constantFrom('answered', 'out-of-office', null), fc.constantFrom(...signals)))
  .map(([wait, signal]) => (_run: Run, now: number): RunEvent => {
    const untilAt = wait === null ? null : now + wait;
    return signal === null ? { kind: 'pause', untilAt } : { kind: 'signal', signal, untilAt, activityId: 'activity' };
  });

const repsEvents: Make = fc.oneof(
  anyMs.map(
    (wait) =>
      (_run: Run, now: number): RunEvent => ({
        kind: 'reschedule',
        dueAt: now + wait,
        how: 'snooze',
      }),
  ),
  fc.constant((): RunEvent => ({ kind: 'stop', because: '' })),
);

function happenings(makes: Make): fc.Arbitrary<readonly Happening[]> {
  const happening = fc.record({
    waitMs: anyMs,
    reachable: fc.oneof(fc.constant(channels), fc.subarray([...channels])),
    barred: fc.oneof(
      fc.constant([]),
      fc.subarray(
        channels.filter((one) => one !== 'task'),
        { maxLength: 3 },
      ),
    ),
    doNotContact: fc.integer({ min: 0, max: 60 }).map((dice) => dice === 60),
    make: makes,
  });
  return fc.array(happening, { maxLength: 25 });
}

/** Anything at all. */
export const anything = happenings(
  fc.oneof({ arbitrary: outcomeEvent(true), weight: 4 }, plainEvents, timedEvents, repsEvents),
);
/** Anything but what the rep decides for themselves. */
export const nothingChosen = happenings(
  fc.oneof({ arbitrary: outcomeEvent(false), weight: 4 }, { arbitrary: plainEvents, weight: 2 }, timedEvents),
);

/** One decision of a run, with what led to it. */
export interface Seen {
  readonly before: Run;
  readonly event: RunEvent;
  readonly now: number;
  readonly decision: Decision;
}

/** A run to live through. */
export interface Setting {
  readonly sequence: Sequence;
  /** How long after it is planned the run is to start. */
  readonly startsInMs: number;
  readonly reach: Reach;
  readonly start: string;
  readonly events: readonly Happening[];
}

/** Runs of all kinds, with what happens to them. */
export function settings(events: fc.Arbitrary<readonly Happening[]>): fc.Arbitrary<Setting> {
  const startsInMs = fc.oneof({ arbitrary: fc.constant(0), weight: 6 }, fc.nat({ max: 10 * dayMs }));
  return fc.record({ sequence: anySequence, startsInMs, reach: anyReach, start: fc.constantFrom(...starts), events });
}

/** A run that has not started. */
export function freshRun({ sequence: plan, reach, start, startsInMs }: Omit<Setting, 'events'>): Run {
  const startAt = at(start) + startsInMs;
  const enrollment = newEnrollment({ id: 'run', leadId: 'lead', sequence: plan, startAt }, at(start));
  return { sequence: plan, enrollment, touch: null, reach, newTouchId: 'touch-0' };
}

/** Every decision of a run that starts and then lives through the events; touches made are known from then on. */
export function live(setting: Setting): readonly Seen[] {
  let run = freshRun(setting);
  let now = at(setting.start);
  const seen: Seen[] = [];
  const start = () => ({ kind: 'start' as const });
  const first: Happening = { waitMs: 0, reachable: channels, barred: [], doNotContact: false, make: start };
  for (const [index, { waitMs, reachable, barred, doNotContact, make }] of [first, ...setting.events].entries()) {
    now += waitMs;
    const reach = { ...run.reach, channels: reachable, barred, doNotContact };
    const before = deepFreeze({ ...run, reach, newTouchId: `touch-${index}` });
    const event = make(before, now);
    const decision = nextStep(before, event, now);
    seen.push({ before, event, now, decision });
    run = after({ ...before, reach: reachAfter(before.reach, event, now) }, decision);
  }
  return seen;
}

/** The reach once the event has happened. */
export function reachAfter(reach: Reach, event: RunEvent, now: number): Reach {
  if (event.kind === 'touched') return withTouched(reach, { channel: event.channel, at: now, isAnswered: false });
  if (event.kind !== 'outcome') return reach;
  const isAnswered = outcomeOf(event.outcome).answered === 'answered';
  return withTouched(reach, { channel: event.channel, at: now, isAnswered });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** Checks every decision of many runs. */
export function holds(events: fc.Arbitrary<readonly Happening[]>, check: (seen: Seen) => void): void {
  fc.assert(
    fc.property(settings(events), (setting) => {
      for (const seen of live(setting)) check(seen);
    }),
    { numRuns },
  );
}
