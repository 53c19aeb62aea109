import { atomic } from '../crm/atomic.ts';
import { close } from '../crm/close.ts';
import { dynamics } from '../crm/dynamics.ts';
import { espocrm } from '../crm/espocrm.ts';
import { followupboss } from '../crm/followupboss.ts';
import { frappe } from '../crm/frappe.ts';
import { generic } from '../crm/generic.ts';
import { hubspot } from '../crm/hubspot.ts';
import { odoo } from '../crm/odoo.ts';
import { pipedrive } from '../crm/pipedrive.ts';
import { salesforce } from '../crm/salesforce.ts';
import { suitecrm } from '../crm/suitecrm.ts';
import { twenty } from '../crm/twenty.ts';
import { zoho } from '../crm/zoho.ts';
import type { PageView } from '../records/page-reading.ts';
import type { CrmId } from '../records/record-ref.ts';
import type { SiteAdapter } from '../records/site-adapter.ts';
import { readWith } from './read-with.ts';
import { recogniseSite } from './recognise-site.ts';

/** Every CRM's reader by its id, but for those that the rep taught; mail is read otherwise. */
export const adapters: Readonly<Record<Exclude<CrmId, 'taught' | 'gmail'>, SiteAdapter>> = {
  espocrm,
  odoo,
  twenty,
  atomic,
  hubspot,
  salesforce,
  pipedrive,
  zoho,
  dynamics,
  close,
  suitecrm,
  frappe,
  followupboss,
  generic,
};

/** What the page shows now: read by its CRM's own adapter where the CRM is recognised, else by the generic one. */
export function readPage(url: URL, document: Document): PageView {
  return readWith(adapters[recogniseSite(url, document) ?? 'generic'], url, document);
}
