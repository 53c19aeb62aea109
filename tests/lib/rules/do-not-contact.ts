import { emailPoint, phonePoint } from '../../../lib/leads/contact-point.ts';
import type { Lead } from '../../../lib/leads/lead.ts';
import {
  barredFor,
  type Suppression,
  type SuppressionKind,
  suppressionIdsFor,
  suppressionOf,
} from '../../../lib/rules/suppression.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { person } from './person.ts';

/** What a phone, and what an address, is used for. */
export const byPhone: readonly Channel[] = ['call', 'sms', 'whatsapp'];
export const byDoor: readonly Channel[] = ['mail', 'door-knock', 'door-drop'];

/** An entry that a rep in Britain made on 24 November 2026. */
export function entry(kind: SuppressionKind, value: string, changes: Partial<Suppression> = {}): Suppression {
  const cause = { country: 'GB', because: 'by-rep', note: '' } as const;
  const made = suppressionOf({ kind, value, channels: null }, cause, Date.parse('2026-11-24T10:00Z'));
  if (!made) throw new Error(`No entry for ${value}`);
  return { ...made, ...changes };
}

/** Owen with these numbers, read in Britain. */
export function withPhones(...texts: readonly string[]): Lead {
  return person({ phones: texts.map((text) => phonePoint(text, 'GB')) });
}

/** Owen with these emails. */
export function withEmails(...texts: readonly string[]): Lead {
  return person({ emails: texts.map(emailPoint) });
}

/** The channels barred as the store has it: only entries whose id the lead asks for are held against the lead. */
export function barredByStore(lead: Lead, entries: readonly Suppression[], country = 'GB'): readonly Channel[] {
  const ids = suppressionIdsFor(lead, country);
  return barredFor(
    lead,
    entries.filter(({ id }) => ids.includes(id)),
  ).channels;
}
