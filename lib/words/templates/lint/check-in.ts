import { plainQuotes, sentencesIn, wordCount } from './body-parts.ts';
import type { Draft, Finding, Fix, Span } from './draft.ts';

/** What is written when there is nothing to say (R032). */
const checkIn = new RegExp(
  [
    /\bchecking (?:back )?in\b(?! (?:at|my|our|to (?:the|my|our|a)|the (?:luggage|bags))\b)/,
    /\b(?:to|just|quick|quickly|i'd|i would) check[- ]?in\b/,
    /\bping(?:ing)? you\b/,
    /\btouch(?:ing)? base\b/,
    /\b(?:circl(?:e|ing)|loop(?:ing)?) back\b/,
    /\bbump(?:ing)? (?:this|my|up)\b/,
    /\b(?:just|only) (?:following up|a (?:quick )?follow[- ]?up|reaching out)\b/,
    /\b(?:following|follow) up (?:with you|again|on my (?:last|previous|earlier|e-?mail|message|note|call))\b/,
    /\bany (?:news|updates?|thoughts|feedback)\b[^.!?]*\?/,
    /\b(?:did you|have you) (?:get|got|see|seen|receive|received|read) my (?:last |previous |earlier )?(?:e-?mail|message|note|text)\b/,
    /\bready to (?:sell|buy|sign|move forward|go ahead|commit|proceed)(?: yet| now)?\?/,
    /\bhave you (?:decided|made (?:a|your|up your) (?:decision|mind))\b[^.!?]*\?/,
    /\bhave you had (?:a chance|time|the chance)\b/,
    /\bare you still interested\b/,
    /\b(?:just|only) (?:want|wanted) to (?:follow up|make sure|see)\b/,
    /\bwanted to follow up(?! (?:on|about|with)\b)/,
    /\bsee where (?:things|we|you) (?:stand|are)\b/,
    /\bmake sure (?:that )?you (?:got|received|saw)\b/,
    /\bwanted to see (?:if|how|where) (?:you|things|everything)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
/** What makes a message say something: a figure, a day, a link, what they said, what we bring. */
const specific =
  /\d|https?:|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tomorrow|because|attached|enclosed)\b|\bas promised\b|\byou (?:asked|mentioned|said|told|wanted|named|wrote|promised)\b|\b(?:we|i) (?:agreed|promised|found|made|prepared|learned|put together|wrote down)\b/i;
const filler =
  /^(?:i )?hope (?:you|all|this)\b|^(?:this is|it's) \p{Lu}|\bhere[.!]?$|^(?:please )?let me know\b|^(?:i )?look(?:ing)? forward\b|^thank(?:s| you)\b|^happy to\b|^feel free\b|^how are (?:you|things)\b/iu;
const mostOtherWords = 12;

/** A message that asks for an answer and brings nothing: no figure, no day, nothing they said, hardly another sentence. */
export function emptyCheckIn(draft: Draft): readonly Finding[] {
  const body = plainQuotes(draft.body);
  const sentences = sentencesIn(body);
  const found = sentences.find(({ text }) => checkIn.test(text));
  if (!found || sentences.some(({ text }) => specific.test(text))) return [];
  const others = sentences.filter(({ text }) => !checkIn.test(text) && !filler.test(text));
  if (wordCount(others.map(({ text }) => text).join(' ')) >= mostOtherWords) return [];
  return [
    {
      rule: 'empty-check-in',
      span: found,
      values: { found: found.text },
      fix: reasonToWrite(emptyFrom(found, { body, sentences }), draft),
    },
  ];
}

/** The sentence with those behind it in its paragraph that say as little. */
function emptyFrom(
  found: Span,
  { body, sentences }: { readonly body: string; readonly sentences: readonly Span[] },
): Pick<Span, 'start' | 'end'> {
  const behind = sentences.slice(sentences.indexOf(found) + 1);
  const isOver = ({ start, text }: Span): boolean =>
    body.slice(found.end, start).includes('\n') || !(checkIn.test(text) || filler.test(text));
  const over = behind.findIndex(isOver);
  return { start: found.start, end: (over < 0 ? behind : behind.slice(0, over)).at(-1)?.end ?? found.end };
}

/** Their own subject is a reason to write; without one, only the rep can find it. */
function reasonToWrite({ start, end }: Pick<Span, 'start' | 'end'>, { last: { topic } }: Draft): Fix | null {
  if (topic === null || topic.trim() === '') return null;
  const text = `When we last spoke, it was about ${topic.trim()}. What has changed on your side since?`;
  return { kind: 'replace', start, end, text };
}
