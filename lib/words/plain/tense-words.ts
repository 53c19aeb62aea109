/** Words that say that what stands beside them has happened. */
const pastWords =
  "sent|called|emailed|e-mailed|texted|mailed|spoke|spoken|talked|met|left|tried|visited|knocked|dropped|delivered|signed|was|were|had|did|didn't|received|replied|answered|responded|returned|closed|went|got|reached|saw|heard|missed|no answer|no show|no-show|voicemail|voice mail|vm|came|paid|bought|sold|toured|showed|discussed|reviewed|completed|finished|attempted|logged|opened|clicked|have been|has been|started|rang|asked|told|said|wasn't|haven't|hasn't|wrote|presented|walked|inspected|viewed|ran|gave|made|took|cancelled|canceled|declined|rejected|passed|died|moved in|listed";
/** Verbs of what people do next: after "to" they look ahead. */
const verbs =
  'call|ring|phone|send|email|text|mail|follow|check|touch|reach|try|visit|meet|talk|speak|chat|be|have|get|sell|buy|move|sign|decide|close|list|start|see|know|go|come|wait|think|discuss|review|hear|return|renew|retire|travel|settle|put|make|do|set|schedule|book|send|connect|stop|drop|knock|circle|revisit|ping|give|look|help|pay|finish|list|leave';
const futureWords = `will|'ll|'d|would|to (?:${verbs})\\b|(?<!\\b(?:a|the|our|this|that|first|second|third|last|my|quick|phone|good) )call|follow|check|remind|next|again|due|wants?|can|should|must|needs?|please|expires?|ends?|starts?|closing|is|are|plans?|planning|going to|scheduled|booked|set|rescheduled|pushed|postponed|planned|slated|confirmed|agreed|extended|moved|delayed|not before|back|appointment|reminder`;

const marker = new RegExp(`(?<past>\\b(?:${pastWords})\\b)|(?<future>(?:\\b|(?='))(?:${futureWords})\\b)`, 'g');
/** Where one thing that is said ends and another begins. */
const segmentEnd = /,(?!\d{3})|[;!?\n()]|\.(?!\d)| and | but | then | so /g;

/** The segment of plain text around a span: from the comma before it to the comma after it. */
export function segmentAround(
  plain: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const from = Math.max(0, start - farthest);
  const ends = [...plain.slice(from, start).matchAll(segmentEnd)];
  const last = ends.at(-1);
  const after = plain.slice(end, end + farthest);
  const next = after.search(segmentEnd);
  return {
    start: last ? from + (last.index ?? 0) + last[0].length : from,
    end: next < 0 ? end + after.length : end + next,
  };
}

/** Do the words around a span say that it is over: the last such word before it decides, else the first after it. */
export function isSaidOfPast(plain: string, start: number, end: number): boolean {
  const segment = segmentAround(plain, start, end);
  const before = [...plain.slice(segment.start, start).matchAll(marker)].at(-1);
  const deciding = before ?? [...plain.slice(end, segment.end).matchAll(marker)][0];
  return deciding?.groups?.past !== undefined;
}

/** Sentences longer than this are not looked through to their ends. */
const farthest = 300;
