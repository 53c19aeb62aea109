import { type Place, placesIn } from '../phone-place.ts';
import { countryNamed } from './country-named.ts';
import { stateAndCode } from './postcode.ts';

/** The US states by their names, without Georgia, which is a country too. */
export const stateNames: ReadonlyMap<string, string> = new Map(
  (
    'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,FL Florida,' +
    'HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,' +
    'MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,' +
    'NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,' +
    'OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,' +
    'VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming'
  )
    .split(',')
    .map((one) => [one.slice(3).toLowerCase(), `US-${one.slice(0, 2)}`] as const),
);

/** Those whose letters are no country's: `DE` at the end of an address may be Delaware or Germany. */
const plainStates = new Set('AK CT DC FL HI IA KS MI ND NH NJ NV NY OH OK OR RI TX UT WA WI WV WY'.split(' '));

/**
 * All the places an address may be at: those of the US state or Canadian province it names with its postcode, else of
 * the country in its last line. Empty where it names neither: a street alone says nothing.
 */
export function placesOfAddress(address: string): readonly Place[] {
  const lines = address
    .split(/[,\n]/)
    .map((line) => line.trim())
    .filter(Boolean);
  const country = countryNamed(lines.at(-1) ?? '');
  const local = country === null ? lines : lines.slice(0, -1);
  const state = country === null || country === 'US' || country === 'CA' ? stateIn(local.join(' '), local) : null;
  const found = state === null ? [] : placesIn(state);
  if (found.length > 0) return found;
  return country === null ? [] : placesIn(country);
}

function stateIn(text: string, lines: readonly string[]): string | null {
  const { region, code = '' } = stateAndCode.exec(text)?.groups ?? {};
  if (region) return `${/^\d/.test(code) ? 'US' : 'CA'}-${region}`;
  if (lines.length < 2) return null;
  const last = (lines.at(-1) ?? '').replace(/\s+\d{5}(-\d{4})?$/, '');
  return stateNames.get(last.toLowerCase()) ?? (plainStates.has(last) ? `US-${last}` : null);
}
