import { type AllowedHours, hours, type Week, weekOf } from '../time/allowed-hours.ts';
import type { Law } from '../touches/calling-hours.ts';
import type { Channel } from '../touches/channel.ts';

/**
 * The hours in which the law lets a sales call or text be made, as far as it could be looked up. NOT LEGAL ADVICE.
 *
 * - One row per law. A state's row adds to its country's: both must allow a touch.
 * - Looked up on `asOfOn` in stored copies of public pages, some of them older than that; `text` rows were read in the
 *   law's own words, `summary` rows in what lawyers and compliance services say of them. Check before relying on one.
 * - Most of these laws bind unsolicited sales calls to consumers and spare those who asked to be called or are customers.
 *   The product cannot tell, and keeps to the hours for everyone.
 * - Left out, because no source was good enough: Illinois, Michigan, Minnesota, Nevada, South Dakota and other US states
 *   (the federal hours stand for them), the changing bans in states of emergency, Brazil, and every country not named.
 * - No hours by law were found for the United Kingdom (live calls need no consent there, but must spare the TPS list),
 *   and for Germany (calls to consumers need consent before, § 7 UWG): the hours of courtesy stand for them.
 * - France also forbids calls without consent since 11 August 2026 (loi 2025-594, art. 13): hours alone do not make one legal.
 */
export interface LegalWindow {
  /** ISO 3166 country (`US`) or state (`US-FL`). */
  readonly place: string;
  readonly channels: readonly Channel[];
  /** On the clock of the person reached. */
  readonly week: Week;
  /** No touch on public holidays there. */
  readonly sparesHolidays: boolean;
  /** At most so many touches within so long. */
  readonly limit: { readonly most: number; readonly inMs: number } | null;
  readonly law: Law;
  readonly readIn: 'text' | 'summary';
}

const asOfOn = '2026-11-22';
const byPhone: readonly Channel[] = ['call', 'sms', 'whatsapp'];
const threeInADay = { most: 3, inMs: 24 * 60 * 60_000 };
const eightToEight = hours(8, 20);

function everyDay(span: AllowedHours): Week {
  return weekOf([span], [span], [span]);
}

function notOnSunday(span: AllowedHours): Week {
  return weekOf([span], [span], []);
}

type Row = Pick<LegalWindow, 'place' | 'week' | 'readIn'> & { citation: string; url: string } & Partial<
    Pick<LegalWindow, 'channels' | 'sparesHolidays' | 'limit'> & Pick<Law, 'force'>
  >;

function row({
  citation,
  url,
  force = 'law',
  channels = byPhone,
  sparesHolidays = false,
  limit = null,
  ...rest
}: Row): LegalWindow {
  return { channels, sparesHolidays, limit, ...rest, law: { citation, url, asOfOn, force } };
}

/** Every law we know the hours of. */
export const legalWindows: readonly LegalWindow[] = [
  row({
    place: 'US',
    week: everyDay(hours(8, 21)),
    citation: '47 CFR 64.1200(c)(1)',
    url: 'https://www.ecfr.gov/current/title-47/section-64.1200',
    readIn: 'text',
  }),
  row({
    place: 'US-AL',
    week: notOnSunday(eightToEight),
    sparesHolidays: true,
    citation: 'Alabama Telemarketing Act, Ala. Code § 8-19A',
    url: 'https://blog.clickpointsoftware.com/telemarketing-calling-hours-by-state',
    readIn: 'summary',
  }),
  row({
    place: 'US-CT',
    week: everyDay(hours(9, 20)),
    citation: 'Conn. Gen. Stat. § 42-288a (P.A. 23-98)',
    url: 'https://www.cga.ct.gov/current/pub/chap_743m.htm',
    readIn: 'summary',
  }),
  row({
    place: 'US-FL',
    week: everyDay(eightToEight),
    limit: threeInADay,
    citation: 'Fla. Stat. § 501.616(6)',
    url: 'https://flsenate.gov/Session/Bill/2021/1120',
    readIn: 'text',
  }),
  row({
    place: 'US-KY',
    week: everyDay(hours(10, 21)),
    citation: 'KRS 367.46955',
    url: 'https://blog.clickpointsoftware.com/telemarketing-calling-hours-by-state',
    readIn: 'summary',
  }),
  row({
    place: 'US-LA',
    week: notOnSunday(eightToEight),
    sparesHolidays: true,
    citation: 'LPSC General Order R-29617 (La. R.S. 45:844.11 ff.)',
    url: 'https://blog.clickpointsoftware.com/telemarketing-calling-hours-by-state',
    readIn: 'summary',
  }),
  row({
    place: 'US-MA',
    week: everyDay(eightToEight),
    citation: '201 CMR 12.02(2)',
    url: 'https://regulations.justia.com/states/massachusetts/201-cmr/title-201-cmr-12-00/section-12-02',
    readIn: 'text',
  }),
  row({
    place: 'US-MD',
    week: everyDay(eightToEight),
    limit: threeInADay,
    citation: 'Md. Code, Com. Law § 14-4502 (Stop the Spam Calls Act of 2023)',
    url: 'https://www.dnc.com/news/maryland-governor-signs-stop-spam-calls-act-2023-law',
    readIn: 'summary',
  }),
  row({
    place: 'US-MS',
    week: notOnSunday(eightToEight),
    citation: 'Miss. Code Ann. § 77-3-723(1)',
    url: 'https://getpocketlaw.com/law/state_mississippi/section-77-3-723-rules-for-authorized-calls_57b73fa7ff73',
    readIn: 'text',
  }),
  row({
    place: 'US-NM',
    week: everyDay(hours(9, 21)),
    citation: 'NMSA 1978 § 57-12-22(B)(5)',
    url: 'https://law.justia.com/codes/new-mexico/2006/nmrc/jd_57-12-22-13117.html',
    readIn: 'text',
  }),
  row({
    place: 'US-OK',
    week: everyDay(eightToEight),
    limit: threeInADay,
    citation: 'Okla. Stat. tit. 15, § 775C.4',
    url: 'https://blog.clickpointsoftware.com/telemarketing-calling-hours-by-state',
    readIn: 'summary',
  }),
  row({
    place: 'US-PA',
    week: everyDay(hours(8, 21)),
    sparesHolidays: true,
    citation: '73 P.S. § 2245(a)(10)',
    url: 'https://www.jenkinslaw.org/blog/2019/12/03/amendments-pennsylvanias-telemarketer-registration-act-effective-today',
    readIn: 'summary',
  }),
  row({
    place: 'US-RI',
    week: weekOf([hours(9, 18)], [hours(10, 17)], []),
    sparesHolidays: true,
    citation: 'R.I. Gen. Laws §§ 5-61-2, 5-61-3.6',
    url: 'http://webserver.rilin.state.ri.us/Statutes/TITLE5/5-61/5-61-3.6.HTM',
    readIn: 'text',
  }),
  row({
    place: 'US-TX',
    week: weekOf([hours(9, 21)], [hours(9, 21)], [hours(12, 21)]),
    citation: 'Tex. Bus. & Com. Code § 301.051',
    url: 'https://tcpaguide.org/states/texas/cold-calling',
    readIn: 'summary',
  }),
  row({
    place: 'US-UT',
    week: notOnSunday(hours(8, 21)),
    sparesHolidays: true,
    citation: 'Utah Code § 13-25a-103(3)',
    url: 'https://codes.findlaw.com/ut/title-13-commerce-and-trade/ut-code-sect-13-25a-103/',
    readIn: 'text',
  }),
  row({
    place: 'US-WA',
    week: everyDay(eightToEight),
    citation: 'RCW 19.158.040(2)',
    url: 'https://app.leg.wa.gov/RCW/default.aspx?cite=19.158.040',
    readIn: 'text',
  }),
  row({
    place: 'CA',
    channels: ['call'],
    week: weekOf([hours(9, 21.5)], [hours(10, 18)], [hours(10, 18)]),
    citation: 'CRTC Unsolicited Telecommunications Rules, Part III',
    url: 'http://www.crtc.gc.ca/eng/trules-reglest.htm',
    readIn: 'summary',
  }),
  row({
    place: 'AU',
    channels: ['call'],
    week: weekOf([hours(9, 20)], [hours(9, 17)], []),
    sparesHolidays: true,
    citation: 'Telecommunications (Telemarketing and Research Calls) Industry Standard 2017',
    url: 'https://www.donotcall.gov.au/consumers/consumer-overview/industry-standards/',
    readIn: 'summary',
  }),
  row({
    place: 'FR',
    channels: ['call'],
    week: weekOf([hours(10, 13), hours(14, 20)], [], []),
    sparesHolidays: true,
    limit: { most: 4, inMs: 30 * 24 * 60 * 60_000 },
    citation: 'Code de la consommation, art. D. 223-9 (décret n° 2022-1313)',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046421823',
    readIn: 'text',
  }),
  row({
    place: 'ES',
    channels: ['call'],
    week: weekOf([hours(9, 21)], [], []),
    sparesHolidays: true,
    citation: 'RDL 1/2007 (TRLGDCU), art. 96.2',
    url: 'https://www.genbeta.com/actualidad/llamadas-comerciales-ilegales-a-partir-hora-asi-puedes-actuar-recibes',
    readIn: 'text',
  }),
  row({
    place: 'IT',
    channels: ['call'],
    week: weekOf([hours(9, 20)], [hours(10, 19)], []),
    sparesHolidays: true,
    citation: 'Codice di condotta telemarketing e teleselling (Garante, 7 marzo 2024)',
    url: 'https://www.pmi.it/impresa/pubblicita-e-marketing/453002/telemarketing-le-nuove-regole-e-le-fasce-orarie-permesse.html',
    force: 'code',
    readIn: 'summary',
  }),
];
