import * as v from 'valibot';
import {
  attributeShape,
  longestMark,
  type Mapping,
  mostOut,
  mostSteps,
  mostWays,
  tagShape,
  taughtKinds,
} from '../page/teach/mapping.ts';
import { listOf, text, whole } from './input-parts.ts';
import type { ImportResult } from './teaching.ts';

// What a teaching may hold. It comes from a page, or from a file that somebody sent: names of tags and attributes,
// texts and numbers, nothing that could be run, and nothing besides.

/** The longest file of a teaching, characters. */
export const longestFile = 64_000;

const mark = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(longestMark),
  v.regex(/^[^\p{Cc}]*$/u, 'Control characters'),
);
const part = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const label = { by: v.literal('label'), text: mark };

const anchor = v.union([
  v.strictObject({
    by: v.literal('attribute'),
    name: v.pipe(v.string(), v.regex(attributeShape, 'No attribute that names a field')),
    value: mark,
  }),
  v.strictObject({ ...label, beside: v.literal('next'), out: whole(0, mostOut) }),
  v.strictObject({ ...label, beside: v.literal('control') }),
  v.strictObject({ ...label, beside: v.literal('inside') }),
  v.strictObject({ by: v.literal('link'), scheme: v.picklist(['mailto', 'tel']) }),
  v.strictObject({ by: v.literal('page') }),
]);
const step = v.strictObject({ tag: v.pipe(v.string(), v.regex(tagShape, 'No tag')), nth: whole(1, 10_000) });
const way = v.strictObject({ anchor, path: listOf(step, mostSteps) });
const kind = v.picklist(taughtKinds);
const field = v.strictObject({ kind, ways: v.pipe(v.array(way), v.minLength(1), v.maxLength(mostWays)) });

/** What was pointed at: the name at least, each field once. */
export const taughtFields = v.pipe(
  v.array(field),
  v.maxLength(taughtKinds.length),
  v.check((fields) => new Set(fields.map((one) => one.kind)).size === fields.length, 'A field twice'),
  v.check((fields) => fields.some((one) => one.kind === 'name'), 'No name'),
);

/** What a page said to them. */
export const fieldReads = listOf(
  v.object({ kind, values: v.pipe(v.array(v.nullable(text)), v.maxLength(mostWays)) }),
  taughtKinds.length,
);

const address = v.pipe(
  v.strictObject({
    where: v.picklist(['path', 'hash', 'query']),
    before: listOf(part, mostSteps),
    key: v.pipe(v.string(), v.maxLength(200)),
    shape: v.picklist(['number', 'with-digit', 'any']),
  }),
  v.check(
    ({ where, key }) => (where === 'query') === (key !== ''),
    'A parameter’s name is for queries, and needed there',
  ),
);

const record = v.strictObject({ crm: v.picklist(['generic', 'taught']), objectType: part });

const fileKind = 'followthrough-teaching';
const origin = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check((said) => /^https?:/.test(said) && URL.canParse(said) && new URL(said).origin === said, 'No origin'),
);
const file = v.strictObject({
  kind: v.literal(fileKind),
  version: v.literal(1),
  origin,
  mapping: v.strictObject({ fields: taughtFields, address, record }),
});

/** The text of a file that carries a site's mapping to another computer. */
export function teachingFile(site: { readonly origin: string; readonly mapping: Mapping }): string {
  return `${JSON.stringify({ kind: fileKind, version: 1, origin: site.origin, mapping: site.mapping }, null, 2)}\n`;
}

/** The mapping that such a file carries, or why it is not taken. */
export function readTeachingFile(
  written: string,
):
  | { readonly kind: 'read'; readonly origin: string; readonly mapping: Mapping }
  | Extract<ImportResult, { kind: 'refused' }> {
  if (written.length > longestFile) return refused('too-large');
  const parsed = parsedJson(written);
  if (parsed === undefined) return refused('not-json');
  if (!isTeaching(parsed)) return refused('not-teaching');
  const result = v.safeParse(file, parsed);
  if (result.success) return { kind: 'read', origin: result.output.origin, mapping: result.output.mapping };
  const [issue] = result.issues;
  return refused('not-valid', [v.getDotPath(issue), issue.message].filter(Boolean).join(': ').slice(0, 200));
}

type Refused = Extract<ImportResult, { kind: 'refused' }>;

function refused(because: Refused['because'], where = ''): Refused {
  return { kind: 'refused', because, where };
}

function isTeaching(parsed: unknown): boolean {
  return typeof parsed === 'object' && parsed !== null && 'kind' in parsed && parsed.kind === fileKind;
}

function parsedJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
