import { describe, expect, it } from 'vitest';
import { readTime } from '../../../lib/words/read-time.ts';

/** Zones with the offset of each moment used below written out, so that nothing is computed twice. */
const chicago = { zone: 'America/Chicago', now: Date.parse('2026-11-22T11:00-06:00') };
const kolkata = { zone: 'Asia/Kolkata', now: Date.parse('2026-11-26T16:00+05:30') };
const auckland = { zone: 'Pacific/Auckland', now: Date.parse('2026-11-23T08:00+13:00') };

describe('readTime, on Sunday 22 November 2026 at 11:00 in Chicago', () => {
  it.each([
    ['thu 3pm', '2026-11-26T15:00'],
    ['Thursday at 3', '2026-11-26T15:00'],
    ['thu', '2026-11-26T09:00'],
    ['sunday', '2026-11-29T09:00'],
    ['sun 3pm', '2026-11-22T15:00'],
    ['sunday 9am', '2026-11-29T09:00'],
    ['next monday 9:30', '2026-11-23T09:30'],
    ['tomorrow', '2026-11-23T09:00'],
    ['tomorrow morning', '2026-11-23T09:00'],
    ['3 pm tomorrow', '2026-11-23T15:00'],
    ['friday afternoon', '2026-11-27T15:00'],
    ['tonight', '2026-11-22T20:00'],
    ['noon', '2026-11-22T12:00'],
    ['today', '2026-11-22T12:00'],
    ['+3 d', '2026-11-25T09:00'],
    ['3d', '2026-11-25T09:00'],
    ['in 3 days', '2026-11-25T09:00'],
    ['in 2 weeks', '2026-12-06T09:00'],
    ['in a week', '2026-11-29T09:00'],
    ['in 1 month', '2026-12-22T09:00'],
    ['+2h', '2026-11-22T13:00'],
    ['in 45 min', '2026-11-22T11:45'],
    ['in half an hour', '2026-11-22T11:30'],
    ['15:00', '2026-11-22T15:00'],
    ['15.30', '2026-11-22T15:30'],
    ['9:00', '2026-11-23T09:00'],
    ['at 3', '2026-11-22T15:00'],
    ['4:15', '2026-11-22T16:15'],
    ['04:15', '2026-11-23T04:15'],
    ['4am', '2026-11-23T04:00'],
    ['dec 7', '2026-12-07T09:00'],
    ['7 dec 14:00', '2026-12-07T14:00'],
    ['june 1', '2027-06-01T09:00', '-05:00'],
    ['3 weeks', '2026-12-13T09:00'],
    ['30m', '2026-11-22T11:30'],
    ['2mo', '2027-01-22T09:00'],
    ['mon', '2026-11-23T09:00'],
    ['sat 10am', '2026-11-28T10:00'],
    ['this afternoon', '2026-11-22T15:00'],
    ['jan 5', '2027-01-05T09:00'],
    ['2027-01-05', '2027-01-05T09:00'],
    ['day after tomorrow', '2026-11-24T09:00'],
    ['in an hour', '2026-11-22T12:00'],
    ['next week', '2026-11-23T09:00'],
    ['end of month', '2026-11-30T09:00'],
    ['in 3 business days', '2026-11-25T09:00'],
    ['after thanksgiving', '2026-11-27T09:00'],
    ['mid january', '2027-01-15T09:00'],
    ['the 15th', '2026-12-15T09:00'],
    ['12/7 3pm', '2026-12-07T15:00'],
    ['7.12.2026', '2026-12-07T09:00'],
    ['between 2 and 4 tomorrow', '2026-11-23T14:00'],
    ['monday at 10 in the morning', '2026-11-23T10:00'],
    ['fri@3', '2026-11-27T15:00'],
    ['  TOMORROW  3PM. ', '2026-11-23T15:00'],
  ])('%s is %s', (text, local, offset = '-06:00') => {
    expect(readTime(text, chicago)).toBe(Date.parse(`${local}${offset}`));
  });

  it.each([
    '',
    'blah',
    'call may about thursday',
    'thu or fri',
    'yesterday',
    'last friday',
    '2 days ago',
    'jan 5 2020',
    'this morning',
    'now',
    '25:00',
    '31 feb',
    '3',
    'wife decides on land',
    'eod',
    'every friday',
    'not friday',
    'in 0 days',
    'monday 25:00',
    '5.12.',
    `thu ${'x'.repeat(200)}`,
  ])('makes nothing of "%s"', (text) => {
    expect(readTime(text, chicago)).toBeNull();
  });
});

describe('readTime, in other zones', () => {
  it.each([
    ['thu 3pm', kolkata, '2026-12-03T15:00+05:30'],
    ['thu 5pm', kolkata, '2026-11-26T17:00+05:30'],
    ['tomorrow', kolkata, '2026-11-27T09:00+05:30'],
    ['15:00', kolkata, '2026-11-27T15:00+05:30'],
    ['monday', auckland, '2026-11-23T09:00+13:00'],
    ['today', auckland, '2026-11-23T09:00+13:00'],
    ['fri 10am', auckland, '2026-11-27T10:00+13:00'],
    ['3d', auckland, '2026-11-26T09:00+13:00'],
  ])('%s', (text, typed, instant) => {
    expect(readTime(text, typed)).toBe(Date.parse(instant));
  });

  it('keeps clock times over a change of clocks, and hours as they pass', () => {
    const beforeSpring = { zone: 'America/New_York', now: Date.parse('2027-03-13T22:00-05:00') };
    expect(readTime('tomorrow 9am', beforeSpring)).toBe(Date.parse('2027-03-14T09:00-04:00'));
    expect(readTime('in 2 days', beforeSpring)).toBe(Date.parse('2027-03-15T09:00-04:00'));
    expect(readTime('in 6 hours', beforeSpring)).toBe(Date.parse('2027-03-14T04:00-05:00'));
  });

  it('takes a zone that is named over the lead’s', () => {
    expect(readTime('tomorrow 3pm EST', kolkata)).toBe(Date.parse('2026-11-27T15:00-05:00'));
  });

  it('finds no hour left of today at eleven in the evening', () => {
    expect(readTime('today', { zone: 'UTC', now: Date.parse('2026-11-22T23:10Z') })).toBeNull();
  });
});
