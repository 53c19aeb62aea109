import { failureOf } from '../outbox/failure.ts';

/** Where vendors put what is wrong, the most telling first. */
const names =
  'message messages errorMessage msg detail error_description title error errors field-errors data exception code'.split(
    ' ',
  );
const deepest = 4;

/** What a CRM says is wrong, from the body of its error; `''` for HTML and for a body that says nothing. Plain text. */
export function wordsOfError(text: string): string {
  try {
    return failureOf('rejected', wordsIn(JSON.parse(text), 0)).says;
  } catch {
    return '';
  }
}

function wordsIn(part: unknown, depth: number): string {
  if (typeof part === 'string') return part;
  if (typeof part !== 'object' || part === null || depth > deepest) return '';
  if (Array.isArray(part))
    return part
      .slice(0, 3)
      .map((one) => wordsIn(one, depth + 1))
      .filter(Boolean)
      .join(' · ');
  const own = part as Readonly<Record<string, unknown>>;
  // What an error holds in `data` says more than the error's own general message.
  const inside = typeof own.data === 'object' ? wordsIn(own.data, depth + 1) : '';
  const known = inside || names.map((name) => wordsIn(own[name], depth + 1)).find(Boolean);
  return known || (depth > 0 ? wordsOfFields(own, depth) : '');
}

/** Of a list of fields that are wrong, by their names. */
function wordsOfFields(fields: Readonly<Record<string, unknown>>, depth: number): string {
  const said = Object.entries(fields).map(([name, part]) => [name, wordsIn(part, depth + 1)]);
  return said
    .filter(([, words]) => words)
    .slice(0, 3)
    .map(([name, words]) => `${name}: ${words}`)
    .join(' · ');
}
