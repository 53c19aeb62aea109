import type { ContactPoint, Lead } from './lead.ts';

/** How a followed lead may be recognised on another record: strongest first. */
export type MatchedBy = 'email' | 'phone' | 'name-company';

/** The strings two records of one person share: `email:…`, `phone:+…`, `name:…|company`. */
export function identitiesOf(lead: Pick<Lead, 'name' | 'company' | 'emails' | 'phones'>): readonly string[] {
  return [
    ...normals(lead.emails).map((normal) => `email:${normal}`),
    ...normals(lead.phones).map((normal) => `phone:${normal}`),
    ...nameIdentity(lead.name, lead.company),
  ];
}

/** The kind of an identity, and its text without the kind. */
export function readIdentity(identity: string): { readonly matchedBy: MatchedBy; readonly text: string } {
  const at = identity.indexOf(':');
  const kind = identity.slice(0, at);
  const text = identity.slice(at + 1);
  if (kind === 'email' || kind === 'phone') return { matchedBy: kind, text };
  return { matchedBy: 'name-company', text: text.replace('|', ', ') };
}

/** What a search finds a lead by: lower-case words of the name, company and emails, and the digits of the phones. */
export function searchWordsOf(
  lead: Pick<Lead, 'name' | 'company' | 'emails' | 'phones' | 'address'>,
): readonly string[] {
  const texts = [lead.name, lead.company, lead.address, ...lead.emails.map((email) => email.text)];
  const digits = lead.phones.map((phone) => phone.text.replace(/\D/g, '')).filter((text) => text.length > 3);
  return [...new Set([...texts.flatMap(wordsOf), ...digits])].slice(0, 60);
}

/** The words of a text as search compares them: lower case, without accents. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}@.]+/u).filter((word) => word !== '');
}

function normals(points: readonly ContactPoint[]): readonly string[] {
  return points.flatMap((point) => (point.normal === null ? [] : [point.normal]));
}

/** A name alone is no identity: only with its company. */
function nameIdentity(name: string, company: string): readonly string[] {
  const [who, where] = [wordsOf(name).join(' '), wordsOf(company).join(' ')];
  return who && where ? [`name:${who}|${where}`] : [];
}
