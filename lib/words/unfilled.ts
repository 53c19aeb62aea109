const mark = /\{\{[^{}\n]{0,100}\}\}|\{%[^{}%\n]{0,100}%\}/g;

/** The merge fields and conditions that still stand in a text, each once, as they are written: nobody should be sent them. */
export function unfilledFields(text: string): readonly string[] {
  return [...new Set(text.match(mark) ?? [])];
}
