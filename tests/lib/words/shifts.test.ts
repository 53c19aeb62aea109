import { describe, expect, it } from 'vitest';
import { type RuleId, reason } from '../../../lib/touches/reason.ts';
import { shiftsOf } from '../../../lib/words/shifts.ts';

const monday = Date.UTC(2026, 0, 5, 10);
const hour = 60 * 60_000;

const from = { fromAt: monday, dueAt: monday + hour };

describe('what moved a date', () => {
  it.each<RuleId>([
    'moved-into-hours',
    'moved-off-holiday',
    'moved-off-weekend',
    'moved-into-work-hours',
    'moved-into-preferred',
    'moved-after-limit',
    'kept-after-gap',
    'kept-after-channel-gap',
    'moved-after-cap',
    'moved-after-full-day',
    'moved-after-away',
    'moved-to-now',
    'accelerated',
    'slowed-down',
  ])('is told by %s', (rule) => {
    expect(shiftsOf([reason(rule, from)])).toEqual([reason(rule, from)]);
  });

  it('leaves out what says why the touch exists, and by which channel', () => {
    const why = [
      reason('advance-after-outcome', { step: 'Call', channel: 'call', outcome: 'no-answer' }),
      reason('step-delay', { step: 'Email', waitMs: hour, sinceAt: monday }),
      reason('retry-after-outcome', {
        step: 'Call',
        channel: 'call',
        outcome: 'busy',
        attempt: 2,
        tries: 3,
        dueAt: monday,
      }),
      reason('channel-first-choice', { step: 'Email', channel: 'email' }),
    ];
    expect(shiftsOf(why)).toEqual([]);
  });

  it('keeps the order in which they moved it', () => {
    const why = [
      reason('step-delay', { step: 'Call', waitMs: hour, sinceAt: monday }),
      reason('kept-after-gap', { fromAt: monday, dueAt: monday + hour, gapMs: hour, lastAt: monday }),
      reason('moved-into-hours', { fromAt: monday + hour, dueAt: monday + 2 * hour }),
    ];
    expect(shiftsOf(why).map(({ rule }) => rule)).toEqual(['kept-after-gap', 'moved-into-hours']);
  });

  it('does not count a rule that left the time as it was', () => {
    expect(shiftsOf([reason('moved-into-hours', { fromAt: monday, dueAt: monday })])).toEqual([]);
  });
});
