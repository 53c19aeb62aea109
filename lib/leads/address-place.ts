import { type Place, placesIn } from './phone-place.ts';

/** How the last line of an address names a country; states and provinces are known by their letters. */
const countryNames: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  'united states': 'US',
  usa: 'US',
  canada: 'CA',
  'united kingdom': 'GB',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  ireland: 'IE',
  australia: 'AU',
  'new zealand': 'NZ',
  germany: 'DE',
  deutschland: 'DE',
  france: 'FR',
  spain: 'ES',
  españa: 'ES',
  italy: 'IT',
  italia: 'IT',
  netherlands: 'NL',
  nederland: 'NL',
  belgium: 'BE',
  austria: 'AT',
  österreich: 'AT',
  switzerland: 'CH',
  schweiz: 'CH',
  portugal: 'PT',
  india: 'IN',
  'south africa': 'ZA',
  singapore: 'SG',
};

/** Without Georgia, which is a country too. */
const stateNames: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,FL Florida,' +
    'HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,' +
    'MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,' +
    'NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,' +
    'OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,' +
    'VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming'
  )
    .split(',')
    .map((one) => [one.slice(3).toLowerCase(), `US-${one.slice(0, 2)}`]),
);

/** Those whose letters are no country's: `DE` at the end of an address may be Delaware or Germany. */
const plainStates = new Set('AK CT DC FL HI IA KS MI ND NH NJ NV NY OH OK OR RI TX UT WA WI WV WY'.split(' '));

const zip = /\b([A-Z]{2}),?\s+\d{5}(?:-\d{4})?$/;
const canadianPostcode = /\b([A-Z]{2}),?\s+[A-Z]\d[A-Z]\s?\d[A-Z]\d$/;

/**
 * All the places an address may be at: those of the US state or Canadian province it names with its postcode, else of
 * the country in its last line. Empty where it names neither: a street alone says nothing.
 */
export function placesOfAddress(address: string): readonly Place[] {
  const lines = address
    .split(/[,\n]/)
    .map((line) => line.trim())
    .filter(Boolean);
  const country = countryNames[(lines.at(-1) ?? '').toLowerCase()] ?? null;
  const local = country === null ? lines : lines.slice(0, -1);
  const state = country === null || country === 'US' || country === 'CA' ? stateIn(local.join(' '), local) : null;
  const found = state === null ? [] : placesIn(state);
  if (found.length > 0) return found;
  return country === null ? [] : placesIn(country);
}

function stateIn(text: string, lines: readonly string[]): string | null {
  const american = zip.exec(text)?.[1];
  if (american) return `US-${american}`;
  const canadian = canadianPostcode.exec(text)?.[1];
  if (canadian) return `CA-${canadian}`;
  if (lines.length < 2) return null;
  const last = (lines.at(-1) ?? '').replace(/\s+\d{5}(-\d{4})?$/, '');
  return stateNames[last.toLowerCase()] ?? (plainStates.has(last) ? `US-${last}` : null);
}
