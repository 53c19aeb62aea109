import type { Connection } from '../outbox/connection.ts';
import { ownSite } from './own-site.ts';

/** Where a SuiteCRM is. The pages of 7 that an 8 still has are in its folder `legacy`, which is not the site's own. */
export function siteOf(connection: Pick<Connection, 'host' | 'tenant' | 'fields'>): string {
  const { tenant, fields } = connection;
  if (fields.version === '7') return ownSite(connection);
  return ownSite({ ...connection, tenant: tenant.replace(/(^|\/)legacy$/, '') });
}
