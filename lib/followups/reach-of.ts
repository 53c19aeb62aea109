import type { ContactPoint, Lead } from '../leads/lead.ts';
import { zoneOf } from '../leads/zone-of.ts';
import { allRulesFor } from '../rules/rules-for.ts';
import type { Reach } from '../sequences/run.ts';
import { workingHours } from '../time/working-time.ts';
import type { Channel } from '../touches/channel.ts';
import type { World } from './world.ts';

const byPhone: readonly Channel[] = ['call', 'sms', 'whatsapp'];
const byAddress: readonly Channel[] = ['mail', 'door-knock', 'door-drop'];
const always: readonly Channel[] = ['social', 'video', 'meeting', 'task'];

/** What of the world says where the rep is and when they work. */
export type RepHours = Pick<World, 'repZone' | 'country' | 'workingWeek' | 'preferredCallWeek'>;

/**
 * How and when this lead can be reached; `touchesAt` are the calls and texts made so far. A door or a letter needs an
 * address on file, except when there is no phone and no email either: then the rep is sent to the door and finds the
 * address (R052, R053).
 */
export function reachOf(lead: Lead, rep: RepHours, touchesAt: readonly number[] = []): Reach {
  const where = zoneOf(lead, rep);
  const { preferredCallWeek } = rep;
  return {
    channels: channelsOf(lead),
    zone: where.places[0].zone,
    doNotContact: lead.doNotContact,
    rules: allRulesFor(where),
    touchesAt,
    working: workingHours(rep.repZone, { country: rep.country, region: null }, rep.workingWeek),
    ...(preferredCallWeek ? { preferred: preferredCallWeek } : {}),
  };
}

function channelsOf(lead: Lead): readonly Channel[] {
  const hasPhone = lead.phones.some(isUsable);
  const hasEmail = lead.emails.some(isUsable);
  const hasDoor = lead.address !== '' || (!hasPhone && !hasEmail);
  return [
    ...(hasPhone ? byPhone : []),
    ...(hasEmail ? ['email' as const] : []),
    ...(hasDoor ? byAddress : []),
    ...always,
  ];
}

function isUsable(point: ContactPoint): boolean {
  return point.health !== 'bad' && point.text.trim() !== '';
}
