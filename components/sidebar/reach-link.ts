import type { ContactPoint, Lead } from '../../lib/leads/lead.ts';
import { wayLink } from '../../lib/leads/map-links.ts';
import type { Channel } from '../../lib/touches/channel.ts';

/** The numbers or addresses a channel can use, as written, those known to be bad last. */
export function contactsFor(channel: Channel, lead: Lead): readonly string[] {
  if (channel === 'call' || channel === 'sms' || channel === 'whatsapp') return usable(lead.phones);
  if (channel === 'email') return usable(lead.emails);
  return (isByPlace(channel) || channel === 'meeting') && lead.address ? [lead.address] : [];
}

/** Does this channel need a number or an address at all? */
export function needsContact(channel: Channel): boolean {
  return ['call', 'sms', 'whatsapp', 'email'].includes(channel) || isByPlace(channel);
}

/** Is it written on the card first, and then handed to what sends it? */
export function isComposed(channel: Channel): boolean {
  return channel === 'email' || channel === 'sms' || channel === 'whatsapp' || channel === 'mail';
}

/** The words a composer opens with; `''` for none. */
export interface Wording {
  readonly subject: string;
  readonly body: string;
}

export const noWording: Wording = { subject: '', body: '' };

/**
 * A link that starts the touch: dials, opens a text, shows the way. Null when the channel has nothing to open, and for
 * email, which has several ways (`send-links.ts`).
 */
export function reachLink(channel: Channel, contact: string, { lead, wording }: Reaching): string | null {
  if (!contact) return null;
  if (channel === 'call') return `tel:${dialled(contact, lead)}`;
  if (channel === 'sms') return `sms:${dialled(contact, lead)}${asked({ body: wording.body })}`;
  if (channel === 'whatsapp') {
    return `https://wa.me/${dialled(contact, lead).replace(/\D/g, '')}${asked({ text: wording.body })}`;
  }
  const goesThere = channel === 'door-knock' || channel === 'door-drop' || channel === 'meeting';
  return goesThere ? wayLink(contact) : null;
}

interface Reaching {
  readonly lead: Lead;
  readonly wording: Wording;
}

function asked(values: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== '');
  return pairs.length > 0 ? `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}` : '';
}

function isByPlace(channel: Channel): boolean {
  return channel === 'door-knock' || channel === 'door-drop' || channel === 'mail';
}

function usable(points: readonly ContactPoint[]): readonly string[] {
  return points.toSorted((one, other) => rank(one) - rank(other)).map((point) => point.text);
}

function rank({ health }: ContactPoint): number {
  return health === 'bad' ? 2 : Number(health === 'unknown');
}

/** The number as machines know it; else its digits and signs as written, with any extension left off. */
function dialled(contact: string, { phones }: Lead): string {
  const normal = phones.find((phone) => phone.text === contact)?.normal;
  return normal ?? contact.replace(/(?:ext|x|#).*$/i, '').replace(/[^\d+*]/g, '');
}
