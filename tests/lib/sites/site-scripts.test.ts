import { describe, expect, it } from 'vitest';
import { covers, crmOfHost, siteScripts } from '../../../lib/sites/site-scripts.ts';

describe('covers', () => {
  it.each([
    ['https://crm.example/*', 'https://crm.example', true],
    ['https://crm.example/*', 'http://crm.example', false],
    ['*://crm.example/*', 'http://crm.example', true],
    ['https://*.example/*', 'https://a.b.example', true],
    ['https://*.example/*', 'https://example', true],
    ['https://*.example/*', 'https://badexample', false],
    ['http://localhost/*', 'http://localhost:8080', true],
    ['http://localhost:3000/*', 'http://localhost:8080', false],
    ['http://localhost:3000/*', 'http://localhost:3000', true],
    ['https://*/*', 'https://anything.test', true],
    ['<all_urls>', 'https://anything.test', true],
    ['nonsense', 'https://anything.test', false],
  ])('%s and %s: %s', (pattern, origin, expected) => {
    expect(covers(pattern, origin)).toBe(expected);
  });
});

describe('the scripts of the allowed sites', () => {
  it('gives a recognised site its own reader and every other allowed page the general one', () => {
    const scripts = siteScripts(
      ['https://a.example/*', 'http://localhost/*'],
      [
        { origin: 'https://a.example', crm: 'odoo' },
        { origin: 'http://localhost:8069', crm: 'espocrm' },
      ],
    );
    expect(scripts).toEqual([
      { id: 'site:https://a.example', js: ['/overlay-odoo.js'], matches: ['https://a.example/*'] },
      { id: 'site:http://localhost:8069', js: ['/overlay-espocrm.js'], matches: ['http://localhost:8069/*'] },
      {
        id: 'site:general',
        js: ['/overlay-generic.js'],
        matches: ['http://localhost/*'],
        excludeMatches: ['https://a.example/*', 'http://localhost:8069/*'],
      },
    ]);
  });

  it('runs nowhere that is not allowed (any more)', () => {
    expect(siteScripts([], [{ origin: 'https://a.example', crm: 'odoo' }])).toEqual([]);
  });
});

describe('crmOfHost', () => {
  it.each([
    ['app.hubspot.com', 'hubspot'],
    ['app-eu1.hubspot.com', 'hubspot'],
    ['acme.lightning.force.com', 'salesforce'],
    ['acme.odoo.com', 'odoo'],
    ['acme.pipedrive.com', 'pipedrive'],
    ['crm.zoho.com.au', 'zoho'],
    ['crm.zohocloud.ca', 'zoho'],
    ['desk.zoho.com', null],
    ['acme.crm4.dynamics.com', 'dynamics'],
    ['acme.operations.dynamics.com', null],
    ['app.close.com', 'close'],
    ['notapp.close.com', null],
    ['acme.followupboss.com', 'followupboss'],
    ['mail.google.com', 'gmail'],
    ['google.com', null],
    ['api.followupboss.com', null],
    ['nothubspot.com', null],
    ['hubspot.com.evil.test', null],
  ])('%s is %s', (host, crm) => {
    expect(crmOfHost(host)).toBe(crm);
  });
});
