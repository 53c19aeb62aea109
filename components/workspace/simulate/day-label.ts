import { dayNumber } from '../../../lib/time/day.ts';
import type { Words } from '../../../lib/words/words.ts';

const dayMs = 24 * 60 * 60_000;

const forms = {
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short' },
  long: { weekday: 'short', day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day (`yyyy-MM-dd`) as a chart writes it: "Thu" or "26 Nov"; in a sentence, "Thu 26 Nov". */
export function dayLabel(on: string, { locale }: Pick<Words, 'locale'>, form: keyof typeof forms): string {
  return new Intl.DateTimeFormat(locale, { ...forms[form], timeZone: 'UTC' }).format(dayNumber(on) * dayMs);
}
