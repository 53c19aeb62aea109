import { describe, expect, it } from 'vitest';
import { ruleProblems } from '../../../lib/rules/rule-problems.ts';
import { type AwayRule, type RuleSettings, usualRules } from '../../../lib/rules/rule-settings.ts';
import { hours, weekOf } from '../../../lib/time/allowed-hours.ts';
import { unknownRep } from '../../../lib/touches/rep-profile.ts';

const { spacing, score, sla, reminders } = usualRules;
const closed = weekOf([], [], []);

function away(changes: Partial<AwayRule> = {}): AwayRule {
  return { fromOn: '2026-12-21', untilOn: '2027-01-03', how: 'shift', to: '', ...changes };
}

/** What is wrong with the usual rules after a change, as `kind field`. */
function wrong(changes: Partial<RuleSettings>): readonly string[] {
  return ruleProblems({ ...usualRules, ...changes }).map(({ kind, field }) => `${kind} ${field}`);
}

describe('ruleProblems', () => {
  it('finds nothing wrong with the usual rules', () => {
    expect(ruleProblems(usualRules)).toEqual([]);
  });

  it.each<[string, Partial<RuleSettings>, string]>([
    ['a negative gap', { spacing: { ...spacing, gapMs: -1 } }, 'out-of-range spacing.gapMs'],
    ['a gap that is no number', { spacing: { ...spacing, gapMs: Number.NaN } }, 'out-of-range spacing.gapMs'],
    ['an endless gap', { spacing: { ...spacing, gapMs: Number.POSITIVE_INFINITY } }, 'out-of-range spacing.gapMs'],
    [
      'a negative gap of a channel',
      { spacing: { ...spacing, channelGapMs: { email: -1 } } },
      'out-of-range spacing.channelGapMs.email',
    ],
    ['a cap of none', { spacing: { ...spacing, caps: [{ most: 0, inDays: 7 }] } }, 'out-of-range spacing.caps.0.most'],
    [
      'a cap in no days',
      { spacing: { ...spacing, caps: [...spacing.caps, { most: 1, inDays: 0 }] } },
      'out-of-range spacing.caps.2.inDays',
    ],
    ['an email that is none', { rep: { ...unknownRep, email: 'dana at roofline' } }, 'no-email rep.email'],
    ['a booking link that is none', { bookingLink: 'book.example/dana' }, 'no-page bookingLink'],
    ['a booking link that runs', { bookingLink: 'javascript:alert(1)' }, 'no-page bookingLink'],
    ['half a touch a day', { dayCap: 2.5 }, 'not-whole dayCap'],
    ['no touches a day', { dayCap: 0 }, 'out-of-range dayCap'],
    ['a week without hours', { workingWeek: closed }, 'no-hours workingWeek'],
    ['preferred hours that are none', { preferredCallWeek: closed }, 'no-hours preferredCallWeek'],
    [
      'hours that end before they begin',
      { workingWeek: weekOf([hours(9, 18)], [hours(14, 10)], []) },
      'hours-mixed-up workingWeek.5',
    ],
    [
      'hours that overlap',
      { workingWeek: weekOf([hours(9, 18)], [], [hours(9, 12), hours(11, 14)]) },
      'hours-mixed-up workingWeek.6',
    ],
    [
      'hours out of order',
      { preferredCallWeek: weekOf([], [hours(17, 19), hours(7, 9)], []) },
      'hours-mixed-up preferredCallWeek.5',
    ],
    ['hours past midnight', { workingWeek: weekOf([], [hours(20, 25)], []) }, 'hours-mixed-up workingWeek.5'],
    ['hours of yesterday', { workingWeek: weekOf([], [hours(-1, 5)], []) }, 'hours-mixed-up workingWeek.5'],
    ['a pace of nothing', { interestedPace: 0 }, 'out-of-range interestedPace'],
    ['a pace beyond reason', { lowResponsePace: 11 }, 'out-of-range lowResponsePace'],
    ['a pause of no days', { signalPauseDays: 0 }, 'out-of-range signalPauseDays'],
    ['a target of no time', { sla: { ...sla, hot: 0 } }, 'out-of-range sla.hot'],
    ['points beyond reason', { score: { ...score, booked: 1e9 } }, 'out-of-range score.booked'],
    ['counting after no touches', { score: { ...score, unansweredAfter: 0 } }, 'out-of-range score.unansweredAfter'],
    ['parking where it promotes', { score: { ...score, parkUnder: 60 } }, 'park-over-promote score.parkUnder'],
    ['half days', { reminders: { ...reminders, offerDays: 1.5 } }, 'not-whole reminders.offerDays'],
    ['silence of no days', { reminders: { ...reminders, silenceDays: 0 } }, 'out-of-range reminders.silenceDays'],
    ['no priorities', { priorities: [] }, 'empty priorities'],
    ['a priority twice', { priorities: ['due', 'worth', 'due'] }, 'twice priorities.2'],
    ['a day that does not exist', { away: away({ fromOn: '2026-02-30' }) }, 'no-such-day away.fromOn'],
    ['a day that is no day', { away: away({ untilOn: 'soon' }) }, 'no-such-day away.untilOn'],
    [
      'an absence that ends before it begins',
      { away: away({ untilOn: '2026-12-20' }) },
      'ends-before-it-begins away.untilOn',
    ],
    ['a hand-over to nobody', { away: away({ how: 'hand-over', to: ' ' }) }, 'empty away.to'],
  ])('refuses %s', (_what, changes, problem) => {
    expect(wrong(changes)).toEqual([problem]);
  });

  it.each<[string, Partial<RuleSettings>]>([
    ['no gaps and no caps at all', { spacing: { gapMs: 0, channelGapMs: {}, caps: [] } }],
    ['one touch a day', { dayCap: 1 }],
    ['hours around the clock', { workingWeek: weekOf([hours(0, 24)], [hours(0, 24)], [hours(0, 24)]) }],
    ['hours that touch', { workingWeek: weekOf([hours(9, 12), hours(12, 18)], [], []) }],
    ['a single working day', { workingWeek: weekOf([], [hours(10, 11)], []) }],
    ['reminders on the day itself', { reminders: { ...reminders, offerDays: 0, mentionedDays: 0 } }],
    ['an absence of one day', { away: away({ untilOn: '2026-12-21' }) }],
    ['a hand-over', { away: away({ how: 'hand-over', to: 'Ann' }) }],
    ['29 February of a leap year', { away: away({ fromOn: '2028-02-29', untilOn: '2028-02-29' }) }],
  ])('allows %s', (_what, changes) => {
    expect(wrong(changes)).toEqual([]);
  });

  it('says within which limits a number has to be', () => {
    expect(ruleProblems({ ...usualRules, interestedPace: 20 })).toEqual([
      { kind: 'out-of-range', field: 'interestedPace', least: 0.1, most: 10 },
    ]);
  });

  it('finds all that is wrong at once', () => {
    expect(wrong({ dayCap: 0, priorities: [], workingWeek: closed })).toHaveLength(3);
  });
});
