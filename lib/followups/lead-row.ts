import type { LeadRow } from '../db/schema.ts';
import { groupsOf } from '../leads/groups.ts';
import { identitiesOf, searchWordsOf } from '../leads/identity.ts';
import type { Lead } from '../leads/lead.ts';

/** The lead as stored: with the words, identities and groups it is found by, derived here and nowhere else. */
export function leadRow(lead: Lead): LeadRow {
  const { archivedAt: _archivedAt, customNames: _customNames, ...known } = lead as LeadRow;
  return {
    ...known,
    words: searchWordsOf(lead),
    identities: identitiesOf(lead),
    groups: groupsOf(lead),
    ...(lead.custom ? { customNames: Object.keys(lead.custom) } : {}),
    ...(lead.archived ? { archivedAt: lead.archived.at } : {}),
  };
}
