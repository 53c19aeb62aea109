import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hours, type Week, weekOf } from '../../../lib/time/allowed-hours.ts';
import {
  closedOn,
  closesAt,
  isOpen,
  nextOpen,
  nextOpenInAll,
  type OpenHours,
  openSpans,
} from '../../../lib/time/open-hours.ts';
import { runs } from '../../runs.ts';

const iso = (text: string): number => Date.parse(text);
const minute = 60_000;
const day = hours(8, 21);
const daily = weekOf([day], [day], [day]);

function open(changes: Partial<OpenHours> = {}): OpenHours {
  return { zone: 'America/New_York', week: daily, closedOnHolidaysOf: null, ...changes };
}

describe('nextOpen', () => {
  it.each([
    ['stays at the first minute', 'America/New_York', '2026-11-24T08:00-05:00', '2026-11-24T08:00-05:00'],
    ['stays at the last second', 'America/New_York', '2026-11-24T20:59:59-05:00', '2026-11-24T20:59:59-05:00'],
    ['waits for the morning', 'America/New_York', '2026-11-24T07:59:59-05:00', '2026-11-24T08:00-05:00'],
    ['waits for the next morning', 'America/New_York', '2026-11-24T21:00-05:00', '2026-11-25T08:00-05:00'],
    ['waits over the spring night', 'America/New_York', '2026-03-07T21:00-05:00', '2026-03-08T08:00-04:00'],
    ['waits over the autumn night', 'America/New_York', '2026-10-31T21:00-04:00', '2026-11-01T08:00-05:00'],
    ['waits from within the autumn overlap', 'America/New_York', '2026-11-01T01:30-05:00', '2026-11-01T08:00-05:00'],
    ['waits over the end of a year', 'Pacific/Kiritimati', '2026-12-31T22:00+14:00', '2027-01-01T08:00+14:00'],
    ['waits into a leap day', 'Etc/GMT+12', '2028-02-28T22:00-12:00', '2028-02-29T08:00-12:00'],
    ['waits over the day Apia skipped', 'Pacific/Apia', '2011-12-29T22:00-10:00', '2011-12-31T08:00+14:00'],
  ])('%s', (_what, zone, at, expected) => {
    expect(new Date(nextOpen(iso(at), open({ zone })) ?? 0).toISOString()).toBe(new Date(expected).toISOString());
  });

  const night = (from: number, to: number): OpenHours =>
    open({ week: weekOf([hours(from, to)], [], [hours(from, to)]) });

  it.each([
    ['hours that the spring night cuts', night(2.5, 4), '2026-03-08T00:00-05:00', '2026-03-08T03:00-04:00'],
    ['hours that the spring night swallows', night(2, 3), '2026-03-08T00:00-05:00', '2026-03-09T02:00-04:00'],
    ['hours that the autumn night repeats', night(1, 1.5), '2026-11-01T01:45-04:00', '2026-11-01T01:00-05:00'],
    [
      'a lunch break',
      open({ week: weekOf([hours(10, 13), hours(14, 20)], [], []) }),
      '2026-11-24T13:00-05:00',
      '2026-11-24T14:00-05:00',
    ],
    ['a weekend', open({ week: weekOf([day], [], []) }), '2026-11-27T21:00-05:00', '2026-11-30T08:00-05:00'],
    [
      'Thanksgiving',
      open({ closedOnHolidaysOf: { country: 'US', region: null } }),
      '2026-11-26T12:00-05:00',
      '2026-11-27T08:00-05:00',
    ],
  ])('is exact about %s', (_what, shop, at, expected) => {
    expect(nextOpen(iso(at), shop)).toBe(iso(expected));
  });

  it('is null for what never opens', () => {
    expect(nextOpen(0, open({ week: weekOf([], [], []) }))).toBeNull();
  });
});

const zones = [
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Havana',
  'Asia/Kathmandu',
  'Etc/GMT+12',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
];
const spans = fc.constantFrom(
  [day],
  [],
  [hours(10, 13), hours(14, 20)],
  [hours(0, 1.5), hours(2.5, 24)],
  [hours(0, 24)],
);
const anyWeek: fc.Arbitrary<Week> = fc.tuple(spans, spans, spans, spans, spans, spans, spans);
const anyHours: fc.Arbitrary<OpenHours> = fc.record({
  zone: fc.constantFrom(...zones),
  week: anyWeek,
  closedOnHolidaysOf: fc.constantFrom(null, { country: 'US', region: 'US-AL' }, { country: 'FR', region: null }),
});
/** Whole minutes, many of them around nights when clocks change, leap days and ends of years. */
const anyMinute = fc
  .oneof(
    fc.integer({ min: iso('2026-01-01T00:00Z'), max: iso('2031-11-01T00:00Z') }),
    fc
      .tuple(
        fc.constantFrom(
          '2026-03-08',
          '2026-11-01',
          '2027-04-04',
          '2027-10-03',
          '2028-02-29',
          '2028-12-31',
          '2026-03-29',
        ),
        fc.integer({ min: -26 * 60, max: 26 * 60 }),
      )
      .map(([on, minutes]) => iso(`${on}T06:00Z`) + minutes * minute),
  )
  .map((at) => Math.floor(at / minute) * minute);

describe('whatever the hours, the zone and the time', () => {
  it('the next opening is open, is not before the time asked for, and no minute between is open', () => {
    fc.assert(
      fc.property(anyHours, anyMinute, (shop, at) => {
        const next = nextOpen(at, shop);
        if (next === null) {
          expect(shop.week.flat()).toEqual([]);
          return;
        }
        expect(next).toBeGreaterThanOrEqual(at);
        expect(isOpen(next, shop)).toBe(true);
        for (let before = Math.max(at, next - 3 * 60 * minute); before < next; before += minute) {
          expect(isOpen(before, shop)).toBe(false);
        }
      }),
      { numRuns: runs(600) },
    );
  });

  it('a later time never opens earlier', () => {
    fc.assert(
      fc.property(anyHours, anyMinute, fc.nat({ max: 3 * 24 * 60 }), (shop, at, later) => {
        const [one, two] = [nextOpen(at, shop), nextOpen(at + later * minute, shop)];
        if (one !== null && two !== null) expect(two).toBeGreaterThanOrEqual(one);
      }),
      { numRuns: runs(600) },
    );
  });

  it('what closes was open until then', () => {
    fc.assert(
      fc.property(anyHours, anyMinute, (shop, at) => {
        if (!isOpen(at, shop)) return;
        const until = closesAt(at, shop);
        expect(until).toBeGreaterThan(at);
        expect(isOpen(until - minute, shop)).toBe(true);
      }),
      { numRuns: runs(600) },
    );
  });

  it('several are open together first when each of them is, and not a minute before', () => {
    fc.assert(
      fc.property(fc.array(anyHours, { minLength: 1, maxLength: 3 }), anyMinute, (all, at) => {
        const next = nextOpenInAll(at, all);
        if (!next) return;
        for (const shop of all) expect(isOpen(next.at, shop)).toBe(true);
        const before = Math.max(at, next.at - 24 * 60 * minute);
        for (let then = before; then < next.at; then += 7 * minute) {
          expect(all.every((shop) => isOpen(then, shop))).toBe(false);
        }
        expect(next.by === null).toBe(next.at === at);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('several at once', () => {
  const [east, west] = [open(), open({ zone: 'America/Los_Angeles' })];

  it('names the one that decides', () => {
    expect(nextOpenInAll(iso('2026-11-24T08:00-05:00'), [east, west])).toEqual({
      at: iso('2026-11-24T08:00-08:00'),
      by: west,
    });
  });

  it('gives up on those that are never open together', () => {
    const farEast = open({ zone: 'Pacific/Kiritimati', week: weekOf([hours(9, 10)], [], []) });
    expect(nextOpenInAll(0, [farEast, open({ zone: 'Etc/GMT+4', week: weekOf([hours(9, 10)], [], []) })])).toBeNull();
  });

  it('gives the hours of a day that suit all, on one clock', () => {
    expect(openSpans('2026-11-24', 'America/Los_Angeles', [east, west])).toEqual([{ fromMinute: 480, toMinute: 1080 }]);
    expect(
      openSpans('2026-11-24', 'America/New_York', [open({ week: weekOf([hours(10, 13), hours(14, 24)], [], []) })]),
    ).toEqual([
      { fromMinute: 600, toMinute: 780 },
      { fromMinute: 840, toMinute: 1440 },
    ]);
    expect(openSpans('2026-11-22', 'America/New_York', [open({ week: weekOf([day], [day], []) })])).toEqual([]);
  });
});

it.each([
  ['2026-11-24', null],
  ['2026-11-26', { kind: 'holiday', name: 'Thanksgiving Day' }],
  ['2026-11-28', { kind: 'weekend' }],
])('says why %s is closed: %j', (on, expected) => {
  const shop = open({ week: weekOf([day], [], []), closedOnHolidaysOf: { country: 'US', region: null } });
  expect(closedOn(on, shop)).toEqual(expected);
});
