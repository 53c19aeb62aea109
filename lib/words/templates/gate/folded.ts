/** A text as it is read, not as it is encoded, and where each of its characters stands in the text itself. */
export interface Folded {
  readonly text: string;
  /** For each character of `text` the place it came from, and at the end the length of the text itself. */
  readonly at: readonly number[];
}

/** Characters nobody sees, and marks that are put on letters. */
const unseen = /[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]/u;

/** Letters of other scripts that look like Latin ones: the lower case of each. */
const alike: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['аα', 'a'],
    ['вβ', 'b'],
    ['сϲ', 'c'],
    ['ԁ', 'd'],
    ['еεҽ', 'e'],
    ['ɡ', 'g'],
    ['һн', 'h'],
    ['іιı', 'i'],
    ['ј', 'j'],
    ['кκ', 'k'],
    ['ӏ', 'l'],
    ['м', 'm'],
    ['оοσ', 'o'],
    ['рρ', 'p'],
    ['ѕ', 's'],
    ['тτ', 't'],
    ['υ', 'u'],
    ['ѵν', 'v'],
    ['ԝ', 'w'],
    ['хχ', 'x'],
    ['уγ', 'y'],
  ].flatMap(([letters = '', latin = '']) => [...letters].map((letter) => [letter, latin])),
);

/**
 * A text with nothing hidden in it: without characters that cannot be seen, look-alike letters as the Latin ones they
 * pass for, wide and styled letters plain, every white space and every digit of its kind, and of white space in a row
 * the first. Case is kept where it can be.
 */
export function folded(text: string): Folded {
  const at: number[] = [];
  let plain = '';
  let place = 0;
  for (const character of text) {
    const shown = shownAs(character);
    const isMoreSpace = isSpace(shown) && isSpace(plain.at(-1) ?? '');
    if (!isMoreSpace) {
      plain += shown;
      for (let index = 0; index < shown.length; index += 1) at.push(place);
    }
    place += character.length;
  }
  return { text: plain, at: [...at, place] };
}

function isSpace(character: string): boolean {
  return /^\s$/.test(character);
}

function shownAs(character: string): string {
  if (character <= '\u007e') return character;
  return [...character.normalize('NFKD')].map(plainOne).join('');
}

function plainOne(character: string): string {
  if (unseen.test(character)) return '';
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/\p{Nd}/u.test(character)) return /\d/.test(character) ? character : '0';
  if (/[’‘ʼ′]/.test(character)) return "'";
  if (/[‐‑‒–−]/.test(character)) return '-';
  const lower = character.toLowerCase();
  return Object.hasOwn(alike, lower) ? (alike[lower] ?? character) : character;
}
