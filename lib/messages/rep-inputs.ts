import * as v from 'valibot';
import { longestCustomName, longestCustomValue, mostCustomFields } from '../leads/custom-fields.ts';
import { listOf, text } from './input-parts.ts';
import { repProfile } from './rule-inputs.ts';

/** A list of pairs, as a record would lose the names that are JavaScript's own. The use case makes them names. */
export const customFields = listOf(
  v.object({
    name: v.pipe(v.string(), v.maxLength(longestCustomName * 2)),
    value: v.pipe(v.string(), v.maxLength(longestCustomValue)),
  }),
  mostCustomFields,
);

/** What screens say about the rep; `about` is what every command about a lead has. */
export function repInputs<About extends v.ObjectEntries>(about: About) {
  return { saveRep: v.object({ ...about, rep: v.partial(v.object({ ...repProfile.entries, bookingLink: text })) }) };
}
