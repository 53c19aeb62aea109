import { type CrmId, crmIds, type RecordRef } from '../records/record-ref.ts';

/** One workspace of a CRM, connected or not. */
export type Workspace = Pick<RecordRef, 'crm' | 'host' | 'tenant'>;

/** The workspace that an id names; null when it names none. */
export function workspaceOf(id: string): Workspace | null {
  const [crm, host = '', tenant, ...more] = id.split('/').map(decodedOr);
  const known = crmIds.find((one): one is CrmId => one === crm);
  if (!known || tenant === undefined || more.length > 0 || !isHost(host)) return null;
  return { crm: known, host, tenant };
}

function isHost(host: string): boolean {
  return ['https', 'http'].some((scheme) => URL.parse(`${scheme}://${host}`)?.host === host);
}

function decodedOr(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
