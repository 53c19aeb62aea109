import type { JSX } from 'preact';
import { partsText, type TextPart } from '../../lib/words/templates/text-part.ts';
import { markText } from '../../lib/words/templates/variable-text.ts';
import type { Translate } from '../../lib/words/translate.ts';

/** A text with its variables and notes to self marked, each by what it stands for. */
export function TextParts({ parts, t }: { parts: readonly TextPart[]; t: Translate }): JSX.Element {
  return (
    <>
      {parts.map((part, index) =>
        part.kind === 'words' ? part.text : <mark key={placeKey(index)}>{markText(partsText([part]), t)}</mark>,
      )}
    </>
  );
}

/** A part is its place: the same field may stand in a text twice. */
function placeKey(index: number): string {
  return `part-${index}`;
}
