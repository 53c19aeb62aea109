import { isMachineAddress } from '../../records/machine-address.ts';
import { awaySubject, awayWords, machineSubject } from './absence-words.ts';
import { type Bounce, bounceIn } from './bounce.ts';
import { oneOf } from './one-of.ts';
import { optOutWords } from './opt-out.ts';
import { type OutOfOffice, outOfOfficeIn } from './out-of-office.ts';
import { ownText } from './own-text.ts';

/** A message that came in. */
export interface MailText {
  /** The sender's address. */
  readonly from: string;
  /** The message's own; `''` where only its conversation's is known, which an earlier message gave it. */
  readonly subject: string;
  readonly text: string;
  /** The local day it came on (`yyyy-MM-dd`): "until Friday" is read from there. */
  readonly sentOn: string;
}

/** What a message that came in is. Only `reply` and `opt-out` are a person's answer. */
export type AnswerKind =
  | Bounce
  | OutOfOffice
  | { readonly kind: 'opt-out'; readonly words: string }
  | { readonly kind: 'automatic' }
  | { readonly kind: 'reply' };

/** Answers to invitations and receipts, as calendars and Outlook name them; one line a language. */
const automaticSubject = new RegExp(
  `^${oneOf([
    'accepted|declined|tentative(?:ly accepted)?|cancell?ed|(?:updated )?invitation|(?:not )?read|delivered',
    'zugesagt|abgesagt|mit vorbehalt|gelesen',
    'accepté|refusé|lu',
    'aceptado|rechazado|leído',
    'accettato|rifiutato|letto',
    'aceito|recusado|lido',
    'geaccepteerd|geweigerd|gelezen',
  ])}\\s?: \\S`,
  'i',
);
const automaticWords = new RegExp(
  `\\b${oneOf([
    '(?:this is an?|an) auto(?:mated|matic|matically generated|-generated) (?:message|e-?mail|reply|response)',
    'auto(?:matically |-)generated (?:message|e-?mail|reply|response)|(?:please )?do not (?:reply|respond) to this (?:e-?mail|message)',
    'this mailbox is not monitored|unmonitored mailbox',
    'diese (?:e-?mail|nachricht) wurde automatisch|automatisch generierte (?:e-?mail|nachricht)',
    'ceci est un (?:message|e-?mail) automatique',
    'este es un (?:mensaje|correo) automático',
    'questo è un messaggio automatico',
    'esta é uma mensagem automática',
    'dit is een automatisch',
  ])}`,
  'i',
);
const receipt = /\bwe(?:['’]ve| have)? received your (?:e-?mail|message|enquiry|inquiry|request)\b/i;
const ticket = /\b(?:ticket|case) ?(?:#|number\b|id\b|(?:has been|was) (?:created|opened))/i;
/** Somebody who will not be back. */
const left = new RegExp(
  `\\b${oneOf([
    'i am no longer (?:with|at|working|employed)|no longer (?:works? (?:for|at|with)|employed)|has left (?:the company|the organi[sz]ation|us)',
    'nicht mehr (?:im unternehmen|bei uns|für .{2,40} tätig)',
    'ne fait plus partie|ya no trabaja|non lavora più|não trabalha mais|niet (?:meer|langer) werkzaam',
  ])}`,
  'i',
);

/**
 * What an incoming message is, by its sender, its subject and its sender's own words. Precision first: what is not
 * plainly something else is a reply.
 */
export function answerKind(message: MailText): AnswerKind {
  const bounce = bounceIn(message);
  if (bounce) return bounce;
  const own = ownText(message.text);
  const absence = isNoAbsence(own) ? null : outOfOfficeIn({ ...message, text: own });
  if (absence) return absence;
  if (isAutomatic(message, own)) return { kind: 'automatic' };
  const words = optOutWords(own);
  return words ? { kind: 'opt-out', words } : { kind: 'reply' };
}

/** A receipt or a farewell may come from the same machine as an absence. */
function isNoAbsence(own: string): boolean {
  return left.test(own) || (receipt.test(own) && !awayWords.test(own)) || isTicket(own);
}

function isTicket(own: string): boolean {
  return receipt.test(own) && ticket.test(own);
}

function isAutomatic({ from, subject }: MailText, own: string): boolean {
  const title = subject.trim();
  if (isMachineAddress(from) || automaticSubject.test(title) || automaticWords.test(own)) return true;
  return machineSubject.test(title) || awaySubject.test(title) || isTicket(own);
}
