/** What does something else with a number, though it may be called by it. */
const noCall = /^(?:(?:mailto|data|blob|file|sms|smsto|whatsapp):|https:\/\/(?:wa\.me|\w+\.whatsapp\.com)\/)/i;
/** A link of the page's own may still be a button that dials. */
const ofPage = /^(?:https?|javascript)$/i;
const link = /^([a-z][a-z0-9+.-]*):(?:\/\/)?(.*)$/i;
const phone = /^\+?[\d\s().\-–/]{7,25}(?:\s*(?:;ext=|ext\.?|x|#|,)\s*\d{1,7})?$/i;
/** How a button that dials names itself, besides the number. */
const dialWord =
  /^(?:call|dial|phone|ring|anrufen|appeler|llamar|chiama|ligar|bellen)?[\s:]*|[\s:]*(?:anrufen|bellen)?$/gi;
const control = 'a,button,[role="button"],[role="link"]';

/**
 * The number that a click dials, by where it fell: a link for a dialler (`tel:`, `callto:`, a softphone's own), or a
 * button that says no more than a number, or that it calls it. Null for any other click: a number that is edited or
 * copied is not dialled.
 */
export function dialledBy(path: readonly EventTarget[]): string | null {
  const pressed = path.find((target): target is Element => target instanceof Element && target.matches(control));
  if (!pressed) return null;
  const href = pressed.getAttribute('href') ?? '';
  if (noCall.test(href)) return null;
  const [, scheme = '', rest = ''] = link.exec(href) ?? [];
  if (scheme !== '' && !ofPage.test(scheme)) return phoneIn(plain(rest).replace(/\?.*$/, ''));
  const names = ['aria-label', 'title'].map((name) => pressed.getAttribute(name) ?? '');
  return [...names, pressed.textContent ?? ''].map(phoneIn).find((found) => found !== null) ?? null;
}

function phoneIn(text: string): string | null {
  if (text.length > 60) return null;
  const number = text.trim().replace(dialWord, '');
  return phone.test(number) && number.replace(/\D/g, '').length >= 7 ? number : null;
}

/** An address may write its signs as `%2B`. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
