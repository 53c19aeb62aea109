import { weekdaySource } from './calendar-words.ts';
import { type Left, struck, take, taken, telling } from './left.ts';
import { plainText } from './plain-text.ts';

/** "this lead", "him": the lead on the screen. */
const onScreen =
  /^(?:(?:this|the|that|my|current) ?(?:lead|one|person|contact|property|client|owner|seller|buyer|record)?|him|her|them|it|me|us|you|here)$/;
const notStruck = `[^${struck},;:?!\\n]`;
const afterPreposition = new RegExp(
  `\\b(?:for|with|w/?(?= )|about|to|from|of|on)(?!\\w) ?((?:lead |contact )?${notStruck}{1,80})`,
);
const anywhere = new RegExp(`([^${struck},;:?!.\\s\\n-]${notStruck}{0,80})`);
const mostWords = 8;
/** Words that a name or an address has none of: the sentence goes on to something else. Then it is asked about. */
const unlikely = new RegExp(
  `^(?:and|or|then|until|till|every|all|everyone|everything|to) |^(?:vacation|holidays?|leave|pto|(?:he|she|they|it|who)'?(?:s|re))\\b|^\\d{1,2}$|\\b(?:then|until|till|today|tomorrow|tonight|yesterday|every|again|is|are|was|not|don't|(?<=. )the|that|about|because|if|when|${weekdaySource.replace('|mon|tues|tue|thurs|thur|thu|fri|wed|sat|sun', '')})\\b`,
);
/** Small words that are nobody's name. */
const nobody =
  /^(?:(?:to|until|till|for|at|on|by|from|after|before|it|now|then|and|back|again|please|the|a|an|of|in|with|is|as|with|up|all|next|i|we|he|she|they)(?: |$))+$/;

/** A lead's name or address, as typed, and what is left without it. */
export interface LeadTaken {
  readonly left: Left;
  readonly lead: string | null;
}

/** The lead that a sentence names after "for", "with", "to", "about", "from" or "on". */
export function leadAfterWord(left: Left): LeadTaken {
  return leadBy(left, afterPreposition);
}

/** The same, or else the first words that nothing else has claimed: "snooze Ann Lee 3 days". */
export function leadAnywhere(left: Left): LeadTaken {
  const after = leadBy(left, afterPreposition);
  return after.left === left ? leadBy(left, anywhere) : after;
}

/** The lead after such a word, or else what is written like a name or an address: "emailed Ann Lee", "12 Oak St". */
export function leadWritten(left: Left): LeadTaken {
  const after = leadBy(left, afterPreposition);
  if (after.left !== left) return after;
  const masked = Array.from({ length: left.plain.length }, (_, at) =>
    left.plain.charAt(at) === struck ? struck : left.text.charAt(at),
  ).join('');
  const name = /(?:\d+ )?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,5}/u.exec(masked);
  if (!name || nobody.test(name[0].toLowerCase())) return { left, lead: null };
  return { left: taken(left, 'lead', { start: name.index, end: name.index + name[0].length }), lead: name[0] };
}

const wentTo =
  /^[^a-z]*(?:i |we |just )*(?:called|e-?mailed|texted|rang|phoned|tried|dialed|messaged|visited|met|log (?:a |an )?(?:call|e-?mail|text))(?: to| with)? $/;
const cameBack =
  /^ (?:has |just )?(?:replied|answered|responded|wrote back|e-?mailed back|texted back|picked up|bounced|unsubscribed|opted out|didn'?t (?:answer|pick up|show|respond)|did not (?:answer|pick up|show|respond)|no[- ]?show)/;

/** The up to three words that alone are not understood, in a name's place: "called ann lee, no answer", "ann replied". */
export function leadTyped(left: Left): LeadTaken {
  const runs = [...telling(left).matchAll(/\p{L}[\p{L}\p{N}'-]*(?: \p{L}[\p{L}\p{N}'-]*){0,2}/gu)];
  const [only] = runs;
  if (only === undefined || runs.length > 1 || unlikely.test(only[0])) return { left, lead: null };
  const span = { start: only.index, end: only.index + only[0].length };
  const said = plainText(left.text);
  const isName =
    wentTo.test(said.slice(0, span.start)) ||
    (!/[a-z]/.test(said.slice(0, span.start)) && cameBack.test(said.slice(span.end)));
  return isName
    ? { left: taken(left, 'lead', span), lead: left.text.slice(span.start, span.end) }
    : { left, lead: null };
}

function leadBy(left: Left, pattern: RegExp): LeadTaken {
  const match = pattern.exec(left.plain);
  const group = match?.[1];
  if (!match || group === undefined) return { left, lead: null };
  const start = match.index + match[0].length - group.length;
  const words = bare(group);
  const from = start + group.indexOf(words);
  if (words === '' || nobody.test(words) || words.split(' ').length > mostWords) return { left, lead: null };
  const span = { start: from, end: from + words.length };
  if (unlikely.test(words)) return { left, lead: null };
  if (onScreen.test(words)) return { left: taken(left, 'lead', span), lead: null };
  if (!/[\p{L}\p{N}]/u.test(words)) return { left, lead: null };
  const lead = left.text.slice(span.start, span.end);
  return { left: taken(left, 'lead', span), lead };
}

/** Without what belongs to the words before and after. */
function bare(words: string): string {
  return words
    .replace(/^ *(?:lead |contact |"|-|\[)*/, '')
    .replace(/'s(?: (?:status|temperature|stage|sequence|cadence|follow-?ups?|touch))? *$/, '')
    .replace(/(?: (?:and|then|to|on|at|in|for|as|is|was|by|from|until|till|til|because|the))*[\s"\].@-]*$/, (tail) =>
      /^\.$/.test(tail) ? tail : '',
    )
    .replace(/\.$/, (dot) => (/\b(?:st|ave|rd|dr|ln|jr|sr|blvd)$/.test(words.slice(0, -1).trimEnd()) ? dot : ''));
}

const becauseSaid = new RegExp(
  `(?:\\b(?:because(?: of)?|(?:cause|cuz|cos|bc)(?= (?:he|she|they|it|we|i|of|the|no)\\b)|since|as|due to)\\b *|\\breason(?: is)?:? *|[,;:(-] *(?:reason(?: is)?:? *)?)([^${struck}\\n]{2,200}?)(?=\\.(?: |$)|[${struck}\\n]|$)`,
);

/** The reason after "because", a dash, a colon or the first comma; `''` where none is said. */
export function takeBecause(left: Left): { readonly left: Left; readonly because: string } {
  const rest = take(left, 'because', becauseSaid);
  return { left: rest.left, because: rest.words === null ? '' : rest.words.replace(/[\s,;.)]+$/, '') };
}
