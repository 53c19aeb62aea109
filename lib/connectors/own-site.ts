import type { Connection, SignInField } from '../outbox/connection.ts';

/** Where a rep may say that their own CRM is not encrypted. */
export const schemeField: SignInField = {
  name: 'scheme',
  isSecret: false,
  isOptional: true,
  options: ['https', 'http'],
};

const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * The address of a CRM that an organisation runs itself, in its sub-folder (the tenant), without a slash at the end. It
 * is `https` but for this machine and where the rep said otherwise (`scheme`).
 */
export function ownSite({ host, tenant, fields }: Pick<Connection, 'host' | 'tenant' | 'fields'>): string {
  const scheme = fields.scheme === 'http' || thisMachine.test(host) ? 'http' : 'https';
  return `${scheme}://${host}${tenant === '' ? '' : `/${tenant}`}`;
}
