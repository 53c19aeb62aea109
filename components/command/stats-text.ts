import type { BreakdownName } from '../../lib/insight/tally.ts';
import type { StatsAsked, StatsFound } from '../../lib/messages/said.ts';
import { dayOf } from '../../lib/time/day.ts';
import { weekdayText } from '../../lib/time/day-words.ts';
import { durationText, minuteText, wholeDayText } from '../../lib/time/format.ts';
import type { Words } from '../../lib/words/words.ts';

/** The answer in one sentence. */
export function statsText(found: StatsFound, words: Words): string {
  const { t, locale } = words;
  const { asked, total, response, age, promises } = found;
  const n = (count: number): string => count.toLocaleString(locale);
  const what = asked.channel ? t(`channel.${asked.channel}`) : t('command.all_channels');
  switch (asked.about) {
    case 'contact-rate':
      return t('command.stats_contact_rate', { share: shareText(total.answered, total.asked, words), what });
    case 'reply-rate':
      return t('command.stats_reply_rate', { replied: n(total.replied), sent: n(total.sent), what });
    case 'conversion':
      return t('command.stats_conversion', { booked: n(total.booked), leads: n(total.leads) });
    case 'no-shows':
      return t('command.stats_no_shows', { count: n(total.noShows) });
    case 'touch-count':
    case 'when-to-stop':
      return t('command.stats_touch_count', { touches: n(total.touches), leads: n(total.leads) });
    case 'response-time':
      if (!response) return t('command.stats_no_response');
      return t('command.stats_response', {
        median: durationText(response.medianMs, words),
        slow: durationText(response.slowMs, words),
        count: n(response.count),
      });
    case 'lead-age':
      if (!age) return t('command.stats_no_age');
      return t('command.stats_age', { age: durationText(age.averageMs, words), count: n(age.count) });
    case 'promises':
      return t('command.stats_promises', {
        kept: n(promises.inTime),
        late: n(promises.late),
        missed: n(promises.missed),
      });
    default:
      return t('command.stats_touches', { touches: n(total.touches), leads: n(total.leads), what });
  }
}

/** What is asked, in short facts. */
export function askedTexts({ about, channel, span }: StatsAsked, { t }: Words): readonly string[] {
  const when = span?.kind === 'days' ? t('command.span_days', { days: span.days }) : '';
  const named = span && span.kind !== 'days' ? t(`command.span_${span.kind}_${span.unit}`) : '';
  const usual = span ? '' : t('command.span_days', { days: 30 });
  return [t(`command.about_${about}`), channel ? t(`channel.${channel}`) : '', when, named, usual].filter(Boolean);
}

/** The time that was counted, in days. */
export function spanText({ fromAt, toAt }: StatsFound, words: Words): string {
  const day = (at: number): string => wholeDayText(dayOf(at, words.repZone), words);
  const [from, to] = [day(fromAt), day(toAt - 1)];
  return from === to ? from : words.t('command.span', { from, to });
}

/** Some of all, with their share: "3 of 12 (25%)"; a dash where there is nothing to have a share of. */
export function shareText(some: number, all: number, { t, locale }: Words): string {
  if (all === 0) return t('command.no_share');
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(some / all);
  return t('command.share', { some: some.toLocaleString(locale), all: all.toLocaleString(locale), percent });
}

/** A month that begins on a Monday. */
const firstDays = '2024-01-0';

/** The name of one line of a breakdown. */
export function groupText(by: BreakdownName, name: string, words: Words): string {
  const { t, locale } = words;
  if (by === 'channel') return t(`channel.${name}`);
  if (by === 'outcome') return t(`outcome.${name}`);
  if (by === 'hour') return minuteText(Number(name) * 60, words);
  if (by === 'attempt') return t('command.attempt', { n: name });
  if (by !== 'weekday') return name;
  return weekdayText(`${firstDays}${Number(name) + 1}`, locale);
}
