import { groupsOf } from '../../../../lib/leads/groups.ts';
import type { Lead } from '../../../../lib/leads/lead.ts';
import type { SuppressionEntry } from '../../../../lib/messages/protocol.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';

/** Something that can be put on the do-not-contact list. */
export interface SuppressChoice {
  readonly kind: SuppressionEntry['kind'];
  readonly value: string;
  /** The channels it may be limited to; none where all of it is barred. */
  readonly channels: readonly Channel[];
}

const byPhone: readonly Channel[] = ['call', 'sms', 'whatsapp'];
const byAll: readonly Channel[] = ['call', 'sms', 'whatsapp', 'email', 'social', 'mail', 'door-knock'];

/** What of a lead can be barred: the person, each number and address, and the mail domain of their company. */
export function suppressChoices(lead: Lead): readonly SuppressChoice[] {
  const domains = groupsOf(lead).flatMap((group) => (group.startsWith('domain:') ? [group.slice(7)] : []));
  return [
    { kind: 'lead', value: lead.id, channels: byAll },
    ...lead.phones.map(({ text }) => ({ kind: 'phone', value: text, channels: byPhone }) as const),
    ...lead.emails.map(({ text }) => ({ kind: 'email', value: text, channels: [] }) as const),
    ...domains.map((value) => ({ kind: 'domain', value, channels: [] }) as const),
    ...(lead.address ? [{ kind: 'address', value: lead.address, channels: [] } as const] : []),
  ];
}

/** The entry for a choice, limited to some of its channels; no channel chosen means all. */
export function entryOf({ kind, value }: SuppressChoice, channels: readonly Channel[]): SuppressionEntry {
  return { kind, value, channels: channels.length > 0 ? channels : null };
}
