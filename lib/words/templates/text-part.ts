/** A stretch of a text being filled: words, a variable that nothing on file fills (as it was written), or a note to self. */
export interface TextPart {
  readonly kind: 'words' | 'missing' | 'note';
  readonly text: string;
}

/** The parts as one text, variables that nothing fills as they were written, notes to self in brackets: `unfilledFields` finds each. */
export function partsText(parts: readonly TextPart[]): string {
  return parts.map(written).join('');
}

/** Nothing within a mark can end it early. */
function written({ kind, text }: TextPart): string {
  if (kind === 'note') return `[[${text.replace(/[[\]]+/g, ' ')}]]`;
  return kind === 'words' ? text : `{{ ${text.replace(/[{}\n]+/g, ' ').trim()} }}`;
}

/** Words that follow words become one part; empty ones none. */
export function joinedParts(parts: readonly TextPart[]): readonly TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.text === '' && part.kind === 'words') continue;
    if (last?.kind === 'words' && part.kind === 'words') joined.splice(-1, 1, { ...last, text: last.text + part.text });
    else joined.push(part);
  }
  return joined;
}
