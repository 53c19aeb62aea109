import { describe, expect, it } from 'vitest';
import type { Place } from '../../../lib/leads/phone-place.ts';
import { type LegalWindow, legalWindows } from '../../../lib/rules/legal-windows.ts';
import { preferredCallWeek } from '../../../lib/rules/preferred-hours.ts';
import { rulesFor, textConsentLaw } from '../../../lib/rules/rules-for.ts';
import { nextAllowed } from '../../../lib/touches/next-allowed.ts';

const text = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const dayText = (day: LegalWindow['week'][number]): string =>
  day.map(({ fromMinute, toMinute }) => `${text(fromMinute)}–${text(toMinute)}`).join(', ') || 'no';
const row = ({
  week: [monday, , , , friday, saturday, sunday],
  sparesHolidays,
  limit,
}: LegalWindow): readonly unknown[] => [
  dayText(monday) === dayText(friday) ? dayText(monday) : 'differs',
  dayText(saturday),
  dayText(sunday),
  sparesHolidays ? 'no' : 'yes',
  limit ? `${limit.most} in ${limit.inMs / 3_600_000} h` : '',
];

/** Place, Monday to Friday, Saturday, Sunday, on holidays, at most. */
const table = [
  ['US', '8:00–21:00', '8:00–21:00', '8:00–21:00', 'yes', ''],
  ['US-AL', '8:00–20:00', '8:00–20:00', 'no', 'no', ''],
  ['US-CT', '9:00–20:00', '9:00–20:00', '9:00–20:00', 'yes', ''],
  ['US-FL', '8:00–20:00', '8:00–20:00', '8:00–20:00', 'yes', '3 in 24 h'],
  ['US-KY', '10:00–21:00', '10:00–21:00', '10:00–21:00', 'yes', ''],
  ['US-LA', '8:00–20:00', '8:00–20:00', 'no', 'no', ''],
  ['US-MA', '8:00–20:00', '8:00–20:00', '8:00–20:00', 'yes', ''],
  ['US-MD', '8:00–20:00', '8:00–20:00', '8:00–20:00', 'yes', '3 in 24 h'],
  ['US-MS', '8:00–20:00', '8:00–20:00', 'no', 'yes', ''],
  ['US-NM', '9:00–21:00', '9:00–21:00', '9:00–21:00', 'yes', ''],
  ['US-OK', '8:00–20:00', '8:00–20:00', '8:00–20:00', 'yes', '3 in 24 h'],
  ['US-PA', '8:00–21:00', '8:00–21:00', '8:00–21:00', 'no', ''],
  ['US-RI', '9:00–18:00', '10:00–17:00', 'no', 'no', ''],
  ['US-TX', '9:00–21:00', '9:00–21:00', '12:00–21:00', 'yes', ''],
  ['US-UT', '8:00–21:00', '8:00–21:00', 'no', 'no', ''],
  ['US-WA', '8:00–20:00', '8:00–20:00', '8:00–20:00', 'yes', ''],
  ['CA', '9:00–21:30', '10:00–18:00', '10:00–18:00', 'yes', ''],
  ['AU', '9:00–20:00', '9:00–17:00', 'no', 'no', ''],
  ['FR', '10:00–13:00, 14:00–20:00', 'no', 'no', 'no', '4 in 720 h'],
  ['ES', '9:00–21:00', 'no', 'no', 'no', ''],
  ['IT', '9:00–20:00', '10:00–19:00', 'no', 'no', ''],
];

describe('the legal windows', () => {
  it.each(table)('%s: weekdays %s, Saturday %s, Sunday %s, holidays %s, %s', (place, ...expected) => {
    expect(legalWindows.filter((window) => window.place === place).map(row)).toEqual([expected]);
  });

  it('has no law that this table leaves out', () => {
    expect(legalWindows.map(({ place }) => place)).toEqual(table.map(([place]) => place));
  });

  it('every row says where it comes from, when it was looked up, and how it was read', () => {
    for (const { law, readIn } of legalWindows) {
      expect(law.citation).toMatch(/\S{2}/);
      expect(law.url).toMatch(/^https?:\/\//);
      expect(law.asOfOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(['text', 'summary']).toContain(readIn);
    }
  });

  it('prefers 7–9 and 17–19, not on Mondays, not on Friday afternoons', () => {
    expect(preferredCallWeek.map(dayText)).toEqual([
      'no',
      ...Array(3).fill('7:00–9:00, 17:00–19:00'),
      '7:00–9:00',
      '7:00–9:00, 17:00–19:00',
      'no',
    ]);
  });
});

const place = (zone: string, country: string | null, region: string | null = null): Place => ({
  zone,
  country,
  region,
});
const chicago = (state: string): Place => place('America/Chicago', 'US', `US-${state}`);
const iso = (moment: string): number => Date.parse(moment);

function nextCall(
  moment: string,
  places: readonly [Place, ...Place[]],
  touchesAt: readonly string[] = [],
): string | null {
  const rules = rulesFor('call', { places });
  const next = rules && nextAllowed(iso(moment), rules, touchesAt.map(iso));
  return next ? new Date(next.at).toISOString() : null;
}

describe('rulesFor', () => {
  const newYork = place('America/New_York', 'US');
  it.each<[string, string, readonly [Place, ...Place[]], string]>([
    ['an evening in New York', '2026-11-24T20:30-05:00', [newYork], '2026-11-24T20:30-05:00'],
    [
      'the same evening in Florida',
      '2026-11-24T20:30-05:00',
      [{ ...newYork, region: 'US-FL' }],
      '2026-11-25T08:00-05:00',
    ],
    ['a Sunday in Alabama', '2026-11-22T12:00-06:00', [chicago('AL')], '2026-11-23T08:00-06:00'],
    ['the evening before a holiday in Alabama', '2026-11-25T20:00-06:00', [chicago('AL')], '2026-11-27T08:00-06:00'],
    ['Thanksgiving in Mississippi', '2026-11-26T12:00-06:00', [chicago('MS')], '2026-11-26T12:00-06:00'],
    [
      'Thanksgiving in Pennsylvania',
      '2026-11-26T12:00-05:00',
      [{ ...newYork, region: 'US-PA' }],
      '2026-11-27T08:00-05:00',
    ],
    ['a Sunday morning in Texas', '2026-11-22T09:00-06:00', [chicago('TX')], '2026-11-22T12:00-06:00'],
    [
      'Pioneer Day in Utah, a Friday',
      '2026-07-24T12:00-06:00',
      [place('America/Denver', 'US', 'US-UT')],
      '2026-07-25T08:00-06:00',
    ],
    [
      'a Saturday evening in Rhode Island',
      '2026-11-21T17:00-05:00',
      [{ ...newYork, region: 'US-RI' }],
      '2026-11-23T09:00-05:00',
    ],
    ['lunch in France', '2026-11-24T13:00+01:00', [place('Europe/Paris', 'FR')], '2026-11-24T14:00+01:00'],
    [
      'a Friday night in France before a Monday holiday',
      '2026-04-03T20:00+02:00',
      [place('Europe/Paris', 'FR')],
      '2026-04-07T10:00+02:00',
    ],
    [
      'a Saturday morning in Canada',
      '2026-11-21T09:00-05:00',
      [place('America/Toronto', 'CA', 'CA-ON')],
      '2026-11-21T10:00-05:00',
    ],
    ['Christmas in Australia', '2026-12-25T12:00+11:00', [place('Australia/Sydney', 'AU')], '2026-12-29T09:00+11:00'],
    [
      'a country whose law is not known',
      '2026-11-22T07:00+09:00',
      [place('Asia/Tokyo', 'JP')],
      '2026-11-22T08:00+09:00',
    ],
    ['a lead who may be in two zones', '2026-11-24T08:00-05:00', [newYork, chicago('IL')], '2026-11-24T09:00-05:00'],
    [
      'under the laws of two states',
      '2026-11-21T20:30-06:00',
      [chicago('AL'), chicago('TX')],
      '2026-11-23T09:00-06:00',
    ],
  ])('%s', (_what, moment, places, expected) => {
    expect(nextCall(moment, places)).toBe(new Date(expected).toISOString());
  });

  it('keeps only the strictest of the laws of one place', () => {
    expect(rulesFor('call', { places: [chicago('FL')] })?.hours.map(({ law }) => law.citation)).toEqual([
      'Fla. Stat. § 501.616(6)',
    ]);
    expect(rulesFor('call', { places: [chicago('IL'), chicago('IL')] })?.hours).toHaveLength(1);
  });

  it('binds nothing that disturbs nobody', () => {
    expect(rulesFor('email', { places: [chicago('FL')] })).toBeNull();
    expect(rulesFor('sms', { places: [place('Europe/Paris', 'FR')] })?.hours[0]?.law.force).toBe('courtesy');
  });

  it('allows the fourth call in Florida a day after the first of the last three', () => {
    const calls = ['2026-11-23T09:10-05:00', '2026-11-23T12:00-05:00', '2026-11-23T18:00-05:00'];
    const florida: readonly [Place] = [{ ...newYork, region: 'US-FL' }];
    expect(nextCall('2026-11-23T19:00-05:00', florida, calls)).toBe(new Date('2026-11-24T09:10-05:00').toISOString());
    expect(nextCall('2026-11-23T19:00-05:00', florida, calls.slice(1))).toBe(
      new Date('2026-11-23T19:00-05:00').toISOString(),
    );
    expect(nextCall('2026-11-24T09:10-05:00', florida, calls)).toBe(new Date('2026-11-24T09:10-05:00').toISOString());
  });

  it('moves a call that a limit frees at night into the morning', () => {
    const calls = ['2026-11-23T19:58-05:00', '2026-11-23T19:59-05:00', '2026-11-23T19:59:30-05:00'];
    expect(
      nextCall(
        '2026-11-24T19:00-05:00',
        [{ ...newYork, region: 'US-FL' }],
        [...calls.slice(1), '2026-11-24T08:00-05:00'],
      ),
    ).toBe(new Date('2026-11-24T19:59-05:00').toISOString());
    expect(
      nextCall(
        '2026-11-24T19:00-05:00',
        [{ ...newYork, region: 'US-FL' }],
        ['2026-11-23T21:00-05:00', '2026-11-24T08:00-05:00', '2026-11-24T09:00-05:00'],
      ),
    ).toBe(new Date('2026-11-25T08:00-05:00').toISOString());
  });

  it.each([
    ['US', '47 CFR 64.1200(a)(2), (f)(9)'],
    ['DE', 'Directive 2002/58/EC, art. 13(1)'],
    ['GB', 'PECR 2003, reg. 22'],
    ['JP', null],
  ])('texts to %s ask for consent by %s', (country, citation) => {
    expect(textConsentLaw({ places: [place('UTC', country)] })?.citation ?? null).toBe(citation);
  });
});
