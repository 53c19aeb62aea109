import type { Place } from '../leads/phone-place.ts';
import type { LeadZone } from '../leads/zone-of.ts';
import type { OpenHours } from '../time/open-hours.ts';
import { type ChannelRules, courtesyHours, type Law, type LegalHours } from '../touches/calling-hours.ts';
import { type Channel, channels } from '../touches/channel.ts';
import { type LegalWindow, legalWindows } from './legal-windows.ts';
import { textConsentLaws } from './text-consent.ts';

/** What binds a channel in all the places a lead may be at; null for a channel that no rule binds. */
export function rulesFor(channel: Channel, { places }: Pick<LeadZone, 'places'>): ChannelRules | null {
  const windows = places.flatMap((place) => windowsAt(channel, place));
  if (windows.length === 0) return null;
  return { hours: strictest(windows.map(({ hours }) => hours)), limits: limitsOf(windows) };
}

/** The rules of every channel that has any, for one lead. */
export function allRulesFor(where: Pick<LeadZone, 'places'>): Readonly<Partial<Record<Channel, ChannelRules>>> {
  const found = channels.flatMap((channel) => {
    const rules = rulesFor(channel, where);
    return rules ? [[channel, rules] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The law that asks for consent before a text, in any place the lead may be at; null where none is known. */
export function textConsentLaw({ places }: Pick<LeadZone, 'places'>): Law | null {
  const asking = places.flatMap(({ country }) => (country === null ? [] : (textConsentLaws[country] ?? [])));
  return asking[0] ?? null;
}

interface WindowAt {
  readonly hours: LegalHours;
  readonly limit: LegalWindow['limit'];
}

function windowsAt(channel: Channel, place: Place): readonly WindowAt[] {
  const known = legalWindows.filter(
    (window) => window.channels.includes(channel) && (window.place === place.country || window.place === place.region),
  );
  const courteous = courtesyHours(channel, place.zone);
  if (known.length === 0) return courteous ? [{ hours: courteous, limit: null }] : [];
  return known.map((window) => ({ hours: hoursAt(place, window), limit: window.limit }));
}

function hoursAt({ zone, country, region }: Place, { week, sparesHolidays, law }: LegalWindow): LegalHours {
  return { zone, week, closedOnHolidaysOf: sparesHolidays && country !== null ? { country, region } : null, law };
}

function limitsOf(windows: readonly WindowAt[]): ChannelRules['limits'] {
  const limits = windows.flatMap(({ hours, limit }) => (limit ? [{ ...limit, law: hours.law }] : []));
  return [...new Map(limits.map((limit) => [limit.law.citation, limit])).values()];
}

/** Without those that allow everything that another one allows: they never decide. */
function strictest(all: readonly LegalHours[]): readonly LegalHours[] {
  return all.filter((one, index) => !all.some((other, at) => at !== index && isIdle(one, other, at < index)));
}

/** Of two that allow the same the earlier one is kept. */
function isIdle(one: OpenHours, other: OpenHours, otherIsEarlier: boolean): boolean {
  return covers(one, other) && (otherIsEarlier || !covers(other, one));
}

function covers(loose: OpenHours, tight: OpenHours): boolean {
  if (loose.zone !== tight.zone) return false;
  const [mine, its] = [loose.closedOnHolidaysOf, tight.closedOnHolidaysOf];
  if (mine !== null && (mine.country !== its?.country || mine.region !== its.region)) return false;
  return tight.week.every((spans, day) =>
    spans.every((span) =>
      loose.week[day]?.some(({ fromMinute, toMinute }) => fromMinute <= span.fromMinute && toMinute >= span.toMinute),
    ),
  );
}
