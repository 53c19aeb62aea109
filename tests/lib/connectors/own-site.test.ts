import { describe, expect, it } from 'vitest';
import { ownSite } from '../../../lib/connectors/own-site.ts';

describe('the address of a CRM of one’s own', () => {
  it.each([
    ['crm.example.com', '', {}, 'https://crm.example.com'],
    ['crm.example.com:8443', 'espo/public', {}, 'https://crm.example.com:8443/espo/public'],
    ['crm.local', '', { scheme: 'http' }, 'http://crm.local'],
    ['crm.example.com', '', { scheme: 'ftp' }, 'https://crm.example.com'],
    ['localhost:8069', '', {}, 'http://localhost:8069'],
    ['127.0.0.1', 'crm', {}, 'http://127.0.0.1/crm'],
    ['localhost.example.com', '', {}, 'https://localhost.example.com'],
  ])('of %s in "%s" with %j is %s', (host, tenant, fields, address) => {
    expect(ownSite({ host, tenant, fields })).toBe(address);
  });
});
