/** What one field of a form is for. */
export type FieldPurpose = 'subject' | 'text' | 'outcome' | 'on' | 'at';

/**
 * What tells a field's purpose, by its names in the markup and by its label, the surest first. The labels are English,
 * German, French, Spanish, Italian, Portuguese and Dutch. Read 2026-11-22 off the forms named in the tests.
 */
const purposes: ReadonlyArray<readonly [FieldPurpose, RegExp]> = [
  [
    'text',
    /descri|comment|kommentar|beschreib|\bnotes?\b|notiz|notas?\b|remarque|bemerk|opmerk|osservaz|\bbody\b|\bdetails?\b|bodyv2|hs_(call|note)_body|note_content|feedback/,
  ],
  ['outcome', /outcome|disposition|call[ _-]?result|\bresult\b|ergebnis|r[ée]sultat|resultado|esito|uitkomst/],
  ['subject', /subject|betreff|\bobjet\b|asunto|oggetto|assunto|onderwerp|summary|\btitle\b|\bname$/],
  ['on', /(start|due|activity|call|log|meeting)[ _-]?date|date[ _-]?(start|due)?$|\bdatum\b|\bfecha\b/],
  ['at', /(start|due|activity|call)[ _-]?time|\btime$|uhrzeit|\bhora\b|\bheure\b/],
];

/** The purpose that a field's names and label give away; null for one of another purpose, or of none we know. */
export function purposeOf(names: readonly string[]): FieldPurpose | null {
  for (const name of names.map(plain)) {
    const found = purposes.find(([, pattern]) => pattern.test(name));
    if (found) return found[0];
  }
  return null;
}

/** Fields that are never ours to fill, whatever else they are called: a search, a person, an address of the record. */
export function isForeign(names: readonly string[]): boolean {
  return names
    .map(plain)
    .some((name) => /search|suche|filter|first ?name|last ?name|full ?name|email|phone|address/.test(name));
}

function plain(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .trim();
}
