/** A key or token as a header can carry it: blanks and other signs that no key has, pasted along with it, are left out. */
export function plainKey(typed = ''): string {
  return typed.replace(/[^!-~]/g, '');
}
