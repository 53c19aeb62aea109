import * as v from 'valibot';
import { type DraftAsked, longestEndpoint, longestPrompt } from './drafting.ts';
import { id } from './input-parts.ts';

const line = v.pipe(v.string(), v.maxLength(longestEndpoint));
const words = v.pipe(v.string(), v.maxLength(longestPrompt));

/** What screens may ask and order about the endpoint that writes. */
export const draftingInputs = {
  findEndpoint: v.strictObject({}),
  planEndpoint: v.object({ url: line }),
  saveEndpoint: v.object({ url: line, model: line, key: v.nullable(line) }),
  forgetEndpoint: v.strictObject({}),
};

const asked = v.variant('kind', [
  v.object({
    kind: v.literal('draft'),
    leadId: id,
    prompt: v.object({ system: words, user: v.pipe(words, v.minLength(1)) }),
    host: line,
  }),
  v.object({ kind: v.literal('trial') }),
]);

/** What a screen asked over the line; null for anything else. */
export function readDraftAsked(message: unknown): DraftAsked | null {
  const read = v.safeParse(asked, message);
  return read.success ? read.output : null;
}
