import { describe, expect, it } from 'vitest';
import { presets } from '../../../../lib/sequences/presets/presets.ts';
import { previewSequence } from '../../../../lib/sequences/preview-sequence.ts';
import type { Sequence } from '../../../../lib/sequences/sequence.ts';
import { dayOf } from '../../../../lib/time/day.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import { at, newYork, reach } from '../builders.ts';

/** A Monday. */
const start = at('2026-11-02 10:00');
const minuteMs = 60_000;

const everything: readonly Channel[] = ['call', 'sms', 'email', 'social', 'mail', 'door-knock', 'door-drop', 'task'];
const emailOnly: readonly Channel[] = ['email', 'mail', 'door-knock', 'door-drop'];
const neither: readonly Channel[] = ['mail', 'door-knock', 'door-drop'];

function preset(id: string): Sequence {
  const found = presets.find((one) => one.id === `preset-${id}`);
  if (!found) throw new Error(`No preset "${id}"`);
  return found;
}

function planned(id: string, channels: readonly Channel[] = everything): ReturnType<typeof previewSequence> {
  return previewSequence({ sequence: preset(id), reach: reach({ channels }), leadId: 'lead' }, start);
}

/** The day of each touch, Day 1 being the day of the start, and its channel: `1 call`. */
function days(id: string, channels: readonly Channel[] = everything): readonly string[] {
  const dayNumber = (on: string): number => (Date.parse(on) - Date.parse(dayOf(start, newYork))) / 86_400_000 + 1;
  return planned(id, channels).map(({ dueAt, channel }) => `${dayNumber(dayOf(dueAt, newYork))} ${channel}`);
}

describe('the cadence of', () => {
  it.each<[string, string, string]>([
    ['R040', 'basic', '1 call, 3 call, 7 email, 14 call, 21 mail, 30 call'],
    ['R041, hot: daily for seven days', 'hot-daily', '1 call, 2 email, 3 call, 4 sms, 5 call, 6 email, 7 call'],
    [
      'R041, warm: every three days',
      'warm-3-days',
      '1 call, 4 email, 7 call, 10 sms, 13 email, 16 call, 19 mail, 22 call',
    ],
    ['R041, cold: weekly', 'cold-weekly', '2 email, 9 call, 16 email, 23 social, 30 mail, 37 call, 44 call, 51 email'],
    [
      'R042, high intent: daily for three days, every two or three for two weeks, then weekly',
      'hot-intent',
      '1 call, 2 email, 3 call, 5 sms, 8 email, 10 call, 12 social, 15 email, 17 call, 24 call, 31 call, 38 call, 45 call, 52 call',
    ],
    [
      'R043, R045: ten touches, weekly and tapering from the eleventh day on',
      'standard',
      '1 call, 2 email, 4 call, 6 sms, 11 email, 18 call, 25 call, 37 call, 52 call, 66 email',
    ],
    [
      'R065, hot: call, text and email at once, then tapering',
      'hot-at-once',
      '1 call, 1 sms, 1 email, 2 call, 4 email, 6 sms, 11 email, 18 call, 25 call, 37 call, 58 call',
    ],
    [
      'R058: every two weeks for three months',
      'direct-mail',
      '1 mail, 15 mail, 29 mail, 43 mail, 57 mail, 71 mail, 85 mail',
    ],
    ['R074: three more tries over ten days', 'three-tries', '1 call, 4 call, 8 call, 11 call'],
  ])('%s', (_requirement, id, expected) => {
    expect(days(id).join(', ')).toBe(expected);
  });

  it.each<[string, string, readonly number[]]>([
    ['R065: a referral is called in a quarter of an hour', 'warm-referral', [15]],
    ['R065: call, text and email within two hours, an hour apart (R086)', 'hot-at-once', [0, 60, 120]],
    ['R060: the thank-you at once, something personal two working days later', 'first-contact', [0, 2 * 24 * 60]],
    ['R061: the recap the same day', 'discovery', [120]],
    ['R062: the summary of a demo on the next working day', 'demo', [23 * 60]],
    ['R062: two working days after the proposal', 'proposal', [47 * 60]],
  ])('%s', (_requirement, id, expected) => {
    const minutes = planned(id).map(({ dueAt }) => (dueAt - start) / minuteMs);
    expect(minutes.slice(0, expected.length)).toEqual(expected);
  });

  it('R046: emails stay at least two days apart in every preset', () => {
    for (const { id } of presets) {
      const emails = planned(id.replace('preset-', '')).filter(({ channel }) => channel === 'email');
      const gaps = emails.slice(1).map(({ dueAt }, index) => dueAt - emails[index]!.dueAt);
      // Two days can be an hour short where the clocks change.
      expect(Math.min(Infinity, ...gaps)).toBeGreaterThanOrEqual(47 * 60 * minuteMs);
    }
  });

  it('R063: a week of silence, then two, then monthly, and the breakup at the end', () => {
    const touches = planned('re-engage');
    expect(days('re-engage').slice(0, 2)).toEqual(['8 email', '15 call']);
    expect(touches.at(-1)?.title).toBe('Breakup message');
  });

  it('R042, warm: every three to five days for two weeks, every two weeks, then monthly', () => {
    const gaps = planned('warm-nurture').map(({ dueAt }, index, all) =>
      Math.round((dueAt - (all[index - 1]?.dueAt ?? start)) / (24 * 60 * minuteMs)),
    );
    expect(gaps.slice(1, 5).every((gap) => gap >= 3 && gap <= 5)).toBe(true);
    expect(gaps.slice(5, 8)).toEqual([14, 14, 14]);
    expect(gaps.slice(8).every((gap) => gap >= 28 && gap <= 33)).toBe(true);
  });

  it.each<[string, string, string, number]>([
    ['the anniversary after a year', 'post-sale', 'anniversary', 12],
    ['the review after three months', 'post-sale', 'review', 3],
    ['the last letter after a year', 'cold-review', 'last-letter', 12],
    ['half a year', 'nurture', 'half-year-call', 6],
  ])('is what its title says, also by email alone: %s', (_what, id, stepId, months) => {
    for (const channels of [everything, ['email'] as const]) {
      const dueAt = planned(id, channels).find((touch) => touch.stepId === stepId)?.dueAt ?? 0;
      const fewDays = (dueAt - start) / (24 * 60 * minuteMs) - (months * 365) / 12;
      expect(Math.abs(fewDays)).toBeLessThan(5);
    }
  });

  it('R072: in writing, by email and by letter', () => {
    const channels = planned('no-answer').map(({ channel }) => channel);
    expect(new Set(channels)).toEqual(new Set(['email', 'mail']));
  });
});

describe.each([
  ['hot', 's3-hot', 'door-knock', 2],
  ['new', 's3-new', 'door-drop', 15],
] as const)('the S3 flow of a %s lead (R052–R056)', (_kind, id, door, doorDay) => {
  const checkInDay = doorDay + 60;

  it('calls within 30 minutes when there is a phone, and comes to the door later', () => {
    expect(planned(id)[0]?.dueAt).toBe(start + 30 * minuteMs);
    expect(days(id).slice(0, 3)).toEqual(['1 call', `${doorDay} ${door}`, `${checkInDay} call`]);
  });

  it('writes within 30 minutes when there is only an email, and comes to the door later', () => {
    expect(planned(id, emailOnly)[0]?.dueAt).toBe(start + 30 * minuteMs);
    expect(days(id, emailOnly).slice(0, 3)).toEqual(['1 email', `${doorDay} ${door}`, `${checkInDay} email`]);
  });

  it('goes to the door within 30 minutes when there is neither, and only once', () => {
    expect(planned(id, neither)[0]?.dueAt).toBe(start + 30 * minuteMs);
    expect(days(id, neither).slice(0, 3)).toEqual([`1 ${door}`, '61 mail', '121 mail']);
  });

  it('checks in every 60 days for a year', () => {
    const checkIns = [1, 2, 3, 4, 5, 6].map((time) => `${doorDay + 60 * time} email`);
    expect(days(id, emailOnly).slice(2)).toEqual(checkIns);
  });

  it('texts the written check-ins where only a phone is known', () => {
    const written = planned(id, ['call', 'sms']).filter(({ stepId }) => stepId === 'check-in-again');
    expect(written.map(({ channel }) => channel)).toEqual(Array.from({ length: 5 }, () => 'sms'));
  });

  it('tries an unanswered check-in three more times over ten days before it turns to writing (R074)', () => {
    const tries = [0, 3, 7, 10].map((day) => `${checkInDay + day} call`);
    expect(days(id).slice(2, 7)).toEqual([...tries, `${checkInDay + 70} email`]);
  });
});
