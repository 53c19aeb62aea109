/** "Send them the price list": what is sent stands in the group. A promise of anything else is kept without a message. */
const sending =
  /^(?:send|e-?mail|mail|forward|share|attach)\s+(?:(?:you|him|her|them|over|across)\s+)*(.+?)(?:\s+to\s+(?:you|him|her|them))?[.!]*$/i;
const nothingNamed =
  /^(?:(?:it|this|that|these|those|one|something|everything|more|an? (?:e-?mail|text|message|note))$|(?:on|at|by|to|in|back|about|again|tomorrow|today|later|soon)\b)/i;

/** What a promise to send something names, with its article ("the price list"); null where it is none, or names nothing. */
export function promisedThing(title: string): string | null {
  const thing = sending.exec(title.trim())?.[1]?.trim() ?? '';
  return thing === '' || nothingNamed.test(thing) ? null : thing;
}
