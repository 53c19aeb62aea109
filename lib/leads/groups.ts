import { comparableAddress, domainsAbove, emailsIn } from './comparable.ts';
import type { Lead } from './lead.ts';

/**
 * What a lead's household or company is found by: `domain:acme.example` for each email at a domain of somebody's own,
 * `address:1 north field` for an address that names a house (a number, and three words or more).
 */
export function groupsOf(lead: Pick<Lead, 'emails' | 'address'>): readonly string[] {
  const domains = lead.emails.flatMap(({ text }) => emailsIn(text)).flatMap(ownDomain);
  return [...new Set([...domains.map((domain) => `domain:${domain}`), ...addressGroup(lead.address)])];
}

function ownDomain(email: string): readonly string[] {
  const [domain, ...above] = domainsAbove(email);
  if (domain === undefined || [domain, ...above].some((one) => publicMail.has(one))) return [];
  return [domain];
}

function addressGroup(address: string): readonly string[] {
  const text = comparableAddress(address);
  const words = text.split(' ');
  return words.length >= 3 && words.some((word) => /\d/.test(word)) ? [`address:${text}`] : [];
}

/**
 * Mail services that anybody can have an address at: the largest of those HubSpot's forms call free providers,
 * https://knowledge.hubspot.com/articles/kcs_article/forms/what-domains-are-blocked-when-using-the-forms-email-domains-to-block-feature.
 * With one missing, strangers who use it would be taken for one company.
 */
const publicMail: ReadonlySet<string> = new Set(
  [
    'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es',
    'live.com live.co.uk live.nl live.fr msn.com passport.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it',
    'yahoo.es yahoo.ca yahoo.co.in yahoo.co.jp yahoo.com.au yahoo.com.br ymail.com rocketmail.com aol.com aim.com',
    'icloud.com me.com mac.com proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com fastmail.fm',
    'hushmail.com zoho.com zohomail.com mail.com email.com gmx.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de',
    'freenet.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it btinternet.com',
    'sky.com virginmedia.com talktalk.net ntlworld.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net',
    'charter.net cox.net earthlink.net juno.com rogers.com shaw.ca sympatico.ca telus.net bigpond.com optusnet.com.au',
    'xtra.co.nz mail.ru bk.ru list.ru inbox.ru yandex.ru yandex.com rambler.ru ukr.net seznam.cz wp.pl o2.pl onet.pl',
    'interia.pl qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net rediffmail.com uol.com.br bol.com.br',
    'terra.com.br ziggo.nl kpnmail.nl telenet.be bluewin.ch',
  ].flatMap((line) => line.split(' ')),
);
