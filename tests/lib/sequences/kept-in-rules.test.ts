import { describe, expect, it } from 'vitest';
import type { Place } from '../../../lib/leads/phone-place.ts';
import { preferredCallWeek } from '../../../lib/rules/preferred-hours.ts';
import { allRulesFor } from '../../../lib/rules/rules-for.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Reach } from '../../../lib/sequences/run.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import { documentedValues } from '../touches/documented-values.ts';
import { at, delay, made, newYork, reach, run, sequence, step } from './builders.ts';

const chicago = 'America/Chicago';
const alabama: Place = { zone: chicago, country: 'US', region: 'US-AL' };
const florida: Place = { zone: newYork, country: 'US', region: 'US-FL' };

/** The first touch of a sequence whose one step is this delay away, started then. */
function firstTouch(
  start: string,
  changes: Partial<Reach>,
  wait = delay(0, 'minutes'),
): { due: string; why: readonly string[] } {
  const zone = changes.zone ?? newYork;
  const plan = sequence({ steps: [step({ delay: wait })] });
  const startAt = at(start, zone);
  const fresh = run({ sequence: plan, reach: reach(changes), enrollment: { startedAt: startAt } });
  const { touch, why } = nextStep(fresh, { kind: 'start' }, startAt);
  for (const { rule, values } of why) {
    expect([rule, ...Object.keys(values).toSorted()]).toEqual([rule, ...(documentedValues.get(rule) ?? ['?'])]);
  }
  const moves = why.map(({ rule }) => rule).filter((rule) => rule.startsWith('moved') || rule === 'no-common-hours');
  return { due: new Date(touch?.dueAt ?? 0).toISOString(), why: moves };
}

const on = (text: string, zone: string): string => new Date(at(text, zone)).toISOString();

describe('a touch', () => {
  it.each([
    ['a Sunday that the law bans', '2026-11-22 12:00', '2026-11-23 08:00', 'moved-off-weekend'],
    ['a holiday that the law bans', '2026-11-26 12:00', '2026-11-27 08:00', 'moved-off-holiday'],
    ['an evening', '2026-11-24 20:30', '2026-11-25 08:00', 'moved-into-hours'],
  ])('is moved off %s', (_what, start, due, rule) => {
    const moved = firstTouch(start, { zone: chicago, rules: allRulesFor({ places: [alabama] }) });
    expect(moved).toEqual({ due: on(due, chicago), why: [rule] });
  });

  it('is never due while one of the zones they may be in sleeps', () => {
    const rules = allRulesFor({ places: [florida, alabama] });
    expect(firstTouch('2026-11-24 08:30', { rules }).due).toBe(on('2026-11-24 09:00', newYork));
  });

  it('waits for the law’s limit of calls', () => {
    const touches = ['15:00', '12:00', '09:10'].map((clock) => made(`2026-11-24 ${clock}`));
    const moved = firstTouch('2026-11-24 16:00', { rules: allRulesFor({ places: [florida] }), touches });
    expect(moved).toEqual({ due: on('2026-11-25 09:10', newYork), why: ['moved-after-limit'] });
  });

  it('stays where no hour suits every place, and says so', () => {
    const places: readonly Place[] = [
      { zone: 'Europe/Rome', country: 'IT', region: null },
      { zone: 'Pacific/Honolulu', country: 'US', region: 'US-RI' },
    ];
    const moved = firstTouch('2026-11-24 16:00', { rules: allRulesFor({ places: [places[0]!, places[1]!] }) });
    expect(moved).toEqual({ due: on('2026-11-24 16:00', newYork), why: ['no-common-hours'] });
  });
});

describe('preferred hours', () => {
  const preferring = { rules: allRulesFor({ places: [florida] }), preferred: preferredCallWeek };

  it.each([
    ['a Monday', '2026-11-23 10:00', '2026-11-24 08:00'],
    ['a Friday afternoon', '2026-11-27 14:00', '2026-11-28 08:00'],
    ['midday', '2026-11-24 11:00', '2026-11-24 17:00'],
    ['a good hour', '2026-11-24 17:30', '2026-11-24 17:30'],
  ])('move a call off %s, inside the legal hours', (_what, start, due) => {
    expect(firstTouch(start, preferring).due).toBe(on(due, newYork));
  });

  it('give way where no preferred hour is legal within a week', () => {
    const atNight = { ...preferring, preferred: [[], [], [], [], [], [], [{ fromMinute: 0, toMinute: 60 }]] as const };
    expect(firstTouch('2026-11-24 11:00', atNight)).toEqual({ due: on('2026-11-24 11:00', newYork), why: [] });
  });
});

describe('a delay in working time', () => {
  const working = workingHours(newYork, { country: 'US', region: null });

  it.each([
    [
      'two working days from a Friday',
      '2026-11-20 10:00',
      delay(2, 'days', { days: 'working' }),
      '2026-11-24 10:00',
      ['moved-off-weekend'],
    ],
    [
      'a working day over Thanksgiving',
      '2026-11-25 10:00',
      delay(1, 'days', { days: 'working' }),
      '2026-11-27 10:00',
      ['moved-off-holiday'],
    ],
    [
      'three over both',
      '2026-11-25 10:00',
      delay(3, 'days', { days: 'working' }),
      '2026-12-01 10:00',
      ['moved-off-holiday', 'moved-off-weekend'],
    ],
    [
      'half an hour after work',
      '2026-11-23 17:50',
      delay(30, 'minutes', { days: 'working' }),
      '2026-11-24 09:20',
      ['moved-into-work-hours'],
    ],
    ['two days in the week', '2026-11-23 10:00', delay(2, 'days', { days: 'working' }), '2026-11-25 10:00', []],
    ['two calendar days', '2026-11-20 10:00', delay(2, 'days'), '2026-11-22 10:00', []],
  ])('of %s', (_what, start, wait, due, why) => {
    expect(firstTouch(start, { working }, wait)).toEqual({ due: on(due, newYork), why });
  });
});
