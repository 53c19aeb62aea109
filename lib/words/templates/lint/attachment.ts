import { plainQuotes, sentencesIn, wordCount } from './body-parts.ts';
import type { Draft, Finding } from './draft.ts';

/** The message says that something comes with it. */
const saysAttached =
  /\b(?:i(?:'ve| have)? (?:also )?attach(?:ed)?|i am attaching|i'm attaching|(?:please )?(?:find|see) (?:the )?(?:attached|enclosed|attachment)|(?:is|are|'s) (?:also )?(?:attached|enclosed)|(?:^|[.!,:] ?)(?:also )?attached (?:is|are|you|please|here|the)|(?:in|see) the attachment|\bas (?:an?|the) (?:\w+ )?attachment|the attached \w+|, attached\b|enclosed (?:is|are|please|you)|i(?:'ve| have)? enclosed)/i;
/** Not of this message: theirs, later, or no paper at all. */
const notOurs =
  /\b(?:you (?:had )?attached|no strings attached|attached (?:to|myself|ourselves|garage|house|home|unit)|(?:is|are) (?:not|no longer) attached|(?:will|can|could|shall|should|would|i'll|to) (?:be )?attach(?:ed)?|if (?:it|they|the \w+) (?:is|are) attached|unattached)\b/i;

/** "Attached" without an attachment, or something promised before that this email speaks of and does not bring (R114). */
export function missingAttachment(draft: Draft): readonly Finding[] {
  const { body, channel, attached, promised } = draft;
  if (channel !== 'email') return [];
  const said = sentencesIn(plainQuotes(body)).find(({ text }) => saysAttached.test(text.replace(notOurs, '')));
  if (said && attached.length === 0) {
    const fix = { kind: 'attach', what: promised[0] ?? '' } as const;
    return [{ rule: 'missing-attachment', span: said, values: { found: said.text }, fix }];
  }
  return promised
    .filter((what) => isSpokenOf(what, body) && !attached.some((name) => isSpokenOf(what, name)) && !hasLink(body))
    .map((what) => ({
      rule: 'missing-attachment',
      span: null,
      values: { found: what },
      fix: { kind: 'attach', what },
    }));
}

/** All that matters of "the price list" stands in "price-list.pdf", and in "here is the price list". */
function isSpokenOf(what: string, text: string): boolean {
  const names = what.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return wordCount(what) > 0 && names.length > 0 && names.every((name) => text.toLowerCase().includes(name));
}

function hasLink(body: string): boolean {
  return /https?:\/\/\S/.test(body);
}
