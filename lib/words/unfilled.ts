/** A note to self, a field that nothing fills, and a condition, as they are written in a template; also one that is not closed. */
export const templateMark = /\[\[[^[\]]*\]\]|\{\{[^{}\n]*(?:\}\})?|\{%[^{}%\n]*(?:%\})?/g;

/** The notes to self, merge fields and conditions that still stand in a text, each once, as they are written: nobody should be sent them. */
export function unfilledFields(text: string): readonly string[] {
  return [...new Set(text.match(templateMark) ?? [])];
}
