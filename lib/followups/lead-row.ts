import type { LeadRow } from '../db/schema.ts';
import { identitiesOf, searchWordsOf } from '../leads/identity.ts';
import type { Lead } from '../leads/lead.ts';

/** The lead as stored: with the words and identities it is found by, derived here and nowhere else. */
export function leadRow(lead: Lead): LeadRow {
  return { ...lead, words: searchWordsOf(lead), identities: identitiesOf(lead) };
}
