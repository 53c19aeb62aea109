import * as v from 'valibot';
import { type ApiResponse, garbled } from './api.ts';

/** What a CRM answered, in the shape that was asked for; ends with `garbled`, naming `what`, for any other shape. */
export function checked<const Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
  what: string,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, body);
  return read.success ? read.output : garbled(what);
}

const known = v.object({ id: v.union([v.string(), v.number()]) });

/** Does this answer show what was asked for by its id? Not where it is a 404; `garbled` where it shows anything else. */
export function showsId({ status, body }: ApiResponse, id: string): boolean {
  if (status === 404) return false;
  return String(checked(known, body, `no ${id}`).id) === id || garbled(`another than ${id}`);
}

/** A text that may be left out or null, as `''`. A number, as some CRMs write ids and phones, becomes text. */
export const looseText = v.pipe(
  v.optional(v.nullable(v.union([v.string(), v.number(), v.boolean()])), ''),
  v.transform((text) => (typeof text === 'boolean' || text === null ? '' : String(text).trim())),
);

/** The texts that say something, each once. */
export function filled(...texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
