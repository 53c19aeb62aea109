/** What letters are printed on. `a4`: with the window of DIN 5008, form B; `us-letter`: with that of a #10 envelope. */
export const papers = ['a4', 'us-letter'] as const;
export type Paper = (typeof papers)[number];

/** Countries whose offices print on US Letter; all others on A4 (Unicode CLDR, paper sizes). */
const onLetter = new Set(['US', 'CA', 'MX', 'PR', 'PH', 'CL', 'CO', 'CR', 'GT', 'NI', 'PA', 'SV', 'VE', 'BZ']);

/** The paper of a country, ISO 3166. */
export function paperOf(country: string): Paper {
  return onLetter.has(country) ? 'us-letter' : 'a4';
}
