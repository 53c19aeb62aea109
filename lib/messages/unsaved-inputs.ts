import * as v from 'valibot';
import { id } from './input-parts.ts';
import { unsavedKinds } from './unsaved.ts';

/** In characters. A script of the longest parts, as JSON with every sign escaped, is shorter. */
const longestUnsaved = 1_000_000;

/** What is told of half-filled forms. */
export const unsavedInputs = {
  findUnsaved: v.strictObject({}),
  keepUnsaved: v.object({
    kind: v.picklist(unsavedKinds),
    id,
    words: v.pipe(v.string(), v.maxLength(longestUnsaved)),
  }),
};
