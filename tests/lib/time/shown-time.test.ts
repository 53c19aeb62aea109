import { describe, expect, it } from 'vitest';
import { maySay, shownTime } from '../../../lib/time/shown-time.ts';

const zone = 'America/New_York';

it.each([
  ['Nov 18, 2026, 9:00 AM', Date.UTC(2026, 10, 18, 14)],
  ['Nov 18, 2026, 9:00\u202fPM', Date.UTC(2026, 10, 19, 2)],
  ['Nov 18, 2026, 12:30 AM', Date.UTC(2026, 10, 18, 5, 30)],
  ['Nov 18, 2026, 12:30 PM', Date.UTC(2026, 10, 18, 17, 30)],
  ['Wed, Nov 18, 2026 at 9:00 AM', Date.UTC(2026, 10, 18, 14)],
  ['18 Nov 2026, 09:00', Date.UTC(2026, 10, 18, 14)],
])('reads %s on the clock of the zone', (text, at) => {
  expect(shownTime(text, { zone, lang: 'en' })).toBe(at);
});

describe('a date in the page’s language', () => {
  const evening = Date.UTC(2026, 2, 3, 21, 5);

  it.each([
    ['de', '3. März 2026, 21:05'],
    ['de', 'Di., 3. März 2026, 21:05 Uhr'],
    ['de', '03.03.2026, 21:05'],
    ['fr', 'mar. 3 mars 2026 21:05'],
    ['fr-CA', '3 mars 2026, 21 h 05'],
    ['es', 'mar, 3 mar 2026, 21:05'],
    ['es-419', '3 de marzo de 2026, 9:05 p. m.'],
    ['pt-BR', 'ter., 3 de mar. de 2026, 21:05'],
    ['it', 'mar 3 mar 2026, 21:05'],
    ['nl', 'di 3 mrt 2026 21:05'],
    ['pl', 'wt., 3 mar 2026, 21:05'],
    ['ru', 'вт, 3 мар. 2026 г., 21:05'],
    ['tr', '3 Mar 2026 Sal 21:05'],
    ['fi', '3.3.2026 klo 21.05'],
    ['hu', '2026. márc. 3. 21:05'],
    ['ja', '2026年3月3日(火) 21:05'],
    ['ja', '2026/03/03 21:05'],
    ['ko', '2026년 3월 3일 (화) 오후 9:05'],
    ['ko', '2026. 3. 3. 오후 9:05'],
    ['zh-CN', '2026年3月3日 21:05'],
    ['ar', 'الثلاثاء، ٣ مارس ٢٠٢٦، ٩:٠٥ م'],
    ['ar', '3‏/3‏/2026، 9:05 م'],
    ['iw', 'יום ג׳, 3 במרץ 2026, 21:05'],
    ['hi', 'मंगल, 3 मार्च 2026, 9:05 pm'],
    ['th', '3 มี.ค. 2569 21:05'],
    ['de', 'Mar 3, 2026, 9:05 PM'],
  ])('in %s: %s', (lang, text) => {
    expect(shownTime(text, { zone: 'UTC', lang })).toBe(evening);
  });

  it.each(['de', 'fr', 'es', 'it', 'pt-BR', 'nl', 'ja', 'ko', 'zh-TW', 'ar', 'he', 'ru', 'pl', 'hi', 'vi', 'en-GB'])(
    'in %s is that month, in each month, or none at all',
    (lang) => {
      const form = new Intl.DateTimeFormat(lang, {
        timeZone: 'UTC',
        calendar: 'gregory',
        dateStyle: 'long',
        timeStyle: 'short',
      });
      for (let month = 0; month < 12; month += 1) {
        const at = Date.UTC(2026, month, 23, 8, 45);
        expect([at, null]).toContain(shownTime(form.format(at), { zone: 'UTC', lang }));
      }
    },
  );
});

it.each([
  ['en', ''],
  ['en', '18. Nov. 2026 um neun Uhr'],
  ['en', '5.11.2026, 09:00'],
  ['en', '5/11/2026, 9:00'],
  ['en', '12-11-2026 09:00'],
  ['en', '9:00 AM'],
  ['en', 'Nov 18'],
  ['en', '2026'],
  ['en', 'Feb 30, 2026, 9:00 AM'],
  ['en', 'Nov 18, 2026, 29:00'],
  ['fa', '۳ آذر ۱۴۰۵، ۲۱:۰۵'],
  ['de', '18. November 2026'],
  ['zh-TW', '2026年11月18日 深夜9:05'],
  ['not a language', '18 листопада 2026, 9:00'],
  ['x'.repeat(99), 'x'.repeat(9999)],
])('reads in %.20s no time in "%.20s"', (lang, text) => {
  expect(shownTime(text, { zone, lang })).toBeNull();
});

it.each<[string, boolean]>([
  ['18. Nov. 2026, 14:00', true],
  ['mer. 18 nov. 2026 14:04', true],
  ['18.11.2026 klo 14.02', true],
  ['2026年11月18日(水) 2:00', true],
  ['۲۷ آبان ۱۴۰۵، ۱۴:۰۰', true],
  ['18. Nov. 2026', true],
  ['', true],
  ['19. Nov. 2026, 09:00', false],
  ['18 lis 2026, 14:31', false],
  ['۲۷ آبان ۱۴۰۵، ۰۹:۰۰', false],
])('knows whether "%s" may be of an instant: %s', (text, may) => {
  expect(maySay(text, Date.UTC(2026, 10, 18, 13), 'Europe/Berlin')).toBe(may);
});
