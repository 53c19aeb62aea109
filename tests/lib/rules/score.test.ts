import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tally } from '../../../lib/leads/lead.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import { scoreOf } from '../../../lib/rules/score.ts';

const points = usualRules.score;
const everything: Tally = {
  booked: 'a1',
  replied: 'a2',
  verifiedPhone: 'a3',
  unanswered: { count: 4, activityId: 'a4' },
  unsubscribed: 'a5',
};

describe('scoreOf', () => {
  it.each<[string, Tally, number]>([
    ['nothing', {}, 30],
    ['a meeting booked', { booked: 'a1' }, 60],
    ['a reply', { replied: 'a1' }, 45],
    ['a phone that is verified', { verifiedPhone: 'a1' }, 40],
    ['two touches without an answer', { unanswered: { count: 2, activityId: 'a1' } }, 30],
    ['three touches without an answer', { unanswered: { count: 3, activityId: 'a1' } }, 20],
    ['nine touches without an answer', { unanswered: { count: 9, activityId: 'a1' } }, 20],
    ['an opt-out', { unsubscribed: 'a1' }, 10],
    ['everything at once', everything, 55],
  ])('counts %s', (_what, tally, score) => {
    expect(scoreOf(tally, points).points).toBe(score);
  });

  it('shows what each point rests on, the start first', () => {
    expect(scoreOf({ booked: 'a7', unanswered: { count: 3, activityId: 'a9' } }, points).parts).toEqual([
      { rule: 'score-start', values: { points: 30 }, evidence: [] },
      { rule: 'score-booked', values: { points: 30 }, evidence: ['a7'] },
      { rule: 'score-unanswered', values: { points: -10, count: 3 }, evidence: ['a9'] },
    ]);
  });

  it('has no activity for what rests on the lead’s own fields', () => {
    expect(scoreOf({ verifiedPhone: '' }, points).parts.at(-1)?.evidence).toEqual([]);
  });

  it('promotes to hot at 60, with the proof', () => {
    expect(scoreOf({ booked: 'a7' }, points).asksFor).toEqual({
      temperature: 'hot',
      why: { rule: 'promoted', values: { score: 60, limit: 60 }, evidence: ['a7'] },
    });
  });

  it.each<[string, Tally, string | undefined]>([
    ['parks under 20', { unsubscribed: 'a1' }, 'dormant'],
    ['does not park at 20', { unanswered: { count: 3, activityId: 'a1' } }, undefined],
    ['does not promote under 60', { replied: 'a1', verifiedPhone: 'a2' }, undefined],
  ])('%s', (_what, tally, temperature) => {
    expect(scoreOf(tally, points).asksFor?.temperature).toBe(temperature);
  });

  it('asks nothing of a lead with whom nothing has happened, whatever the start', () => {
    expect(scoreOf({}, { ...points, start: 0 }).asksFor).toBeNull();
    expect(scoreOf({ unanswered: { count: 1, activityId: 'a1' } }, { ...points, start: 90 }).asksFor).toBeNull();
  });

  it('adds up, whatever happened and whatever the points', () => {
    const anyId = fc.string({ maxLength: 3 });
    const anyTally = fc
      .record(
        {
          booked: anyId,
          replied: anyId,
          verifiedPhone: anyId,
          unsubscribed: anyId,
          unanswered: fc.record({ count: fc.nat({ max: 20 }), activityId: anyId }),
        },
        { requiredKeys: [] },
      )
      .map((tally): Tally => tally);
    const amount = fc.integer({ min: -1000, max: 1000 });
    const anyPoints = fc.record({
      start: amount,
      booked: amount,
      replied: amount,
      verifiedPhone: amount,
      unanswered: amount,
      unansweredAfter: fc.integer({ min: 1, max: 10 }),
      unsubscribed: amount,
      promoteAt: amount,
      parkUnder: amount,
    });
    fc.assert(
      fc.property(anyTally, anyPoints, (tally, own) => {
        const score = scoreOf(tally, own);
        const sum = score.parts.reduce((total, part) => total + Number(part.values.points), 0);
        expect(score.points).toBe(sum);
        expect(new Set(score.parts.map(({ rule }) => rule)).size).toBe(score.parts.length);
      }),
    );
  });
});
