import { longestMark } from './mapping.ts';

/**
 * Whether a name in the markup looks like one that a person wrote and that is the same on the next record: not a
 * number, an id, a hash or a generated name.
 */
export function isStable(name: string): boolean {
  if (name.length > longestMark || !/^[a-z_][\w .:/-]*$/i.test(name)) return false;
  return name
    .split(/[^a-zA-Z0-9]+/)
    .filter(Boolean)
    .every(isWord);
}

function isWord(token: string): boolean {
  if (/^\d+$/.test(token)) return false;
  // A word may be numbered (`email1`), but digits within it are a hash's.
  if (/\d(?=\D)|\d{3}/.test(token)) return false;
  const letters = token.replace(/\d/g, '');
  if (letters.length > 5 && !/[aeiouy]/i.test(letters)) return false;
  return !isScrambled(letters);
}

/** `bdVaJa`, `eXkYpQ`: capitals after every letter or two, as no name has them. */
function isScrambled(letters: string): boolean {
  const capitals = letters.slice(1).match(/[a-z][A-Z]/g)?.length ?? 0;
  return capitals >= 2 && letters.length / (capitals + 1) < 2.5;
}
