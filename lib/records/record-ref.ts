/** The CRMs whose pages have a reader of their own; `gmail` has people as its records, by their address; `taught` reads a site as the rep taught it, `generic` reads any other site the rep allows. */
export const crmIds = [
  'espocrm',
  'odoo',
  'twenty',
  'atomic',
  'hubspot',
  'salesforce',
  'pipedrive',
  'zoho',
  'dynamics',
  'close',
  'suitecrm',
  'frappe',
  'followupboss',
  'gmail',
  'taught',
  'generic',
] as const;

export type CrmId = (typeof crmIds)[number];

/** A page of a CRM that stands for one entity, known from the URL alone. */
export interface RecordRef {
  readonly crm: CrmId;
  /** Host with port, lower case: `app.hubspot.com`, `crm.example.com:8080`. */
  readonly host: string;
  /** What else tells two workspaces on one host apart (HubSpot's portal id, a sub-folder); `''` where the host says it all. */
  readonly tenant: string;
  /** The CRM's own word for the kind of record: `Lead`, `res.partner`, `0-1`. */
  readonly objectType: string;
  readonly recordId: string;
}

/** One string per record: equal for equal records, different otherwise; a database key and safe in a URL. */
export function recordKey(ref: RecordRef): string {
  return [ref.crm, ref.host, ref.tenant, ref.objectType, ref.recordId].map(encodeURIComponent).join('/');
}
