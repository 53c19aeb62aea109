const states =
  'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC Washington D.C.,' +
  'FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,' +
  'MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,' +
  'NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,' +
  'OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,' +
  'VA Virginia,WA Washington State,WV West Virginia,WI Wisconsin,WY Wyoming';
const provinces =
  'AB Alberta,BC British Columbia,BC British Colombia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,' +
  'NS Nova Scotia,NT Northwest Territories,ON Ontario,QC Quebec,SK Saskatchewan';

/** The states and provinces that area codes are of, by the names the phone tables give them (one is misspelt there). */
export const stateCodes: ReadonlyArray<readonly [code: string, name: string]> = [
  ...named('US', states),
  ...named('CA', provinces),
];

function named(country: string, list: string): ReadonlyArray<readonly [string, string]> {
  return list.split(',').map((one) => [`${country}-${one.slice(0, 2)}`, one.slice(3)] as const);
}
