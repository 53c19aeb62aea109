import type { Lead } from '../../../lib/leads/lead.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { Message } from '../../../lib/touches/message.ts';
import { linkQuery } from '../../../lib/words/link-query.ts';
import { dialled, wholeNumber } from '../step/reach-link.ts';

/** A link that opens a composer. `isWhole`: it carries the body; one too long for a link has to be pasted. */
export interface SendLink {
  readonly href: string;
  readonly isWhole: boolean;
}

/** Windows hands a program no longer address than 2,083 characters. */
const longestForApp = 2000;
/** Google's servers refuse addresses from about 8 KB on, and WhatsApp's are like them. */
const longestOnWeb = 7500;

/** Opens the rep's mail app with the mail written (RFC 6068). */
export function mailLink(to: string, { subject, body }: Message): SendLink {
  const address = `mailto:${encodeURIComponent(to.toWellFormed()).replaceAll('%40', '@')}`;
  const query = (text: string): string => linkQuery({ subject, body: withLineEnds(text) });
  return shortEnough(`${address}${query(body)}`, `${address}${query('')}`, longestForApp);
}

/** Opens Gmail's own composer with the mail written, in this mailbox (`u/1`); null for the one that Gmail chooses. */
export function gmailLink(to: string, { subject, body }: Message, account: string | null): SendLink {
  const address = `https://mail.google.com/mail/${account ? `${account}/` : ''}`;
  const query = (text: string): string => linkQuery({ view: 'cm', fs: '1', to, su: subject, body: text });
  return shortEnough(`${address}${query(body)}`, `${address}${query('')}`, longestOnWeb);
}

/** Opens the rep's messages app or WhatsApp with the text written; null where there is no number that it takes. */
export function textLink(channel: Channel, { to, lead }: { to: string; lead: Lead }, body: string): SendLink | null {
  const isSms = channel === 'sms';
  const number = isSms ? dialled(to, lead) : wholeNumber(to, lead);
  if (!number) return null;
  const address = isSms ? `sms:${number}` : `https://wa.me/${number.replace('+', '')}`;
  const whole = `${address}${linkQuery(isSms ? { body } : { text: body })}`;
  return shortEnough(whole, address, isSms ? longestForApp : longestOnWeb);
}

function shortEnough(whole: string, short: string, longest: number): SendLink {
  return whole.length <= longest ? { href: whole, isWhole: true } : { href: short, isWhole: false };
}

/** RFC 6068, 5: lines of a body end with CR LF. */
function withLineEnds(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n');
}
