import { expect, it } from 'vitest';
import { maySay, shownTime } from '../../../lib/time/shown-time.ts';

it.each([
  ['Nov 18, 2026, 9:00 AM', Date.UTC(2026, 10, 18, 14)],
  ['Nov 18, 2026, 9:00\u202fPM', Date.UTC(2026, 10, 19, 2)],
  ['Wed, Nov 18, 2026 at 9:00 AM', Date.UTC(2026, 10, 18, 14)],
])('reads %s on the clock of the zone', (text, at) => {
  expect(shownTime(text, 'America/New_York')).toBe(at);
});

it.each([
  '',
  '18. Nov. 2026, 09:00 Uhr',
  '5.11.2026, 09:00',
  '5/11/2026, 9:00',
  '12-11-2026 09:00',
  '9:00 AM',
  'Nov 18',
  '2026',
  'x'.repeat(9999),
])('reads no time in "%.20s"', (text) => {
  expect(shownTime(text, 'America/New_York')).toBeNull();
});

it.each<[string, boolean]>([
  ['18. Nov. 2026, 14:00', true],
  ['mer. 18 nov. 2026 14:04', true],
  ['18.11.2026 klo 14.02', true],
  ['2026年11月18日(水) 2:00', true],
  ['18. Nov. 2026', true],
  ['', true],
  ['19. Nov. 2026, 09:00', false],
  ['18 lis 2026, 14:31', false],
])('knows whether "%s" may be of an instant: %s', (text, may) => {
  expect(maySay(text, Date.UTC(2026, 10, 18, 13), 'Europe/Berlin')).toBe(may);
});
