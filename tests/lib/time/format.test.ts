import { describe, expect, it } from 'vitest';
import {
  ageStaysMs,
  ageText,
  calendarText,
  dayText,
  durationText,
  minuteText,
  placeOf,
  shortTimeText,
  type TimeWords,
  timeText,
  whenStaleAt,
  whenText,
  wholeDayText,
  wholeText,
} from '../../../lib/time/format.ts';
import { t } from '../../translate.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Sunday 22 November 2026, 14:30 in London. */
const now = Date.parse('2026-11-22T14:30Z');

function words(changes: Partial<TimeWords> = {}): TimeWords {
  return { t, locale: 'en-GB', zone: 'Europe/London', repZone: 'Europe/London', now, ...changes };
}

/** Intl puts narrow no-break spaces before AM and PM. */
function plain(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}

describe('whenText', () => {
  it.each([
    [0, 'now'],
    [-59_999, 'now'],
    [1, 'in 1 min'],
    [4 * minute, 'in 4 min'],
    [3.2 * minute, 'in 4 min'],
    [59 * minute, 'in 59 min'],
    [59 * minute + 1, 'today 15:29'],
    [-1 * minute, '1 min ago'],
    [-12.9 * minute, '12 min ago'],
    [-60 * minute, 'today 13:30'],
    [-day, 'yesterday 14:30'],
    [day, 'tomorrow 14:30'],
    [4 * day, 'Thu 14:30'],
    [-2 * day, 'Fri 14:30'],
    [7 * day, 'Sun 29 Nov'],
    [-200 * day, 'Wed 6 May'],
    [60 * day, '21 Jan 2027'],
  ])('says of %d ms from now: %s', (ms, text) => {
    expect(plain(whenText(now + ms, words()))).toBe(text);
  });

  it('follows the locale in clocks and dates', () => {
    const american = words({ locale: 'en-US' });
    expect(plain(whenText(now + 4 * day, american))).toBe('Thu 2:30 PM');
    expect(plain(whenText(now + 7 * day, american))).toBe('Sun, Nov 29');
  });

  it('names the place where its clock differs from the rep’s, and only there', () => {
    expect(plain(whenText(now + 4 * day, words({ zone: 'America/Chicago' })))).toBe('Thu 8:30 in Chicago');
    expect(plain(whenText(now + 4 * day, words({ zone: 'Europe/Lisbon' })))).toBe('Thu 14:30');
  });

  it('counts days on the clock of the zone it tells', () => {
    expect(plain(whenText(now + 4 * hour, words({ zone: 'Asia/Kolkata' })))).toBe('tomorrow 0:00 in Kolkata');
  });

  it('keeps counting days over a change of clocks', () => {
    const beforeDst = words({ locale: 'en-GB', now: Date.parse('2026-10-24T22:30Z') });
    expect(plain(whenText(Date.parse('2026-10-25T23:30Z'), beforeDst))).toBe('tomorrow 23:30');
  });
});

describe('whenStaleAt', () => {
  const offsets = [
    -3 * day,
    -90 * minute,
    -61 * minute,
    -60 * minute,
    -12.5 * minute,
    -1,
    0,
    1,
    3.2 * minute,
    4 * minute,
    59.5 * minute,
    61 * minute,
    90 * minute,
    11 * hour,
    3 * day,
    9 * day,
  ];

  it.each(offsets)('%d ms from now: the words stay until then, and it is after now', (ms) => {
    const at = now + ms;
    const staleAt = whenStaleAt(at, words());
    expect(staleAt).toBeGreaterThan(now);
    expect(whenText(at, words({ now: staleAt - 1 }))).toBe(whenText(at, words()));
  });

  it.each([-12.5 * minute, -1, 0, 1, 3.2 * minute, 4 * minute, 59.5 * minute, 61 * minute, 90 * minute])(
    '%d ms from now: a countdown says something else then',
    (ms) => {
      const at = now + ms;
      expect(whenText(at, words({ now: whenStaleAt(at, words()) }))).not.toBe(whenText(at, words()));
    },
  );
});

describe('calendarText', () => {
  it('stays on the calendar however near the time is', () => {
    expect(plain(calendarText(now + minute, words()))).toBe('today 14:31');
  });
});

describe('times of day', () => {
  it('names the place, or shortens the zone where the locale has a short name', () => {
    const there = words({ locale: 'en-US', zone: 'America/Chicago', repZone: 'America/New_York' });
    expect(plain(timeText(now, there))).toBe('8:30 AM in Chicago');
    expect(plain(shortTimeText(now, there))).toBe('8:30 AM CT');
    expect(plain(shortTimeText(now + day, there))).toBe('tomorrow 8:30 AM CT');
    expect(plain(shortTimeText(now, { ...there, locale: 'en-GB' }))).toBe('8:30 Chicago');
    expect(plain(shortTimeText(now, words()))).toBe('14:30');
  });

  it('tells minutes after midnight in the locale’s clock', () => {
    expect(plain(minuteText(480, { locale: 'en-US' }))).toBe('8:00 AM');
    expect(plain(minuteText(1260, { locale: 'en-GB' }))).toBe('21:00');
  });

  it.each([
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['Asia/Kolkata', 'Kolkata'],
    ['UTC', 'UTC'],
  ])('%s is the clock of %s', (zone, place) => {
    expect(placeOf(zone)).toBe(place);
  });
});

describe('dayText', () => {
  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-23', 'tomorrow'],
    ['2026-11-21', 'yesterday'],
    ['2026-11-26', 'Thursday'],
    ['2026-12-24', 'Thu 24 Dec'],
    ['2027-01-05', '5 Jan 2027'],
  ])('%s is %s', (on, text) => {
    expect(plain(dayText(on, words()))).toBe(text);
  });

  it('takes today from the zone it tells', () => {
    expect(dayText('2026-11-23', words({ zone: 'Pacific/Auckland' }))).toBe('today');
  });
});

describe('durations', () => {
  it.each([
    [0, '1 min'],
    [4 * minute + 59_000, '4 min'],
    [hour, '1 h'],
    [72 * minute, '1 h 12 min'],
    [day, '1 day'],
    [3.9 * day, '3 days'],
  ])('%d ms lasts %s', (ms, text) => {
    expect(durationText(ms, words())).toBe(text);
  });

  it.each([
    [12 * minute, '12 min'],
    [2.9 * hour, '2 h'],
    [25 * hour, '1 day'],
  ])('%d ms is %s old, and says how long that stays true', (ms, text) => {
    expect(ageText(ms, words())).toBe(text);
    expect(ageText(ms + ageStaysMs(ms) - 1, words())).toBe(text);
    expect(ageText(ms + ageStaysMs(ms), words())).not.toBe(text);
  });
});

describe('an instant in full', () => {
  it('has its weekday, its year and its zone', () => {
    expect(plain(wholeText(now, words()))).toMatch(/^Sunday,? 22 November 2026 at 14:30 GMT$/);
    const there = words({ zone: 'America/Chicago', locale: 'en-US' });
    expect(plain(wholeText(now, there))).toBe('Sunday, November 22, 2026 at 8:30 AM CST');
  });

  it('and so has a day', () => {
    expect(wholeDayText('2026-11-26', words())).toMatch(/^Thursday,? 26 November 2026$/);
  });
});
