import type { CrmId } from '../records/record-ref.ts';
import type { ApiAdapter } from './api-adapter.ts';
import { atomic } from './atomic.ts';
import { close } from './close.ts';
import { dynamics } from './dynamics.ts';
import { espocrm } from './espocrm.ts';
import { followupboss } from './followupboss.ts';
import { frappe } from './frappe.ts';
import { hubspot } from './hubspot.ts';
import { odoo } from './odoo.ts';
import { pipedrive } from './pipedrive.ts';
import { salesforce } from './salesforce.ts';
import { suitecrm } from './suitecrm.ts';
import { twenty } from './twenty.ts';
import { zoho } from './zoho.ts';

const adapters: readonly ApiAdapter[] = [
  atomic,
  close,
  dynamics,
  espocrm,
  followupboss,
  frappe,
  hubspot,
  odoo,
  pipedrive,
  salesforce,
  suitecrm,
  twenty,
  zoho,
];

/** The API of a CRM; null for a site that has none. */
export function adapterOf(crm: CrmId): ApiAdapter | null {
  return adapters.find((adapter) => adapter.crm === crm) ?? null;
}
