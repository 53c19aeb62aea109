/** Plain text of many lines with this write's marker as the last one, apart from what the rep wrote. */
export function withMarker(text: string, marker: string): string {
  return text.trim() === '' ? marker : `${text}\n\n${marker}`;
}

/**
 * Is this the text of the write with this marker? Only its end counts: a rep may have pasted another write's marker into
 * a note. It need not be a line of its own, for a CRM may make one line of many.
 */
export function endsWithMarker(text: unknown, marker: string): boolean {
  return typeof text === 'string' && text.trimEnd().endsWith(marker);
}
