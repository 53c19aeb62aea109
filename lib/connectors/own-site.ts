import type { Connection } from '../outbox/connection.ts';

const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * The address of a CRM that an organisation runs itself, in its sub-folder (the tenant), without a slash at the end. It
 * is `https` but for this machine and where the rep said otherwise (`scheme`).
 */
export function ownSite({ host, tenant, fields }: Pick<Connection, 'host' | 'tenant' | 'fields'>): string {
  const scheme = fields.scheme === 'http' || thisMachine.test(host) ? 'http' : 'https';
  return `${scheme}://${host}${tenant === '' ? '' : `/${tenant}`}`;
}
