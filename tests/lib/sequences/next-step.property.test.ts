import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { touchGapMs } from '../../../lib/sequences/due-time.ts';
import { newEnrollment } from '../../../lib/sequences/enroll.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Decision, Run, RunEvent } from '../../../lib/sequences/run.ts';
import type { Sequence, Step, Verb } from '../../../lib/sequences/sequence.ts';
import { isOpen } from '../../../lib/time/open-hours.ts';
import { courtesyHours } from '../../../lib/touches/calling-hours.ts';
import { type Channel, channels } from '../../../lib/touches/channel.ts';
import { outcomeIds } from '../../../lib/touches/outcome.ts';
import { documentedValues } from '../touches/documented-values.ts';
import { after, at, sequence, step } from './builders.ts';

const hourMs = 3_600_000;
const zones = ['America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Etc/GMT+12'];
const start = at('2026-02-20 10:00');

const anyDelay: fc.Arbitrary<Step['delay']> = fc.record({
  amount: fc.nat({ max: 12 }),
  unit: fc.constantFrom('minutes', 'hours', 'days', 'weeks'),
  from: fc.constantFrom('previous', 'start'),
  at: fc.constantFrom(null, '09:00', '23:30'),
});

const plainVerb: fc.Arbitrary<Verb> = fc.constantFrom<Verb>(
  { kind: 'advance' },
  { kind: 'again', inMinutes: 60 },
  { kind: 'again', inMinutes: 5 },
  { kind: 'callback', inDays: 2 },
  { kind: 'other-contact' },
  { kind: 'pause', forDays: 7 },
  { kind: 'stop', rule: 'by-rep' },
  { kind: 'finish', result: 'goal' },
);

const anyVerb: fc.Arbitrary<Verb> = fc.oneof(
  plainVerb,
  fc.record({
    kind: fc.constant('retry' as const),
    times: fc.integer({ min: 1, max: 4 }),
    overDays: fc.integer({ min: 1, max: 10 }),
    afterwards: plainVerb,
  }),
);

const someChannels = fc.subarray([...channels]);

const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc
    .record({
      channel: fc.constantFrom(...channels),
      fallbacks: fc.subarray([...channels], { maxLength: 2 }),
      delay: anyDelay,
      notAfter: fc.subarray([...channels], { maxLength: 1 }),
      times: fc.integer({ min: 1, max: 3 }),
      verbs: fc.dictionary(fc.constantFrom('no-answer', 'connected', 'sent', 'busy'), anyVerb, { maxKeys: 2 }),
    })
    .map((changes) => step(changes)),
  { minLength: 1, maxLength: 5 },
);

const anySequence: fc.Arbitrary<Sequence> = fc
  .tuple(anySteps, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 }))
  .map(([steps, maxTouches, maxAgeDays]) => {
    const named = steps.map((one, index) => ({ ...one, id: `step-${index}`, title: `Step ${index}` }));
    return sequence({ steps: named, maxTouches, maxAgeDays });
  });

/** What happens next, and how long after what came before. */
interface Happening {
  readonly waitMs: number;
  readonly reachable: readonly Channel[];
  readonly make: (run: Run, now: number) => RunEvent;
}

const anyWait = fc.integer({ min: 0, max: 20 * 24 * hourMs });
const channelOf = (run: Run): Channel => run.touch?.channel ?? 'call';

const outcomeEvent = (mayChoose: boolean): fc.Arbitrary<Happening['make']> =>
  fc
    .tuple(fc.constantFrom(...outcomeIds), mayChoose ? fc.option(anyWait, { nil: null }) : fc.constant(null))
    .map(([outcome, wait]) => (run: Run, now: number) => ({
      kind: 'outcome' as const,
      channel: channelOf(run),
      outcome,
      nextAt: wait === null ? null : now + wait,
      activityId: 'activity',
    }));

const otherEvent: fc.Arbitrary<Happening['make']> = fc.oneof(
  fc.constant(() => ({ kind: 'start' as const })),
  fc.constant(() => ({ kind: 'skip' as const, because: '' })),
  fc.constant(() => ({ kind: 'resume' as const })),
  fc.option(anyWait, { nil: null }).map((wait) => (_run: Run, now: number) => ({
    kind: 'pause' as const,
    untilAt: wait === null ? null : now + wait,
  })),
);

const repsEvent: fc.Arbitrary<Happening['make']> = fc.oneof(
  anyWait.map((wait) => (_run: Run, now: number) => ({
    kind: 'reschedule' as const,
    dueAt: now + wait,
    how: 'snooze' as const,
  })),
  fc.constant(() => ({ kind: 'stop' as const, because: '' })),
);

function happenings(kinds: fc.Arbitrary<Happening['make']>): fc.Arbitrary<readonly Happening[]> {
  return fc.array(fc.record({ waitMs: anyWait, reachable: someChannels, make: kinds }), { maxLength: 30 });
}

const anything = happenings(fc.oneof({ arbitrary: outcomeEvent(true), weight: 4 }, otherEvent, repsEvent));
const nothingChosen = happenings(fc.oneof({ arbitrary: outcomeEvent(false), weight: 4 }, otherEvent));

interface Seen {
  readonly before: Run;
  readonly event: RunEvent;
  readonly now: number;
  readonly decision: Decision;
}

interface Setting {
  readonly sequence: Sequence;
  readonly zone: string;
  readonly events: readonly Happening[];
}

const settings = (events: fc.Arbitrary<readonly Happening[]>): fc.Arbitrary<Setting> =>
  fc.record({ sequence: anySequence, zone: fc.constantFrom(...zones), events });

/** Every decision of a run that starts and then lives through the events. */
function live({ sequence: plan, zone, events }: Setting): readonly Seen[] {
  const enrollment = newEnrollment({ id: 'run', leadId: 'lead', sequence: plan }, start);
  const reach = { channels, zone, doNotContact: false };
  let run: Run = { sequence: plan, enrollment, touch: null, reach, newTouchId: 'touch-0' };
  let now = start;
  const seen: Seen[] = [];
  const first: Happening = { waitMs: 0, reachable: channels, make: () => ({ kind: 'start' }) };
  for (const [index, { waitMs, reachable, make }] of [first, ...events].entries()) {
    now += waitMs;
    const before = deepFreeze({ ...run, reach: { ...run.reach, channels: reachable }, newTouchId: `touch-${index}` });
    const event = make(before, now);
    const decision = nextStep(before, event, now);
    seen.push({ before, event, now, decision });
    run = after(before, decision);
  }
  return seen;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

function holds(events: fc.Arbitrary<readonly Happening[]>, check: (seen: Seen) => void): void {
  fc.assert(
    fc.property(settings(events), (setting) => {
      for (const seen of live(setting)) check(seen);
    }),
    { numRuns: 200 },
  );
}

const isEnded = ({ decision }: Seen): boolean => ['finished', 'stopped'].includes(decision.enrollment.state.kind);
const opened = ({ before, decision }: Seen): Decision['touch'] =>
  decision.touch && decision.touch.id !== before.touch?.id ? decision.touch : null;

describe('whatever happens', () => {
  it('a started run has exactly one open touch while active, and none otherwise', () => {
    holds(anything, ({ decision }) => {
      expect(decision.touch !== null).toBe(decision.enrollment.state.kind === 'active');
    });
  });

  it('no decision is without a reason, and no open touch either', () => {
    holds(anything, ({ decision }) => {
      expect(decision.why.length).toBeGreaterThan(0);
      if (decision.touch) expect(decision.touch.why.length).toBeGreaterThan(0);
    });
  });

  it('every reason carries the values that its rule is said to carry', () => {
    holds(anything, ({ decision }) => {
      for (const { rule, values } of decision.why) {
        expect([rule, ...Object.keys(values).toSorted()]).toEqual([rule, ...(documentedValues.get(rule) ?? ['?'])]);
      }
    });
  });

  it('a touch opened is announced anew, under the id it was given, for the step the run is at', () => {
    holds(anything, (seen) => {
      const touch = opened(seen);
      if (!touch) return;
      const { stepIndex, attempt } = seen.decision.enrollment;
      expect(touch).toMatchObject({ id: seen.before.newTouchId, announced: 0, attempt });
      expect(touch.stepId).toBe(seen.before.sequence.steps[stepIndex]?.id);
    });
  });

  it('the same events give the same decisions', () => {
    fc.assert(
      fc.property(settings(anything), (setting) => {
        expect(live(setting)).toEqual(live(setting));
      }),
    );
  });

  it('an ended run opens nothing and changes no more', () => {
    fc.assert(
      fc.property(settings(anything), (setting) => {
        const seen = live(setting);
        const end = seen.findIndex(isEnded);
        for (const later of end < 0 ? [] : seen.slice(end + 1)) {
          expect(later.decision.touch).toBeNull();
          expect(later.decision.enrollment).toBe(later.before.enrollment);
          expect(later.decision.why[0]?.rule).toBe('does-not-fit');
        }
      }),
    );
  });
});

describe('unless the rep chose the time', () => {
  it('a touch never falls due before now', () => {
    holds(nothingChosen, (seen) => {
      const touch = opened(seen);
      if (touch) expect(touch.dueAt).toBeGreaterThanOrEqual(seen.now);
    });
  });

  it('a touch never falls due outside the hours of its channel', () => {
    holds(nothingChosen, (seen) => {
      const touch = opened(seen);
      const hours = touch && courtesyHours(touch.channel, seen.before.reach.zone);
      if (touch && hours) expect(isOpen(touch.dueAt, hours)).toBe(true);
    });
  });

  it('a touch comes an hour after the one before, or at once when that reached nobody', () => {
    holds(nothingChosen, (seen) => {
      const touch = opened(seen);
      const { lastTouchAt } = seen.decision.enrollment;
      if (!touch || lastTouchAt === null || touch.why.some(({ rule }) => rule === 'other-contact')) return;
      expect(touch.dueAt).toBeGreaterThanOrEqual(lastTouchAt + touchGapMs);
    });
  });

  it('a run makes no more touches than its sequence allows', () => {
    holds(nothingChosen, (seen) => {
      const { touchCount, state } = seen.decision.enrollment;
      expect(touchCount).toBeLessThanOrEqual(seen.before.sequence.maxTouches);
      if (touchCount === seen.before.sequence.maxTouches) expect(['finished', 'stopped']).toContain(state.kind);
    });
  });
});

describe('with a time the rep chose', () => {
  it('the touch that follows falls due exactly then, unless the outcome ends the run', () => {
    holds(anything, ({ before, event, decision }) => {
      if (event.kind !== 'outcome' || event.nextAt === null || before.touch === null) return;
      if (decision.touch) expect(decision.touch.dueAt).toBe(event.nextAt);
      else expect(['stopped', 'finished']).toContain(decision.enrollment.state.kind);
    });
  });
});
