/** Signs that nobody sees: controls, those that turn, hide or tag text, and those that stand for nothing. */
const unseen = /[\p{Cc}\p{Cf}\p{DI}\u2028\u2029\u2800]/gu;
/** Of those, the line's end and the tab, and what scripts and emoji need. */
const kept: ReadonlySet<string> = new Set(['\n', '\t', '\u200C', '\u200D', '\uFE0F']);

/** Words as they may be shown and written: nothing in them that is not seen. */
export function plainWords(text: string): string {
  return text.replace(unseen, (sign) => (kept.has(sign) ? sign : '')).toWellFormed();
}
