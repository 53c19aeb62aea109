import type { ContactPoint, Lead } from '../leads/lead.ts';
import { type LeadZone, zoneOf } from '../leads/zone-of.ts';
import { paceOf } from '../rules/pace.ts';
import type { AwayRule, RuleSettings } from '../rules/rule-settings.ts';
import { allRulesFor, textConsentLaw } from '../rules/rules-for.ts';
import { barredFor, type Suppression } from '../rules/suppression.ts';
import type { Away, LeadFacts, Reach, Room } from '../sequences/run.ts';
import { endOfDay, startOfDay } from '../time/day.ts';
import type { OpenHours } from '../time/open-hours.ts';
import { workingHours } from '../time/working-time.ts';
import type { Channel } from '../touches/channel.ts';
import type { PastTouch } from '../touches/past-touch.ts';
import type { World } from './world.ts';

const byPhone: readonly Channel[] = ['call', 'sms', 'whatsapp'];
const byAddress: readonly Channel[] = ['mail', 'door-knock', 'door-drop'];
const always: readonly Channel[] = ['social', 'video', 'meeting', 'task'];

/** Where the rep is. */
export type RepPlace = Pick<World, 'repZone' | 'country'>;

/** What is known besides the lead: what was done, what the rep has set, what may not be contacted. */
export interface ReachFacts {
  readonly touches: readonly PastTouch[];
  readonly rules: RuleSettings;
  readonly suppressions: readonly Suppression[];
  /** How full the touches of other leads make the rep's days; null where no cap is set. */
  readonly room: Room | null;
}

/**
 * How and when this lead can be reached. A door or a letter needs an address on file, except when there is no phone and
 * no email either: then the rep is sent to the door and finds the address (R052, R053).
 */
export function reachOf(lead: Lead, rep: RepPlace, facts: ReachFacts): Reach {
  const where = zoneOf(lead, rep);
  const { rules, suppressions, touches, room } = facts;
  const barred = barredFor(lead, suppressions);
  const pace = paceOf(lead, rules);
  const away = awayOf(rules.away, rep.repZone);
  return {
    channels: channelsOf(lead, barred.points),
    barred: mayText(lead, where) ? barred.channels : [...barred.channels, 'sms'],
    ...(lead.preferredChannel ? { preferredChannel: lead.preferredChannel } : {}),
    zone: where.places[0].zone,
    doNotContact: lead.doNotContact || barred.all,
    rules: allRulesFor(where),
    touches,
    spacing: rules.spacing,
    working: workingOf(rep, rules),
    ...(rules.preferredCallWeek ? { preferred: rules.preferredCallWeek } : {}),
    ...(pace ? { pace } : {}),
    ...(room ? { room } : {}),
    ...(away ? { away } : {}),
    lead: factsOf(lead),
    signalPauseDays: rules.signalPauseDays,
  };
}

/** A text needs consent on file where the law asks for it first, and is none to send to those who refused it. */
function mayText({ smsConsent }: Lead, where: LeadZone): boolean {
  return smsConsent === 'given' || (smsConsent !== 'refused' && textConsentLaw(where) === null);
}

/** When the rep works: their week, without the public holidays of their country. */
export function workingOf({ repZone, country }: RepPlace, { workingWeek }: RuleSettings): OpenHours {
  return workingHours(repZone, { country, region: null }, workingWeek);
}

/** The rep's absence as instants; null while it moves no touch. */
function awayOf(away: AwayRule | null, zone: string): Away | null {
  return away?.how === 'shift' ? awayTimes(away, zone) : null;
}

/** From when to when an absence lasts, on the rep's clock. */
export function awayTimes({ fromOn, untilOn }: AwayRule, zone: string): Away {
  return { fromAt: startOfDay(fromOn, zone), untilAt: endOfDay(untilOn, zone) };
}

function factsOf({ status, temperature, tags, score }: Lead): LeadFacts {
  return { status, temperature, tags: tags ?? [], score: score ?? 0 };
}

/** What the do-not-contact list bars is on file all the same: it sends nobody to the door who has no address. */
function channelsOf(lead: Lead, barred: ReadonlySet<string>): readonly Channel[] {
  const onFile = [...lead.phones, ...lead.emails].some(isGood);
  const isUsable = (point: ContactPoint): boolean => isGood(point) && !barred.has(point.text);
  return [
    ...(lead.phones.some(isUsable) ? byPhone : []),
    ...(lead.emails.some(isUsable) ? ['email' as const] : []),
    ...(lead.address !== '' || !onFile ? byAddress : []),
    ...always,
  ];
}

function isGood({ health, text }: ContactPoint): boolean {
  return health !== 'bad' && text.trim() !== '';
}
