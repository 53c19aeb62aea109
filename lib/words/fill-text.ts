import type { Lead } from '../leads/lead.ts';

/** A stretch of a filled text: words, or a merge field that nothing on file fills, as it was written. */
export interface TextPart {
  readonly kind: 'words' | 'missing';
  readonly text: string;
}

type FillsFrom = Pick<Lead, 'name' | 'company' | 'jobTitle' | 'address'>;

const mergeField = /\{\{\s*([\w.]+)\s*\}\}/g;

/** What fills each merge field; those that are not here, or come to nothing, stay as they are. */
const fills: Readonly<Record<string, (lead: FillsFrom) => string>> = {
  'lead.first_name': ({ name }) => name.trim().split(/\s+/)[0] ?? '',
  'lead.name': ({ name }) => name.trim(),
  'lead.company': ({ company }) => company.trim(),
  'lead.job_title': ({ jobTitle }) => jobTitle.trim(),
  'lead.address': ({ address }) => address.trim(),
};

/** A text with merge fields (`{{ lead.first_name }}`), in order, filled with what is known of the lead. */
export function filledParts(text: string, lead: FillsFrom): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const found of text.matchAll(mergeField)) {
    const [field, name = ''] = found;
    const filled = Object.hasOwn(fills, name) ? (fills[name]?.(lead) ?? '') : '';
    parts.push({ kind: 'words', text: text.slice(at, found.index) + filled });
    if (filled === '') parts.push({ kind: 'missing', text: field });
    at = found.index + field.length;
  }
  return joined([...parts, { kind: 'words', text: text.slice(at) }]);
}

/** The parts as one text, fields that nothing fills as they were written. */
export function partsText(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** Words that follow words are one part; empty ones are none. */
function joined(parts: readonly TextPart[]): readonly TextPart[] {
  return parts.reduce<readonly TextPart[]>((done, part) => {
    const last = done.at(-1);
    if (part.text === '') return done;
    if (last?.kind !== 'words' || part.kind !== 'words') return [...done, part];
    return [...done.slice(0, -1), { kind: 'words', text: last.text + part.text }];
  }, []);
}
