import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { wordsOf } from './identity.ts';

/** Where a number written without a country code is dialled from: a country (`GB`), or a calling code (`44`). */
export type Home = { readonly country: string } | { readonly callingCode: string };

/** Every email address in a text, as machines compare them: lower case, no invisible letters, the domain in ASCII. */
export function emailsIn(text: string): readonly string[] {
  const found = plainText(text).matchAll(/([^\s@<>"(),;:]+)@([^\s@<>"'(),;:/?#]+)/gu);
  return [...found].flatMap(([, mailbox = '', host = '']) => {
    const domain = asciiDomain(host);
    return domain === null ? [] : [`${mailbox.replace(/^['.]+/, '')}@${domain}`];
  });
}

/**
 * A domain as machines compare it, from `@acme.example`, `*.acme.example`, `https://www.acme.example/about` or the bare
 * name. Null for what is none, for a whole email address, and for what many companies share (`co.uk`).
 */
export function domainOf(text: string): string | null {
  const host = plainText(text)
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d*$/, '')
    .replace(/^(\*?@|\*\.)/, '')
    .replace(/^www\./, '');
  const domain = asciiDomain(host);
  return domain === null || sharedByMany.test(domain) ? null : domain;
}

/** The domain of a comparable email, and the domains above it down to two labels: `eu.acme.example`, `acme.example`. */
export function domainsAbove(email: string): readonly string[] {
  const labels = email.slice(email.lastIndexOf('@') + 1).split('.');
  return labels.slice(0, -1).map((_label, at) => labels.slice(at).join('.'));
}

/** A number in E.164; its bare digits when it cannot be dialled as one; null when it has fewer than three. */
export function comparablePhone(text: string, home: Home | null): string | null {
  const plain = plainText(text)
    .trim()
    .replace(/^[a-z]+:(\/\/)?/, '');
  const dialled = e164(plain, home) ?? (plain.startsWith('00') ? e164(`+${plain.slice(2)}`, null) : null);
  if (dialled !== null) return dialled;
  const digits = plain.replace(/\D/g, '');
  return digits.length < 3 ? null : digits;
}

/** The calling code of a number in E.164 (`44`); null for what is none. */
export function callingCodeOf(phone: string): string | null {
  return phone.startsWith('+') ? (parsePhoneNumberFromString(phone)?.countryCallingCode ?? null) : null;
}

/** An address as its words in order, whatever its commas, dots, accents and capitals; `''` where it has none. */
export function comparableAddress(text: string): string {
  const plain = plainText(text).replace(/['’.@]/gu, (mark) => (mark === '.' || mark === '@' ? ' ' : ''));
  return wordsOf(plain).join(' ');
}

/** `co.uk`, `com.au`: under them anybody can have a name. */
const sharedByMany = /^(ac|co|com|edu|gov|ne|net|or|org)\.[a-z]{2}$/;

/** Compatibility forms folded (full-width letters), without letters that cannot be seen; look-alikes stay different. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
}

function asciiDomain(host: string): string | null {
  const name = host.replace(/\.+$/, '');
  if (/[\s@:/\\?#%[\]]/.test(name)) return null;
  const ascii = /^[a-z0-9._-]*$/.test(name) ? name : punycode(name);
  return /^([a-z0-9_-]+\.)+[a-z][a-z0-9-]*$/.test(ascii) ? ascii : null;
}

function punycode(name: string): string {
  const url = `http://${name}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.+$/, '') : '';
}

function e164(text: string, home: Home | null): string | null {
  const parsed = parsePhoneNumberFromString(text, homeOption(home));
  return parsed?.isPossible() ? parsed.number : null;
}

function homeOption(home: Home | null): { defaultCountry: CountryCode } | { defaultCallingCode: string } | object {
  if (home === null) return {};
  if ('callingCode' in home) return { defaultCallingCode: home.callingCode };
  return isSupportedCountry(home.country) ? { defaultCountry: home.country } : {};
}
