import { isMachineAddress, isMailSystem } from '../../records/machine-address.ts';
import { oneOf } from './one-of.ts';

/**
 * A message that was not delivered, to whom as far as it says one address, and whether for good: the address or its
 * domain does not exist. A full box, a refusal and a delay are not for good.
 */
export interface Bounce {
  readonly kind: 'bounce';
  readonly address: string | null;
  readonly isPermanent: boolean;
}

/** Whose words say it. */
export interface BounceText {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

const subjects = new RegExp(
  oneOf([
    'undeliver|delivery (?:status notification|has failed|failure|delayed|incomplete)|mail delivery (?:failed|failure|system|subsystem)',
    'returned mail|failure notice',
    'unzustellbar|nicht zugestellt|zustellung',
    'non[- ]?remis|échec de (?:la )?(?:remise|distribution)',
    'no se puede entregar|no entregado|error de entrega',
    'impossibile recapitare|mancato recapito|recapito non riuscito',
    'não (?:foi )?entregue|falha na entrega',
    'onbestelbaar|niet (?:bezorgd|afgeleverd)',
  ]),
  'i',
);
const went = /\b(?:relayed|was successfully delivered|delivery receipt|action: (?:delivered|relayed|expanded))\b/i;
const passing = new RegExp(
  oneOf([
    String.raw`\b[245]\.2\.\d\b|\b4\.\d{1,3}\.\d{1,3}\b|\b4[25]\d[ -]`,
    'delay|temporar|will (?:be )?retr|over ?quota|quota exceeded|mailbox (?:is )?full|out of storage',
    'postfach .{0,20}voll|boîte .{0,20}pleine|buzón .{0,20}lleno',
  ]),
  'i',
);
/** Enhanced status codes X.1.x are about the address itself (RFC 3463). */
const forGood = new RegExp(
  oneOf([
    String.raw`\b5\.1\.(?:1|2|3|6|10)\b`,
    "(?:user|recipient|mailbox|account|domain|address)(?: \\S{1,80})? (?:unknown|not found|does(?:n['’]t| not) exist|(?:couldn['’]t|could not) be found)",
    '(?:unknown|no such|invalid) (?:user|recipient|mailbox|address)',
    "existiert nicht|nicht gefunden|n['’]existe pas|introuvable|no existe|non esiste|não existe|bestaat niet",
  ]),
  'i',
);
const email = /[^\s@<>"'(),;:[\]]+@[^\s@<>"'(),;:[\]]+\.[a-z0-9-]{2,}/gi;
/** What stands before the address that was meant. */
const named = new RegExp(
  `${oneOf([
    '(?:final|original)-recipient:\\s*rfc822;|x-failed-recipients:',
    "(?:wasn['’]t|was not|couldn['’]t be|could not be) delivered to|delivery to|failed to deliver to|your message to",
  ])}\\s*<?\\s*$`,
  'i',
);

/** The bounce that the message is; null for any other. Only a mail system's own words are believed. */
export function bounceIn({ from, subject, text }: BounceText): Bounce | null {
  const said = text.slice(0, 10_000);
  if (!isMailSystem(from) || (!subjects.test(subject) && !subjects.test(said) && !forGood.test(said))) return null;
  if (went.test(said) && !forGood.test(said)) return null;
  return {
    kind: 'bounce',
    address: bouncedAddress(said, from),
    isPermanent: !passing.test(said) && forGood.test(said),
  };
}

/** The one address it speaks of, or the one that it says was meant; null between several. */
function bouncedAddress(text: string, from: string): string | null {
  const found = [...text.matchAll(email)].filter(([address]) => isPersons(address, from));
  const meant = found.filter(({ index }) => named.test(text.slice(Math.max(0, index - 60), index)));
  return onlyOne(meant.map(addressOf)) ?? onlyOne(found.map(addressOf));
}

function addressOf([address]: RegExpExecArray): string {
  return address.replace(/\.$/, '').toLowerCase();
}

function isPersons(address: string, from: string): boolean {
  return (
    address.toLowerCase() !== from.toLowerCase() &&
    !isMachineAddress(address) &&
    !/\.(?:mail|prod|outlook)\./i.test(address)
  );
}

function onlyOne(addresses: readonly string[]): string | null {
  const [one = null, another] = new Set(addresses);
  return another === undefined ? one : null;
}
