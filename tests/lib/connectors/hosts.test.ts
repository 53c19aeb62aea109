import { describe, expect, it } from 'vitest';
import { apiHostsOf, hostsNeeded, isSafePlace, patternOf, permissionsNeeded } from '../../../lib/connectors/hosts.ts';
import { connection, fakeAdapter } from '../../fake-adapter.ts';

const oauth = {
  authoriseUrl: () => 'https://login.crm.test/authorize',
  tokenUrl: () => 'https://login.crm.test/token',
  clientId: () => '',
  scope: '',
  secretsOf: () => ({}),
};
const at = (way: 'token' | 'session' | 'pkce') => connection({ way, host: 'app.crm.example' });

describe('what has to be allowed', () => {
  it('is the CRM’s own site, where its API is, and what the adapter names', () => {
    const adapter = fakeAdapter({ hostsOf: () => ['https://files.crm.test/*'] });
    const api = ['https://api.crm.test/*', 'https://files.crm.test/*'];
    expect(hostsNeeded(adapter, at('token'))).toEqual(['https://app.crm.example/*', ...api]);
    expect(apiHostsOf(adapter, at('token'))).toEqual(api);
  });

  it('is one host where the API is on the CRM’s own site, as that is reached', () => {
    const adapter = fakeAdapter({ baseUrl: ({ host }) => `http://${host}/api/v1` });
    const own = connection({ host: 'crm.lan:8080' });
    expect(hostsNeeded(adapter, own)).toEqual(['http://crm.lan/*']);
    expect(apiHostsOf(adapter, own)).toEqual([]);
  });

  it('is where tokens come from too, and the window, for OAuth', () => {
    expect(hostsNeeded(fakeAdapter({ oauth }), at('pkce'))).toContain('https://login.crm.test/*');
    expect(hostsNeeded(fakeAdapter({ oauth }), at('token'))).not.toContain('https://login.crm.test/*');
    expect(permissionsNeeded(fakeAdapter({ oauth }), 'pkce')).toEqual(['identity']);
  });

  it('is the cookies for a session that is one', () => {
    const sessionCookie = { name: 'sid', urlOf: () => 'https://my.crm.test' };
    expect(hostsNeeded(fakeAdapter({ sessionCookie }), at('session'))).toContain('https://my.crm.test/*');
    expect(permissionsNeeded(fakeAdapter({ sessionCookie }), 'session')).toEqual(['cookies']);
    expect(permissionsNeeded(fakeAdapter(), 'session')).toEqual([]);
    expect(permissionsNeeded(fakeAdapter({ sessionCookie }), 'token')).toEqual([]);
  });
});

describe('a place for secrets', () => {
  it.each([
    ['https://crm.example.com', true],
    ['http://localhost:8080/crm', true],
    ['http://127.0.0.1', true],
    ['http://[::1]:3000', true],
    ['http://crm.test', true],
    ['http://crm.example.com', false],
    ['http://localhost.evil.com', false],
    ['http://127.0.0.1.evil.com', false],
    ['ftp://localhost', false],
    ['javascript:alert(1)', false],
  ])('is %s: %s', (url, isSafe) => {
    expect(isSafePlace(url)).toBe(isSafe);
  });

  it('has a pattern without its port', () => {
    expect(patternOf('https://crm.example.com:8443/x?y')).toBe('https://crm.example.com/*');
  });
});
