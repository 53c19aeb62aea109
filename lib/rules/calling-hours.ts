import type { LeadZone } from '../leads/zone-of.ts';
import { dayOf } from '../time/day.ts';
import { closesAt, openSpans } from '../time/open-hours.ts';
import { minuteOfDay } from '../time/zone.ts';
import type { ChannelRules, Law } from '../touches/calling-hours.ts';
import type { Channel } from '../touches/channel.ts';
import { type NextAllowed, nextAllowed, type Obstacle } from '../touches/next-allowed.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Permission } from './permission.ts';
import { rulesFor, textConsentLaw } from './rules-for.ts';

/** What decides whether a touch may happen. */
export interface PermissionQuestion {
  readonly channel: Channel;
  readonly where: LeadZone;
  /** When calls and texts were made to this lead, as far back as a limit looks. */
  readonly touchesAt: readonly number[];
  /** Has the lead agreed to be texted. */
  readonly smsConsent: 'given' | 'refused' | 'unknown';
  readonly doNotContact: boolean;
}

/**
 * May a touch on this channel happen now; exact to the minute and across DST. In every place the lead may be at, every
 * law must allow it. A task contacts nobody, so do-not-contact leaves it allowed.
 */
export function permissionFor(question: PermissionQuestion, now: number): Permission {
  const { channel, where, doNotContact } = question;
  if (doNotContact && channel !== 'task') return never(question, [reason('do-not-contact')]);
  const rules = rulesFor(channel, where);
  const unasked = channel === 'sms' ? whyAskFirst(question) : null;
  if (unasked) return never(question, [unasked, zoneReason(where)]);
  if (!rules)
    return { ...told(question), allowed: true, nextAllowedAt: now, why: [reason('no-calling-hours', { channel })] };
  const next = nextAllowed(now, rules, question.touchesAt);
  if (!next) return never(question, [reason('no-common-hours', { channel, zones: zonesOf(where).join(' ') })]);
  return {
    ...told(question),
    ...hoursAt(next.at, rules, where),
    allowed: next.at === now,
    nextAllowedAt: next.at,
    law: next.by ?? firstToClose(now, rules),
    why: whyOf(question, { rules, next }, now),
  };
}

function told({ where }: PermissionQuestion): Omit<Permission, 'allowed' | 'nextAllowedAt' | 'why'> {
  const zone = where.places[0].zone;
  return { zone, zones: zonesOf(where), zoneFrom: where.from, hours: null, spans: [], law: null };
}

function never(question: PermissionQuestion, why: readonly Reason[]): Permission {
  return { ...told(question), allowed: false, nextAllowedAt: null, why };
}

function zonesOf({ places }: LeadZone): readonly string[] {
  return [...new Set(places.map(({ zone }) => zone))];
}

function whyAskFirst({ channel, where, smsConsent }: PermissionQuestion): Reason | null {
  if (smsConsent === 'refused') return reason('consent-refused', { channel });
  const law = smsConsent === 'unknown' ? textConsentLaw(where) : null;
  return law && reason('ask-first', { channel, law: law.citation });
}

function hoursAt(at: number, { hours }: ChannelRules, where: LeadZone): Pick<Permission, 'hours' | 'spans'> {
  const { zone } = where.places[0];
  const spans = openSpans(dayOf(at, zone), zone, hours);
  const minute = minuteOfDay(at, zone);
  const span = spans.find(({ fromMinute, toMinute }) => minute >= fromMinute && minute < toMinute);
  return { spans, hours: span ?? spans[0] ?? null };
}

/** Of all the rules that allow it now, the one that will be first to forbid it. */
function firstToClose(now: number, { hours }: ChannelRules): Law | null {
  const closing = hours.map((open) => ({ law: open.law, at: closesAt(now, open) }));
  return closing.sort((a, b) => a.at - b.at)[0]?.law ?? null;
}

type Answer = { readonly rules: ChannelRules; readonly next: NextAllowed };

function whyOf(question: PermissionQuestion, { rules, next }: Answer, now: number): readonly Reason[] {
  const { channel, where } = question;
  const law = next.by ?? firstToClose(now, rules);
  const first = next.because
    ? obstacleReason(channel, next.because, next.at)
    : reason('inside-calling-hours', { channel, ...hoursNow(now, { rules, next }, where), law: law?.citation ?? '' });
  return [first, lawReason(channel, law), zoneReason(where)];
}

function hoursNow(now: number, { rules }: Answer, where: LeadZone): Readonly<Record<string, string | number>> {
  const { hours } = hoursAt(now, rules, where);
  return { fromMinute: hours?.fromMinute ?? 0, toMinute: hours?.toMinute ?? 24 * 60, zone: where.places[0].zone };
}

function obstacleReason(channel: Channel, obstacle: Obstacle, nextAt: number): Reason {
  if (obstacle.kind === 'limit') {
    const { most, inMs, law } = obstacle.limit;
    return reason('touches-used-up', { channel, most, inMs, nextAt, law: law.citation });
  }
  const { zone, law } = obstacle.open;
  const values = { channel, zone, nextAt, law: law.citation };
  if (obstacle.kind === 'hours') return reason('outside-calling-hours', { ...values, ...obstacle.span });
  if (obstacle.day.kind === 'holiday') return reason('closed-on-holiday', { ...values, holiday: obstacle.day.name });
  return reason('closed-on-weekday', values);
}

function lawReason(channel: Channel, law: Law | null): Reason {
  if (!law || law.force === 'courtesy') return reason('hours-by-courtesy', { channel });
  return reason(law.force === 'code' ? 'hours-by-code' : 'hours-by-law', { law: law.citation, asOfOn: law.asOfOn });
}

function zoneReason(where: LeadZone): Reason {
  const zones = zonesOf(where);
  if (where.from === 'lead') return reason('zone-of-lead', { zone: zones[0] ?? '' });
  if (where.from === 'rep') return reason('zone-of-rep', { zone: zones[0] ?? '' });
  return reason(where.from === 'phone' ? 'zone-of-phone' : 'zone-of-address', {
    zones: zones.join(' '),
    count: zones.length,
  });
}
