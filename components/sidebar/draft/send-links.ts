import type { Message } from '../../../lib/touches/message.ts';

/** A link that opens a composer. `isWhole`: it carries the body; one too long for a link has to be pasted. */
export interface SendLink {
  readonly href: string;
  readonly isWhole: boolean;
}

/** Windows hands a program no longer address than 2,083 characters. */
const longestMailto = 2000;
/** Google's servers refuse addresses from about 8 KB on. */
const longestGmail = 7500;

/** Opens the rep's mail app with the mail written (RFC 6068). */
export function mailLink(to: string, { subject, body }: Message): SendLink {
  const address = `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}`;
  const query = (text: string): string => queryOf({ subject, body: withLineEnds(text) });
  return shortEnough(`${address}${query(body)}`, `${address}${query('')}`, longestMailto);
}

/** Opens Gmail's own composer with the mail written, in this mailbox (`u/1`); null for the one that Gmail chooses. */
export function gmailLink(to: string, { subject, body }: Message, account: string | null): SendLink {
  const address = `https://mail.google.com/mail/${account ? `${account}/` : ''}`;
  const query = (text: string): string => queryOf({ view: 'cm', fs: '1', to, su: subject, body: text });
  return shortEnough(`${address}${query(body)}`, `${address}${query('')}`, longestGmail);
}

function shortEnough(whole: string, short: string, longest: number): SendLink {
  return whole.length <= longest ? { href: whole, isWhole: true } : { href: short, isWhole: false };
}

/** RFC 6068, 5: lines of a body end with CR LF. */
function withLineEnds(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n');
}

function queryOf(values: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== '');
  return pairs.length > 0 ? `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}` : '';
}
