import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnderWay } from '../../../lib/sequences/enrollment.ts';
import { heldTime } from '../../../lib/sequences/held-time.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { expectedEvent, projectSteps } from '../../../lib/sequences/project.ts';
import type { Decision, RunEvent } from '../../../lib/sequences/run.ts';
import { isOpen } from '../../../lib/time/open-hours.ts';
import { courtesyHours } from '../../../lib/touches/calling-hours.ts';
import { channels } from '../../../lib/touches/channel.ts';
import { outcomesFor } from '../../../lib/touches/outcome.ts';
import type { RuleId } from '../../../lib/touches/reason.ts';
import { usualSpacing } from '../../../lib/touches/spacing.ts';
import { documentedValues } from '../touches/documented-values.ts';
import {
  anything,
  freshRun,
  holds,
  live,
  nothingChosen,
  numRuns,
  reachAfter,
  type Seen,
  type Setting,
  settings,
} from './any-run.ts';
import { anySequence } from './any-sequence.ts';
import { after, at } from './builders.ts';

const dayMs = 24 * 3_600_000;

const isEnded = ({ decision }: Pick<Seen, 'decision'>): boolean => !isUnderWay(decision.enrollment);

/** A touch that was opened, or given another time or channel. */
function planned({ before, decision }: Seen): Decision['touch'] {
  const { touch } = decision;
  const isNew = touch?.id !== before.touch?.id || touch?.dueAt !== before.touch?.dueAt;
  return isNew || touch?.channel !== before.touch?.channel ? touch : null;
}

function says(touch: Decision['touch'], ...rules: readonly RuleId[]): boolean {
  return touch?.why.some(({ rule }) => rules.includes(rule)) ?? false;
}

function isChosen(touch: Decision['touch']): boolean {
  return says(touch, 'rep-chose-time', 'snoozed', 'rescheduled');
}

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
        expect(Object.values(values).every((value) => typeof value === 'string' || Number.isFinite(value))).toBe(true);
      }
    });
  });

  it('a touch opened is announced anew, under the id it was given, for the step the run is at', () => {
    holds(anything, ({ before, decision }) => {
      const { touch, enrollment } = decision;
      if (!touch || touch.id === before.touch?.id) return;
      expect(touch).toMatchObject({ id: before.newTouchId, announced: 0, attempt: enrollment.attempt });
      expect(touch.stepId).toBe(before.sequence.steps[enrollment.stepIndex]?.id);
    });
  });

  it('a touch is given up only after it is due, and when its time is over', () => {
    holds(anything, ({ before, event, now, decision }) => {
      const { touch } = decision;
      if (touch?.lapsesAt !== undefined) expect(touch.lapsesAt).toBeGreaterThan(touch.dueAt);
      if (event.kind !== 'lapse' || decision.touch === before.touch) return;
      expect(now).toBeGreaterThanOrEqual(before.touch?.lapsesAt ?? Number.POSITIVE_INFINITY);
    });
  });

  it('no touch is planned on a channel that is barred', () => {
    holds(anything, ({ before, decision: { touch } }) => {
      const isNew = touch?.id !== before.touch?.id || touch?.channel !== before.touch?.channel;
      if (touch && isNew) expect(before.reach.barred).not.toContain(touch.channel);
    });
  });

  it('the same events give the same decisions', () => {
    fc.assert(
      fc.property(settings(anything), (setting) => {
        expect(live(setting)).toEqual(live(setting));
      }),
      { numRuns },
    );
  });

  it('an ended run opens nothing and changes no more', () => {
    fc.assert(
      fc.property(settings(anything), (setting) => {
        const seen = live(setting);
        const end = seen.findIndex(isEnded);
        for (const later of end < 0 ? [] : seen.slice(end + 1)) {
          expect(later.decision).toMatchObject({ touch: null, effects: [] });
          expect(later.decision.enrollment).toBe(later.before.enrollment);
          expect(later.decision.why[0]?.rule).toBe('does-not-fit');
        }
      }),
      { numRuns },
    );
  });

  it('a run that waits for something has a time to wake, unless only the rep ends its pause', () => {
    holds(anything, ({ decision: { enrollment, touch } }) => {
      if (touch || !isUnderWay(enrollment)) return;
      const next = expectedEvent({ ...freshRun(plainSetting), enrollment }, 0);
      expect(next === null).toBe(enrollment.state.kind === 'paused' && enrollment.state.untilAt === null);
    });
  });
});

const plainSetting: Omit<Setting, 'events'> = {
  sequence: fc.sample(anySequence, { numRuns: 1, seed: 1 })[0]!,
  reach: { channels, zone: 'America/New_York', doNotContact: false },
  start: '2026-11-24 10:00',
  startsInMs: 0,
};

describe('unless the rep chose the time', () => {
  it('a touch is never planned before now', () => {
    holds(nothingChosen, (seen) => {
      const touch = planned(seen);
      if (touch && touch.dueAt !== seen.before.touch?.dueAt) expect(touch.dueAt).toBeGreaterThanOrEqual(seen.now);
    });
  });

  it('a touch is never planned outside the hours of its channel', () => {
    holds(nothingChosen, (seen) => {
      const touch = planned(seen);
      if (!touch || touch.dueAt < seen.now) return;
      const hours = courtesyHours(touch.channel, seen.before.reach.zone);
      if (hours) expect(isOpen(touch.dueAt, hours)).toBe(true);
    });
  });

  it('a touch keeps its distance from every touch before, or comes at once when that reached nobody', () => {
    holds(nothingChosen, (seen) => {
      const touch = planned(seen);
      if (!touch || touch.dueAt < seen.now) return;
      const { touches = [], spacing = usualSpacing } = reachAfter(seen.before.reach, seen.event, seen.now);
      const isRetry = says(touch, 'other-contact');
      for (const made of isRetry ? [] : touches) {
        expect(touch.dueAt).toBeGreaterThanOrEqual(made.at + spacing.gapMs);
      }
      const sameChannel = touches.filter(({ channel }) => channel === touch.channel);
      const isSpared = isRetry && seen.event.kind === 'outcome' && seen.event.channel === touch.channel;
      for (const made of isSpared ? [] : sameChannel) {
        expect(touch.dueAt).toBeGreaterThanOrEqual(made.at + (spacing.channelGapMs[touch.channel] ?? 0));
      }
    });
  });

  it('no stretch of days holds more touches than its cap', () => {
    holds(nothingChosen, (seen) => {
      const touch = planned(seen);
      if (!touch || touch.dueAt < seen.now) return;
      const { touches = [], spacing = usualSpacing } = reachAfter(seen.before.reach, seen.event, seen.now);
      for (const { most, inDays } of spacing.caps) {
        const within = touches.filter((made) => made.at > touch.dueAt - inDays * dayMs);
        expect(within.length).toBeLessThan(most);
      }
    });
  });

  it('a touch never falls into the rep’s absence', () => {
    holds(nothingChosen, (seen) => {
      const touch = planned(seen);
      const { away } = seen.before.reach;
      if (!touch || !away || touch.dueAt < seen.now) return;
      expect(touch.dueAt >= away.fromAt && touch.dueAt < away.untilAt).toBe(false);
    });
  });

  it('a run makes no more touches than its sequence allows', () => {
    holds(nothingChosen, ({ before, decision }) => {
      const { touchCount } = decision.enrollment;
      if (decision.touch && decision.touch.id !== before.touch?.id) {
        expect(touchCount).toBeLessThan(before.sequence.maxTouches);
      }
    });
  });

  it('holding a touch against the rules again never makes it earlier, and interest never later', () => {
    holds(nothingChosen, ({ before, event, decision }) => {
      if (!before.touch || decision.touch?.id !== before.touch.id) return;
      const moved = decision.touch.dueAt - before.touch.dueAt;
      if (event.kind === 'replan' || event.kind === 'touched') expect(moved).toBeGreaterThanOrEqual(0);
      if (event.kind === 'hurry') expect(moved).toBeLessThanOrEqual(0);
    });
  });

  it('a later plan is never held earlier', () => {
    const anyDue = fc.integer({ min: 0, max: 40 * 24 * 60 });
    fc.assert(
      fc.property(settings(nothingChosen), fc.constantFrom(...channels), anyDue, anyDue, (setting, channel, a, b) => {
        const { room: _, away: __, ...rest } = live(setting).at(-1)!.before.reach;
        const run = { ...freshRun(setting), reach: rest };
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((minutes) => {
          const due = { dueAt: at(setting.start) + 500 * dayMs + minutes * 60_000, why: [] };
          return heldTime(run, { due, channel, retriedAfter: null, needsNoRoom: true }).dueAt;
        });
        expect(sooner).toBeLessThanOrEqual(later!);
      }),
      { numRuns },
    );
  });
});

describe('with a time the rep chose', () => {
  it('the touch that follows falls due exactly then, unless the outcome ends the run', () => {
    holds(anything, ({ before, event, decision }) => {
      if (event.kind !== 'outcome' || event.nextAt === null || !isUnderWay(before.enrollment)) return;
      if (decision.touch) expect(decision.touch.dueAt).toBe(event.nextAt);
      else expect(['stopped', 'finished']).toContain(decision.enrollment.state.kind);
    });
  });

  it('only the rep moves it', () => {
    holds(anything, ({ before, event, decision }) => {
      if (!isChosen(before.touch) || decision.touch?.id !== before.touch?.id || event.kind === 'reschedule') return;
      expect(decision.touch?.dueAt).toBe(before.touch?.dueAt);
    });
  });
});

describe('a run left to itself', () => {
  it('comes to an end, whatever its steps are and whatever its touches lead to', () => {
    const anyPick = fc.infiniteStream(fc.nat({ max: 1000 }));
    fc.assert(
      fc.property(settings(fc.constant([])), anyPick, (setting, picks) => {
        let run = freshRun(setting);
        let now = at(setting.start);
        const most = (setting.sequence.maxTouches + 2) * (4 * setting.sequence.steps.length + 6);
        for (let events = 0; events < most && isUnderWay(run.enrollment); events += 1) {
          const expected = expectedEvent(run, now);
          if (!expected) break;
          now = expected.at;
          const event = otherOutcome(expected.event, picks.next().value as number);
          const decision = nextStep(run, event, now);
          run = after({ ...run, reach: reachAfter(run.reach, event, now) }, decision);
        }
        expect(isUnderWay(run.enrollment)).toBe(false);
      }),
      { numRuns },
    );
  });

  it('goes as was projected, when it goes as expected', () => {
    fc.assert(
      fc.property(settings(fc.constant([])), (setting) => {
        let run = freshRun({ ...setting, reach: withoutLead(setting.reach) });
        let now = at(setting.start);
        for (const expected of projectSteps(run, now)) {
          do {
            const happens = expectedEvent(run, now)!;
            now = happens.at;
            const decision = nextStep(run, happens.event, now);
            run = after({ ...run, reach: reachAfter(run.reach, happens.event, now) }, decision);
          } while (!run.touch);
          const { stepId, channel, dueAt } = run.touch;
          expect({ stepId, channel, dueAt }).toEqual({
            stepId: expected.stepId,
            channel: expected.channel,
            dueAt: expected.dueAt,
          });
        }
      }),
      { numRuns },
    );
  });
});

/** What steps do to the lead is the world's to remember. */
function withoutLead(known: Setting['reach']): Setting['reach'] {
  const { lead: _, ...rest } = known;
  return rest;
}

function otherOutcome(event: RunEvent, pick: number): RunEvent {
  if (event.kind !== 'outcome') return event;
  const all = outcomesFor(event.channel);
  return { ...event, outcome: all[pick % all.length]!.id };
}
