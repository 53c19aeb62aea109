import type { LeadRecord } from '../leads/lead.ts';
import type { CrmId } from '../records/record-ref.ts';
import { connectionId } from './connection.ts';

/** The CRM's own words for a person, the first the best to write to. */
const personTypes: Readonly<Partial<Record<CrmId, readonly string[]>>> = {
  espocrm: ['Contact', 'Lead'],
  odoo: ['res.partner', 'crm.lead'],
  twenty: ['person'],
  atomic: ['contacts'],
  hubspot: ['0-1'],
  salesforce: ['Contact', 'Lead'],
  pipedrive: ['person'],
  zoho: ['Contacts', 'Leads'],
  dynamics: ['contact', 'lead'],
  close: ['lead'],
  suitecrm: ['contacts', 'leads', 'prospects'],
  frappe: ['leads', 'contacts'],
  followupboss: ['people'],
};

type Workspace = { readonly id: string; readonly crm: CrmId };

/**
 * The record of a lead that is written to when it has several in one workspace: a person's before a company's or a
 * deal's, else the one linked last. Null when the lead has none there.
 */
export function recordFor(records: readonly LeadRecord[], { id, crm }: Workspace): LeadRecord | null {
  const types = personTypes[crm] ?? [];
  const placeOf = ({ objectType }: LeadRecord): number => {
    const place = types.indexOf(objectType);
    return place < 0 ? types.length : place;
  };
  const here = records.filter((record) => connectionOf(record) === id);
  return here.toSorted((a, b) => placeOf(a) - placeOf(b) || b.linkedAt - a.linkedAt)[0] ?? null;
}

/** Names the connection that a record is of. */
export function connectionOf({ crm, host, tenant }: LeadRecord): string {
  return connectionId({ crm: crm as CrmId, host, tenant });
}
