import type { JSX } from 'preact';
import type { TextPart } from '../../lib/words/templates/text-part.ts';

/** A filled text with its gaps and notes to self marked. */
export function TextParts({ parts }: { parts: readonly TextPart[] }): JSX.Element {
  return (
    <>{parts.map(({ kind, text }, index) => (kind === 'words' ? text : <mark key={placeKey(index)}>{text}</mark>))}</>
  );
}

/** A part is its place: the same field may stand in a text twice. */
function placeKey(index: number): string {
  return `part-${index}`;
}
