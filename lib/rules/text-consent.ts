import type { Law } from '../touches/calling-hours.ts';

const asOfOn = '2026-11-22';
const law = (citation: string, url: string): Law => ({ citation, url, asOfOn, force: 'law' });

const ePrivacy = law(
  'Directive 2002/58/EC, art. 13(1)',
  'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32002L0058',
);
const members = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/**
 * Where a sales text needs consent on file, by country. NOT LEGAL ADVICE. The US rule is about texts sent by machine;
 * asking first is kept to for all of them (R121). A country left out is one whose law was not looked up.
 */
export const textConsentLaws: Readonly<Record<string, Law>> = {
  US: law('47 CFR 64.1200(a)(2), (f)(9)', 'https://www.ecfr.gov/current/title-47/section-64.1200'),
  CA: law('CASL (S.C. 2010, c. 23), s. 6', 'https://laws-lois.justice.gc.ca/eng/acts/E-1.6/'),
  GB: law('PECR 2003, reg. 22', 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/22'),
  AU: law('Spam Act 2003 (Cth), s. 16', 'https://www.legislation.gov.au/C2004A01214'),
  ...Object.fromEntries(members.map((country) => [country, ePrivacy])),
};
