import { describe, expect, test } from 'vitest';
import { adapters, readPage } from '../../../lib/page/read-page.ts';
import { longestField, mostContacts } from '../../../lib/records/page-reading.ts';
import { crmIds } from '../../../lib/records/record-ref.ts';
import { hideMembers, pageOf, plain, readingOf, savedPage, viewOfSaved } from './saved-page.ts';

const sorcha = '11111111-aaaa-4bbb-8ccc-000000000001';

/** A saved record of every site, and where its name and phone stand. */
const records = [
  [
    'espocrm-lead-german',
    'https://crm.example/#Lead/view/a1',
    '.field[data-name="name"]',
    '.field[data-name="phoneNumber"]',
  ],
  ['odoo-contact-18', 'https://crm.example/odoo/contacts/77', 'h1 [name="name"]', '[name="phone"]'],
  ['twenty-person', `https://crm.example/object/person/${sorcha}`, '#title-id-x', '[id^="fields-"][id$="-phones"]'],
  ['atomic-contact', 'https://crm.example/#/contacts/7/show', 'h5', '.lucide-phone + div'],
  [
    'hubspot-contact',
    'https://app.hubspot.com/contacts/4242/record/0-1/901',
    '[data-test-id="highlight-record-label"]',
    '[data-selenium-test="property-input-phone"]',
  ],
  [
    'salesforce-lead',
    'https://a.lightning.force.com/lightning/r/Lead/00Q000000000001AAA/view',
    '[data-target-selection-name$=".Name"] lightning-formatted-name',
    '[data-target-selection-name$=".Phone"] lightning-formatted-phone',
  ],
  ['pipedrive-person', 'https://acme.pipedrive.com/person/12', 'h1', '[data-test="phone-number-button"]'],
  [
    'zoho-lead',
    'https://crm.zoho.com/crm/org777/tab/Leads/1234567000000000001',
    '#recHeader1',
    '[data-zcqa="dtVw_lbl_PHONE"] + div',
  ],
  [
    'dynamics-lead',
    'https://acme.crm.dynamics.com/main.aspx?etn=lead&id=a1b2c3d4-1234-5678-9abc-123456789abc',
    '[data-id="header_title"]',
    '[data-id="telephone1"]',
  ],
  ['close-lead', 'https://app.close.com/lead/lead_AbCdEfGhIjKl0001/', 'main li h3', 'main li li'],
  [
    'suitecrm-lead',
    'https://crm.example/#/leads/record/7c1e',
    '.dynamic-field-name-full_name',
    '.dynamic-field-name-phone_work',
  ],
  [
    'frappe-lead',
    'https://crm.example/crm/leads/CRM-LEAD-2026-00007',
    'header a:last-of-type span',
    '.field:nth-of-type(6) .flex-1',
  ],
  ['followupboss-person', 'https://acme.followupboss.com/2/people/view/4071', 'h1', '.phone'],
  ['generic-contact', 'https://crm.example/contacts/42', 'h1', 'dd:last-child'],
] as const;

describe('the one dispatch', () => {
  test('has a reader of its own for every site', () => {
    const own = crmIds.filter((crm) => crm !== 'taught' && crm !== 'gmail');
    expect(own.map((crm) => adapters[crm].crm)).toEqual(own);
  });

  test.each(records)('reads %s with its site’s reader', (name, address) => {
    expect(readingOf(viewOfSaved(name, address)).ref.crm).toBe(name.split('-')[0]);
  });
});

describe.each(records)('a hostile or broken %s', (name, address, nameAt, phoneAt) => {
  const changed = (change: (page: Document) => void): ReturnType<typeof plain> => {
    const page = savedPage(name);
    change(page);
    return plain(readPage(new URL(address), page));
  };

  test.each([
    ['markup', '<img src=x onerror="alert(1)">', '<img src=x onerror="alert(1)">'],
    ['right to left', 'نور الهاشمي', 'نور الهاشمي'],
    ['emoji', '👩‍👩‍👧 Ida 🏠', '👩‍👩‍👧 Ida 🏠'],
    ['an override', 'Ida \u202eadI', 'Ida adI'],
    ['a merge field', '{{constructor}}', '{{constructor}}'],
  ])('has %s in the name as text', (_, written, read) => {
    expect(changed((page) => (page.querySelector(nameAt)!.textContent = written)).name).toBe(read);
  });

  test('has a name and a company of ten million characters, and is bounded', () => {
    const said = changed((page) => {
      page.querySelector(nameAt)!.textContent = 'Ida '.repeat(2_500_000);
      page.querySelector(phoneAt)!.textContent = '5 '.repeat(5_000_000);
    });
    expect(String(said.name).length).toBeLessThanOrEqual(longestField);
    expect(JSON.stringify(said).length).toBeLessThan(longestField * 20);
  });

  test('has no phone', () => {
    expect(changed((page) => (page.querySelector(phoneAt)!.textContent = ''))).not.toHaveProperty(
      'phones.0',
      expect.stringMatching(/901820|91 ?555 ?010$/),
    );
  });

  test('has words for a phone', () => {
    const { phones = [] } = changed((page) => (page.querySelector(phoneAt)!.textContent = 'ask at the desk'));
    expect(phones).not.toContain('ask at the desk');
  });

  test('has a thousand links, and is a record with a few or none', () => {
    const page = savedPage(name);
    const links = Array.from({ length: 1000 }, (_, index) => {
      const link = page.createElement('a');
      link.href = `mailto:p${index}@many.example`;
      return link;
    });
    page.querySelector(nameAt)!.after(...links);
    const view = readPage(new URL(address), page);
    if (view.kind === 'record') expect(view.reading.emails.length).toBeLessThanOrEqual(mostContacts);
    else expect(view.kind).toBe('settling');
  });

  test('takes the DOM’s names for its controls and images, and is read all the same', () => {
    const before = plain(viewOfSaved(name, address));
    const taken = ['querySelector', 'querySelectorAll', 'body', 'title', 'textContent', 'closest', 'parentElement'];
    const after = changed((page) => {
      const form = page.createElement('form');
      const { body } = page;
      const parts = [...body.childNodes];
      body.append(form);
      form.append(...parts);
      hideMembers(form, [...taken, 'getAttribute', 'hasAttribute', 'matches', 'childNodes', 'checkVisibility']);
      hideMembers(page, taken);
    });
    expect(after).toEqual(before);
  });
});

test('a page without anything is nothing', () => {
  expect(readPage(new URL('about:blank'), pageOf(''))).toEqual({ kind: 'other' });
});
