import { describe, expect, test } from 'vitest';
import { recogniseSite } from '../../../lib/page/recognise-site.ts';
import { pageOf, savedPage } from './saved-page.ts';

const empty = '<p></p>';

describe('a site', () => {
  test.each([
    ['https://app.hubspot.com/contacts/1', 'hubspot'],
    ['https://app-eu1.hubspot.com/', 'hubspot'],
    ['https://app-na2.hubspot.com/', 'hubspot'],
    ['https://community.hubspot.com/', null],
    ['https://app.hubspot.com.evil.example/', null],
    ['https://myapp.hubspot.com/', null],
    ['https://acme.lightning.force.com/', 'salesforce'],
    ['https://acme--uat.sandbox.lightning.force.com/', 'salesforce'],
    ['https://acme.lightning.force.com.mcas.ms/', 'salesforce'],
    ['https://acme.lightning.crmforce.mil/', 'salesforce'],
    ['https://acme.lightning.force.mil/', 'salesforce'],
    ['https://acme.lightning.sfcrmapps.cn/', 'salesforce'],
    ['https://lightning.force.com.evil.example/', null],
    ['https://notlightning.force.com/', null],
    ['https://acme.twenty.com/', 'twenty'],
    ['https://docs.twenty.com/', null],
    ['https://www.twenty.com/', null],
    ['https://acme.pipedrive.com/', 'pipedrive'],
    ['https://acme-sandbox.pipedrive.com/', 'pipedrive'],
    ['https://www.pipedrive.com/', null],
    ['https://developers.pipedrive.com/', null],
    ['https://acme.pipedrive.com.evil.example/', null],
    ['https://crm.zoho.com/', 'zoho'],
    ['https://crm.zoho.eu/', 'zoho'],
    ['https://crm.zoho.in/', 'zoho'],
    ['https://crm.zoho.com.au/', 'zoho'],
    ['https://crm.zoho.jp/', 'zoho'],
    ['https://crm.zoho.com.cn/', 'zoho'],
    ['https://crm.zoho.sa/', 'zoho'],
    ['https://crm.zohocloud.ca/', 'zoho'],
    ['https://crmsandbox.zoho.com/', 'zoho'],
    ['https://crmplus.zoho.eu/', 'zoho'],
    ['https://one.zoho.com/', 'zoho'],
    ['https://desk.zoho.com/', null],
    ['https://crm.zoho.com.evil.example/', null],
    ['https://mycrm.zoho.com/', null],
    ['https://acme.crm.dynamics.com/', 'dynamics'],
    ['https://acme.crm11.dynamics.com/', 'dynamics'],
    ['https://acme.crm.microsoftdynamics.us/', 'dynamics'],
    ['https://acme.crm.dynamics.cn/', 'dynamics'],
    ['https://acme.operations.dynamics.com/', null],
    ['https://acme.crm4.dynamics.com.evil.example/', null],
    ['https://app.close.com/', 'close'],
    ['https://www.close.com/', null],
    ['https://app.close.com.evil.example/', null],
    ['https://app.followupboss.com/', 'followupboss'],
    ['https://acme.followupboss.com/', 'followupboss'],
    ['https://www.followupboss.com/', null],
    ['https://api.followupboss.com/', null],
    ['https://acme.followupboss.com.evil.example/', null],
    ['https://crm.example/', null],
  ])('at %s is %s by its host', (address, crm) => {
    expect(recogniseSite(new URL(address), pageOf(empty))).toBe(crm);
  });

  test.each([
    ['espocrm-lead-german', 'espocrm'],
    ['espocrm-contact-older', 'espocrm'],
    ['odoo-contact-18', 'odoo'],
    ['odoo-opportunity-15', 'odoo'],
    ['twenty-person', 'twenty'],
    ['twenty-opportunity-older', 'twenty'],
    ['atomic-contact', 'atomic'],
    ['atomic-contact-older-french', 'atomic'],
    ['dynamics-lead', 'dynamics'],
    ['dynamics-contact-older-french', 'dynamics'],
    ['suitecrm-lead', 'suitecrm'],
    ['suitecrm-lead-7-german', 'suitecrm'],
    ['frappe-lead', 'frappe'],
    ['frappe-contact-older', 'frappe'],
    ['generic-contact', null],
    ['generic-list', null],
  ])('with the page %s is %s by its markup, whatever its host', (name, crm) => {
    expect(recogniseSite(new URL('https://crm.example/'), savedPage(name))).toBe(crm);
  });

  test('is not recognised by one marker of several', () => {
    const page = pageOf('<div id="root"><a href="#/contacts">Contacts</a></div>');
    expect(recogniseSite(new URL('https://crm.example/'), page)).toBeNull();
  });
});
