const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** The marker stands at the end: more is not looked at, however long the note. */
const endLength = 2000;

/** Plain text as the HTML of a note: what is written in it stays words, each new line breaks. */
export function richText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign).replace(/\r?\n/g, '<br>');
}

/**
 * Is this HTML the text of the write with this marker? CRMs wrap and clean what they were sent, breaks too, so only its
 * words count: every write's last are its own marker, whatever a rep pasted into its note.
 */
export function richTextEndsWithMarker(html: unknown, marker: string): boolean {
  if (typeof html !== 'string') return false;
  const words = html
    .slice(-endLength)
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ');
  return words.trimEnd().endsWith(marker);
}
