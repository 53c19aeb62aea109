const title =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|fr|herr|frau|hr|m|mme|mlle|sr|sra|srta|dott|ing|the)\.?$/i;
/** A household, a firm or an address: nobody to greet by the first word. */
const isNobody =
  /@|\d|&|\band\b|\b(?:family|household|estate|trust|inc|llc|ltd|limited|gmbh|corp|co|company|group|unknown|owner|resident|occupant)\b\.?/i;

/** How one greets the bearer of a name: without a title, the last name or capitals throughout; `''` where nobody can be told. */
export function firstNameOf(name: string): string {
  const [last = '', first] = name.split(',').map((part) => part.trim());
  if (isNobody.test(name)) return '';
  const said = (first || last).split(/\s+/);
  const own = said.filter((word) => !title.test(word));
  // "Dr. Silva": what is left is a last name.
  if (own.length < said.length && own.length < 2 && !first) return '';
  return capitalised(own[0] ?? '');
}

function capitalised(word: string): string {
  const isEven = word === word.toUpperCase() || word === word.toLowerCase();
  if (!isEven || word.length < 3) return /^\p{Ll}/u.test(word) ? upperFirst(word) : word;
  return word.toLowerCase().split('-').map(upperFirst).join('-');
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
