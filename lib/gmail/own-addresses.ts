import { ownMember } from '../page/own-member.ts';
import { elements } from '../page/visible.ts';
import { emailOf } from './mail-people.ts';
import { isInBody } from './read-message.ts';

const mostOwn = 20;
/** The account button's label names the address in every language; its link has been this since 2013 (FlowCrypt). */
const accountButton =
  'a[href^="https://accounts.google.com/SignOutOptions"][aria-label], [aria-label*="Google Account"]';

/** The addresses that the page is signed in to: of the tab's title ("Subject - me@x.example - Gmail") and the button. */
export function signedInAddresses(document: Document): string[] {
  const title = plainOf(ownMember(document, 'title').slice(-500));
  const [, titled] = / - (?!.* - [^\s@]+@[^\s@]+ - )([^\s@]+@[^\s@]+) - /.exec(`${title} - `) ?? [];
  const buttons = elements(document, accountButton).filter((button) => !isInBody(button));
  const labels = buttons.map((button) => plainOf((button.getAttribute('aria-label') ?? '').slice(0, 500)));
  const said = labels.map((label) => /[(（]([^\s()（）]+@[^\s()（）]+)[)）]/.exec(label)?.[1]);
  return [titled, ...said].flatMap((text) => emailOf(text) ?? []);
}

/** Without the marks by which a page written from the right keeps an address together. */
function plainOf(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}

/** The domains of signed-in addresses, but for Gmail's own: all others are a company's alone. */
export function housesOf(signedIn: readonly string[]): string[] {
  return signedIn
    .map((email) => email.replace(/^.*@/, '@'))
    .filter((house) => !/^@(?:gmail|googlemail)\.com$/.test(house));
}

/** Each address once. */
export function ownOnce(addresses: readonly string[]): string[] {
  return [...new Set(addresses.flatMap((text) => emailOf(text) ?? []))].slice(0, mostOwn);
}

/** Whether an address is one of the rep's, with or without a `+tag`. */
export function isOwn(email: string, mine: readonly string[]): boolean {
  return mine.some((own) => untagged(own) === untagged(email));
}

function untagged(email: string): string {
  return email.replace(/\+[^@]*@/, '@');
}
