import type { ContactPoint, Lead } from '../leads/lead.ts';
import type { Reach } from '../sequences/run.ts';
import type { Channel } from '../touches/channel.ts';

const byPhone: readonly Channel[] = ['call', 'sms', 'whatsapp'];
const byAddress: readonly Channel[] = ['mail', 'door-knock', 'door-drop'];
const always: readonly Channel[] = ['social', 'video', 'meeting', 'task'];

/**
 * How this lead can be reached. A door or a letter needs an address on file, except when there is no phone and no
 * email either: then the rep is sent to the door and finds the address (R052, R053).
 */
export function reachOf(lead: Lead, repZone: string): Reach {
  const hasPhone = lead.phones.some(isUsable);
  const hasEmail = lead.emails.some(isUsable);
  const hasDoor = lead.address !== '' || (!hasPhone && !hasEmail);
  return {
    channels: [
      ...(hasPhone ? byPhone : []),
      ...(hasEmail ? ['email' as const] : []),
      ...(hasDoor ? byAddress : []),
      ...always,
    ],
    zone: lead.zone ?? repZone,
    doNotContact: lead.doNotContact,
  };
}

function isUsable(point: ContactPoint): boolean {
  return point.health !== 'bad' && point.text.trim() !== '';
}
