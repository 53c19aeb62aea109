import type { ContactPoint, Lead } from './lead.ts';

/** So many digits at the end of two numbers are one number's: either may lack its country or area code. */
const ownDigits = 7;

/** The lead's number that a dialled one is, those that are written alike first; null where it is none of theirs. */
export function phoneDialled({ phones }: Pick<Lead, 'phones'>, number: string): ContactPoint | null {
  const dialled = digitsOf(number);
  if (dialled.length < ownDigits) return null;
  const isTail = (digits: string): boolean => digits.length >= ownDigits && tailOf(digits) === tailOf(dialled);
  return (
    phones.find(({ text }) => text.replace(/\D/g, '') === number.replace(/\D/g, '')) ??
    phones.find(({ text, normal }) => isTail(digitsOf(text)) || isTail(digitsOf(normal ?? ''))) ??
    null
  );
}

/** Without an extension. */
function digitsOf(number: string): string {
  return number.replace(/(?:;ext=|ext|x|#|,|;).*$/i, '').replace(/\D/g, '');
}

function tailOf(digits: string): string {
  return digits.slice(-ownDigits);
}
