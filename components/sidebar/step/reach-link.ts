import { wayLink } from '../../../lib/leads/addresses/map-links.ts';
import type { ContactPoint, Lead } from '../../../lib/leads/lead.ts';
import type { Channel } from '../../../lib/touches/channel.ts';

/** The numbers or addresses a channel can use, as written, those known to be bad last. */
export function contactsFor(channel: Channel, lead: Lead): readonly string[] {
  if (channel === 'call' || channel === 'sms' || channel === 'whatsapp') return usable(lead.phones);
  if (channel === 'email') return usable(lead.emails);
  return (isByPlace(channel) || channel === 'meeting') && lead.address ? [lead.address] : [];
}

/** Those of a lead that did not work before. */
export function badContacts({ phones, emails }: Lead): ReadonlySet<string> {
  return new Set([...phones, ...emails].filter(({ health }) => health === 'bad').map(({ text }) => text));
}

/** Does this channel need a number or an address at all? */
export function needsContact(channel: Channel): boolean {
  return ['call', 'sms', 'whatsapp', 'email'].includes(channel) || isByPlace(channel);
}

/** Is it written on the card first, and then handed to what sends it? */
export function isComposed(channel: Channel): boolean {
  return channel === 'email' || channel === 'sms' || channel === 'whatsapp' || channel === 'mail';
}

/**
 * A link that starts the touch: dials, shows the way. Null when the channel has nothing to open, and for what is written
 * first, which goes by links of its own (`send-links.ts`).
 */
export function reachLink(channel: Channel, contact: string, lead: Lead): string | null {
  if (!contact) return null;
  if (channel === 'call') return `tel:${dialled(contact, lead)}`;
  const goesThere = channel === 'door-knock' || channel === 'door-drop' || channel === 'meeting';
  return goesThere ? wayLink(contact) : null;
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
export function dialled(contact: string, lead: Lead): string {
  return wholeNumber(contact, lead) ?? contact.replace(/(?:ext|x|#).*$/i, '').replace(/[^\d+*]/g, '');
}

/** The number with its country (E.164); null where that is not known: without it, it may be another person's. */
export function wholeNumber(contact: string, { phones }: Lead): string | null {
  return phones.find((phone) => phone.text === contact)?.normal ?? null;
}
