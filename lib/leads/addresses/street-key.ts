/** A map: `constructor` is a street’s name like any other. */
const longForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    st: 'street',
    ave: 'avenue',
    av: 'avenue',
    avda: 'avenida',
    rd: 'road',
    dr: 'drive',
    ln: 'lane',
    blvd: 'boulevard',
    bd: 'boulevard',
    ct: 'court',
    ter: 'terrace',
    cir: 'circle',
    sq: 'square',
    pkwy: 'parkway',
    hwy: 'highway',
    cres: 'crescent',
    gdns: 'gardens',
    trl: 'trail',
    str: 'strasse',
    'c/': 'calle',
    ul: 'ulica',
    n: 'north',
    s: 'south',
    e: 'east',
    w: 'west',
    ne: 'northeast',
    nw: 'northwest',
    se: 'southeast',
    sw: 'southwest',
  }),
);

/** A street or town as one word to compare by: `Hauptstr.` and `Haupt-Straße` are one, `Elm St` and `elm street` too. */
export function streetKey(name: string): string {
  const words = plain(name).replace(/[.,]/g, ' ').split(/\s+/).filter(Boolean);
  return words
    .map((word, index) => (word === 'st' && index === 0 ? 'saint' : (longForms.get(word) ?? word)))
    .map((word) => word.replace(/str$/, 'strasse'))
    .join('')
    .replace(/[^\p{L}\p{Nd}]/gu, '');
}

/** Of a town: without its districts’ numbers (`Paris Cedex 08`, `Dublin 2`). */
export function townKey(name: string): string {
  return streetKey(name.replace(/\s+cedex\b.*$/i, '').replace(/\s+\d+e?r?$/i, ''));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
