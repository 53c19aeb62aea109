import type { AllowedHours } from '../time/allowed-hours.ts';
import type { Channel } from './channel.ts';

/**
 * US federal hours for telephone solicitation, 8:00–21:00 "local time at the called party's location":
 * 47 CFR 64.1200(c)(1). Texts count as calls. Not legal advice.
 */
const federal: AllowedHours = { fromMinute: 8 * 60, toMinute: 21 * 60 };

const hoursOf: Readonly<Partial<Record<Channel, AllowedHours>>> = {
  call: federal,
  sms: federal,
  whatsapp: federal,
  // No rule of law: nobody wants a knock outside the hours in which they may be called.
  'door-knock': federal,
};

/** The hours in which a channel may be used, on the clocks of the person reached; null where it has none of its own. */
export function callingHours(channel: Channel): AllowedHours | null {
  return hoursOf[channel] ?? null;
}
